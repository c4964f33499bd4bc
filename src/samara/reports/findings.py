"""The findings of a report as JSON lines: one object for each, as in the JSON report, for streams and `jq`."""

from __future__ import annotations

from typing import TextIO

from samara.core.finding import Report
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.names import encoded, record


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write one line for each finding, as it is decoded."""
    for finding in report.findings:
        out.write(encoded(record(finding)) + "\n")


FINDINGS = ReportFormat(help="One JSON object for each finding, a line each.", write=write)
