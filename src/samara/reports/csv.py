"""The findings as a table for spreadsheets (RFC 4180, UTF-8), with nothing in it that a spreadsheet would compute.

https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
from typing import TextIO

from samara.core.finding import Finding, Report
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.words import harmless

COLUMNS = ("id", "practice", "check", "level", "message", "url", "source", "line", "column", "fix")

_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What begins a formula, in the wide forms of East Asian keyboards too."""


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write a line of names and one for each finding."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    rows.writerows(map(_row, report.findings))


def _row(finding: Finding) -> tuple[str | int, ...]:
    at = finding.at
    practice = finding.check.partition("/")[0]
    words = (finding.message, finding.url, finding.source)
    return (
        finding.id, practice, finding.check, finding.level, *map(inert, words),
        at.line if at else "", at.column if at else "", finding.fix or "",
    )  # fmt: skip


def inert(text: str) -> str:
    """The text as one line that no spreadsheet takes for a formula: what would begin one follows an apostrophe."""
    text = harmless(text)
    first = next((letter for letter in text if letter.isprintable() and not letter.isspace()), "")
    return f"'{text}" if first in _STARTS else text


CSV = ReportFormat(help="A table of the findings, for spreadsheets.", write=write)
