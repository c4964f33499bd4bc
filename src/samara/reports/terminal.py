"""The report for people at a terminal: the score, what to do first, and what was found where."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from samara.core.finding import Finding, Outcome, Remedy, Report, Status
from samara.core.site import UNKNOWN
from samara.reports.format import ReportFormat

SHOWN = 3
"""Findings shown for each check."""

BAR = 24
"""Cells of a full bar."""

COLOURS = {"error": "bold red", "warning": "yellow", "note": "cyan"}
EFFORTS = {"command": "samara optimize", "template": "one change in a template", "page": "one change in each page"}

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
"""What pages say may hold codes that a terminal would obey."""


def write(report: Report, out: TextIO) -> None:
    """Write the report as wide as the terminal; without colours when `out` is none."""
    console = Console(file=out, highlight=False)
    console.print(_heading(report))
    console.print()
    console.print(_scores(report, console))
    if report.remedies:
        console.print()
        console.print(Text("What to do first", style="bold"))
        console.print(_remedies(report.remedies))
    found = [outcome for outcome in report.outcomes if outcome.status is Status.FOUND]
    for practice, outcomes in groupby(found, key=lambda outcome: outcome.practice):
        console.print()
        console.print(Text(practice, style="bold underline"))
        for outcome in sorted(outcomes, key=lambda outcome: -_weight(outcome)):
            _outcome(outcome, console)
    _rest(report, console)


def harmless(text: str) -> str:
    """The text without codes that a terminal would obey; addresses of a site that has none yet are shown as paths."""
    return text.replace(UNKNOWN, "/").translate(_CONTROLS)


def _heading(report: Report) -> Text:
    kinds = ", ".join(_count(count, kind) for kind, count in report.kinds.items())
    others = ", ".join(f"{count:,} {why}" for why, count in report.others.items())
    name = report.source if report.site == UNKNOWN else report.site
    score = "–" if report.score is None else f"{report.score:.0f}"
    lines = Text.assemble((harmless(name), "bold"), "   ", (f"{score} of 100", "bold"), "\n", f"{_count(report.pages, 'page')}")
    if kinds:
        lines.append(f": {kinds}")
    if others:
        lines.append(f"\nNot counted as pages: {others}")
    return lines


def _scores(report: Report, console: Console) -> Table:
    """A bar for each practice."""
    full, empty = ("█", "░") if (console.encoding or "").lower().startswith("utf") else ("#", ".")
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(2):
        table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for practice, score in report.practices.items():
        if score is None:
            table.add_row(practice, Text(empty * BAR, style="dim"), Text("–", style="dim"))
            continue
        cells = round(score / 100 * BAR)
        colour = "green" if score >= 80 else "yellow" if score >= 50 else "red"
        table.add_row(practice, Text(full * cells, style=colour) + Text(empty * (BAR - cells), style="dim"), f"{score:.0f}")
    return table


def _remedies(remedies: Iterable[Remedy]) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for number, remedy in enumerate(remedies, 1):
        pages = _count(remedy.pages, "page") if remedy.pages else "the whole site"
        closes = f"{remedy.name} closes {len(remedy.checks)} checks" if len(remedy.checks) > 1 else ", ".join(remedy.checks)
        effort = (EFFORTS[remedy.effort], "green" if remedy.automatic else "")
        table.add_row(f"{number}.", Text.assemble(remedy.title, "\n", effort, f", {pages}  ", (closes, "dim")))
    return table


def _outcome(outcome: Outcome, console: Console) -> None:
    """A check that found something, with its first findings and their places."""
    name = outcome.check.partition("/")[2]
    whole = outcome.applicable == 1 and not any(example.source for example in outcome.examples)
    scope = "" if whole else f"{outcome.affected:,} of {_count(outcome.applicable, 'page')}"
    mended = f"samara optimize ({outcome.fix})" if outcome.fix else ""
    line = Text.assemble((f"{outcome.level:<8}", COLOURS[outcome.level]), (name, "bold"))
    for part, style in ((scope, ""), (mended, "green")):
        if part:
            line.append("  ").append(part, style)
    console.print(_indented(line, 2))
    console.print(_indented(Text(outcome.title, style="dim"), 10))
    for finding in outcome.examples[:SHOWN]:
        console.print(_indented(_finding(finding), 10), overflow="fold")
    more = outcome.affected - len({finding.url for finding in outcome.examples[:SHOWN]})
    if more > 0 and not whole:
        console.print(_indented(Text(f"and on {_count(more, 'more page', 'more pages')}", style="dim"), 10))


def _finding(finding: Finding) -> Text:
    where = finding.source or finding.url
    if where and finding.at:
        where += f":{finding.at.line}:{finding.at.column}"
    return Text.assemble((harmless(where) + "  " if where else "", "blue"), harmless(finding.message))


def _rest(report: Report, console: Console) -> None:
    """What was not found: broken, not checked, passed."""
    for status, title in ((Status.BROKEN, "Broken checks (a fault of ours)"), (Status.NOT_CHECKED, "Not checked")):
        outcomes = [outcome for outcome in report.outcomes if outcome.status is status]
        if outcomes:
            console.print()
            console.print(Text(title, style="bold"))
            for outcome in outcomes:
                console.print(_indented(Text(harmless(f"{outcome.check}: {outcome.note}")), 2))
    passed = sum(outcome.status is Status.PASSED for outcome in report.outcomes)
    idle = sum(outcome.status is Status.NOT_APPLICABLE for outcome in report.outcomes)
    console.print()
    console.print(f"{_count(passed, 'check')} passed, {idle} had nothing to judge. `samara explain CHECK` says why one matters.")


def _indented(text: Text, by: int) -> Padding:
    return Padding(text, (0, 0, 0, by), expand=False)


def _weight(outcome: Outcome) -> int:
    return {"error": 5, "warning": 2, "note": 1}[outcome.level]


def _count(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


TERMINAL = ReportFormat(help="For people at a terminal.", write=write)
