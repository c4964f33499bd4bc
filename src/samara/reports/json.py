"""The report as one JSON object, for pipelines and other programs; `docs/schema/report.schema.json` describes it.

    {"site", "source", "pages": how many, "score": 0 to 100 or null, "practices": {name: score or null},
     "kinds": {kind: pages}, "others": {why: how many files or addresses were read and are no pages},
     "unread": [{"why", "count": how many should have been pages, "first": [{"url", "source", "why",
                 "target", "status", "note"}]}],
     "remedies": [{"name", "title", "automatic", "checks", "pages", "effort", "rank"}],
     "templates": [{"id", "pattern", "pages", "kind"}],
     "outcomes": [{"check", "practice", "level", "title", "status", "applicable", "affected", "passed", "fix", "note",
                   "clusters": [{"template", "pattern", "pages", "of", "example": a finding}]}],
     "allowed": [{"check", "reason", "findings": how many, "pages", "until", "where", "note"}],
     "findings": [{"id", "check", "level", "message", "url", "source", "at": {"offset", "line", "column"} or null, "fix"}]}

One template, one outcome, and one finding, stand on each line; findings come last and are written as they are decoded. The id of
a finding stays the same while the fault stays; equal faults of one page share it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from samara.core.finding import Report
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.names import encoded, named, record


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write the object, with a newline at its end."""
    out.write("{")
    for name in ("site", "source", "pages", "score", "practices", "kinds", "others", "unread", "remedies"):
        out.write(f'"{name}":{encoded(named(getattr(report, name)))},\n')
    out.write('"templates":[')
    _lines(map(named, report.templates), out)
    out.write('],\n"outcomes":[')
    _lines(({name: value for name, value in named(each).items() if name != "examples"} for each in report.outcomes), out)
    out.write(f'],\n"allowed":{encoded(named(report.allowed))},\n"findings":[')
    _lines(map(record, report.findings), out)
    out.write("]}\n")


def _lines(values: Iterable[Any], out: TextIO) -> None:
    for number, value in enumerate(values):
        out.write((",\n" if number else "\n") + encoded(value))


JSON = ReportFormat(help="One JSON object, for other programs.", write=write)
