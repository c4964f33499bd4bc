"""The report as JUnit's XML, which every CI server shows: a suite for each practice, a case for each check.

https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from samara.core.finding import Outcome, Report, Status
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.words import EFFORTS, LONG, count, cut, place, scope, spread, whole

SHOWN = 20
"""Templates, or findings, named for each check."""


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write the document; broken checks are errors, those that had nothing to judge or were not asked are skipped."""
    moment = f" timestamp={quoteattr(f'{letterhead.moment:%Y-%m-%dT%H:%M:%S}')}" if letterhead.moment else ""
    outcomes = sorted(report.outcomes, key=lambda each: each.practice)
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="samara"{_sums(outcomes)}>\n')
    for practice, group in groupby(outcomes, key=lambda each: each.practice):
        cases = list(group)
        out.write(f"<testsuite name={quoteattr(cut(practice))}{_sums(cases)}{moment}>\n")
        for outcome in cases:
            out.write(f'<testcase name="{_attribute(outcome.check)}" classname="{_attribute(practice)}" time="0">')
            out.write(_ending(outcome))
            out.write("</testcase>\n")
        out.write("</testsuite>\n")
    out.write("</testsuites>\n")


def _sums(outcomes: list[Outcome]) -> str:
    """The counts as attributes."""
    number = {status: sum(each.status is status for each in outcomes) for status in Status}
    sums = {
        "tests": len(outcomes), "failures": number[Status.FOUND], "errors": number[Status.BROKEN],
        "skipped": number[Status.NOT_CHECKED] + number[Status.NOT_APPLICABLE], "time": 0,
    }  # fmt: skip
    return "".join(f' {name}="{value}"' for name, value in sums.items())


def _ending(outcome: Outcome) -> str:
    if outcome.status is Status.FOUND:
        text = escape("\n".join(_words(outcome)))
        return f'<failure type="{_attribute(outcome.level)}" message="{_attribute(_message(outcome))}">{text}</failure>'
    if outcome.status is Status.BROKEN:
        return f'<error type="broken" message="{_attribute(outcome.note)}"/>'
    if outcome.status is Status.PASSED:
        return ""
    return f'<skipped message="{_attribute(outcome.note or "nothing to judge")}"/>'


def _message(outcome: Outcome) -> str:
    return f"{scope(outcome)}: {outcome.title}"


def _words(outcome: Outcome) -> Iterator[str]:
    """What was found where, and how it is closed."""
    yield cut(outcome.title)
    if outcome.fix:
        yield f"{EFFORTS['command']} closes it ({cut(outcome.fix)})"
    for cluster in outcome.clusters[:SHOWN]:
        yield cut(f"{spread(cluster)}: {cluster.example.message} ({place(cluster.example)})")
    if (more := len(outcome.clusters) - SHOWN) > 0:
        yield f"and {count(more, 'more template')}"
    if outcome.clusters:
        return
    for finding in outcome.examples[:SHOWN]:
        yield cut(f"{place(finding)}: {finding.message}" if place(finding) else finding.message)
    more = outcome.affected - len({finding.url for finding in outcome.examples[:SHOWN]})
    if more > 0 and not whole(outcome):
        yield f"and on {count(more, 'more page')}"


def _attribute(text: str) -> str:
    return escape(cut(text, LONG), {'"': "&quot;"})


JUNIT = ReportFormat(help="JUnit XML, for CI servers.", write=write)
