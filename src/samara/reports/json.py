"""The report as one JSON object, for pipelines and other programs.

    {"site", "source", "pages": how many, "score": 0 to 100 or null, "practices": {name: score or null},
     "kinds": {kind: pages}, "others": {why: how many files or addresses were read and are no pages},
     "remedies": [{"name", "title", "automatic", "checks", "pages", "effort", "rank"}],
     "outcomes": [{"check", "practice", "level", "title", "status", "applicable", "affected", "passed", "fix", "note"}],
     "findings": [{"check", "level", "message", "url", "source", "at": {"offset", "line", "column"} or null, "fix"}]}

One outcome, and one finding, stand on each line; findings come last and are written as they are decoded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from samara.core.finding import Report
from samara.reports.format import ReportFormat
from samara.reports.names import named

_encode = msgspec.json.Encoder().encode


def write(report: Report, out: TextIO) -> None:
    """Write the object, with a newline at its end."""
    out.write("{")
    for name in ("site", "source", "pages", "score", "practices", "kinds", "others", "remedies"):
        out.write(f'"{name}":{_text(named(getattr(report, name)))},\n')
    out.write('"outcomes":[')
    _lines(({name: value for name, value in named(each).items() if name != "examples"} for each in report.outcomes), out)
    out.write('],\n"findings":[')
    _lines((named(finding) for finding in report.findings), out)
    out.write("]}\n")


def _lines(values: Iterable[Any], out: TextIO) -> None:
    for number, value in enumerate(values):
        out.write((",\n" if number else "\n") + _text(value))


def _text(value: Any) -> str:
    return _encode(value).decode()


JSON = ReportFormat(help="One JSON object, for other programs.", write=write)
