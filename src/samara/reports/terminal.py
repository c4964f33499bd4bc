"""The report for people at a terminal: the score, what to do first, and what was found where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from samara.core.finding import Cluster, Finding, Outcome, Remedy, Report, Status
from samara.core.site import UNKNOWN
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.words import EFFORTS, count, gaps, harmless, place, scope, score, spread, weight, whole

SHOWN = 3
"""Findings shown for each check."""

BAR = 24
"""Cells of a full bar."""

COLOURS = {"error": "bold red", "warning": "yellow", "note": "cyan"}


class Screen(Console):
    """A console that leaves the end of a pipe to who opened it; rich would end the program."""

    def on_broken_pipe(self) -> None:
        """Raise what was raised."""
        raise  # called where BrokenPipeError is handled


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write the report as wide as the terminal; without colours when `out` is none."""
    console = Screen(file=out, highlight=False)
    console.print(_heading(report))
    console.print()
    console.print(_scores(report, console))
    _unread(report, console)
    if report.remedies:
        console.print()
        console.print(Text("What to do first", style="bold"))
        console.print(_remedies(report.remedies))
    found = [outcome for outcome in report.outcomes if outcome.status is Status.FOUND]
    for practice, outcomes in groupby(found, key=lambda outcome: outcome.practice):
        console.print()
        console.print(Text(harmless(practice), style="bold underline"))
        for outcome in sorted(outcomes, key=lambda outcome: -weight(outcome)):
            _outcome(outcome, console)
    _rest(report, console)


def _heading(report: Report) -> Text:
    kinds = ", ".join(count(number, harmless(kind)) for kind, number in report.kinds.items())
    others = ", ".join(f"{number:,} {harmless(why)}" for why, number in report.others.items())
    name = report.source if report.site == UNKNOWN else report.site
    lines = Text.assemble(
        (harmless(name), "bold"), "   ", (f"{score(report.score)} of 100", "bold"), "\n", f"{count(report.pages, 'page')}"
    )
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
    for practice, value in report.practices.items():
        if value is None:
            table.add_row(Text(harmless(practice)), Text(empty * BAR, style="dim"), Text("–", style="dim"))
            continue
        cells = round(value / 100 * BAR)
        colour = "green" if value >= 80 else "yellow" if value >= 50 else "red"
        table.add_row(
            Text(harmless(practice)), Text(full * cells, style=colour) + Text(empty * (BAR - cells), style="dim"), score(value)
        )
    return table


def _unread(report: Report, console: Console) -> None:
    """What should have been pages and could not be read."""
    if report.unread:
        console.print()
        console.print(Text("Could not be read", style="bold"))
    for reason, lines in gaps(report.unread, SHOWN):
        console.print(_indented(Text(reason, style="yellow"), 2))
        for line in lines:
            console.print(_indented(Text(line), 10), overflow="fold")


def _remedies(remedies: Iterable[Remedy]) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for number, remedy in enumerate(remedies, 1):
        pages = count(remedy.pages, "page") if remedy.pages else "the whole site"
        closes = f"{remedy.name} closes {len(remedy.checks)} checks" if len(remedy.checks) > 1 else ", ".join(remedy.checks)
        effort = (EFFORTS[remedy.effort], "green" if remedy.automatic else "")
        table.add_row(
            f"{number}.", Text.assemble(harmless(remedy.title), "\n", effort, f", {pages}  ", (harmless(closes), "dim"))
        )
    return table


def _outcome(outcome: Outcome, console: Console) -> None:
    """A check that found something, with its first findings and their places."""
    name = harmless(outcome.check.partition("/")[2])
    of_pages = "" if whole(outcome) else scope(outcome)
    mended = f"samara optimize ({outcome.fix})" if outcome.fix else ""
    line = Text.assemble((f"{outcome.level:<8}", COLOURS[outcome.level]), (name, "bold"))
    for part, style in ((of_pages, ""), (mended, "green")):
        if part:
            line.append("  ").append(part, style)
    console.print(_indented(line, 2))
    console.print(_indented(Text(harmless(outcome.title), style="dim"), 10))
    if outcome.clusters:
        _clusters(outcome.clusters, console)
        return
    for finding in outcome.examples[:SHOWN]:
        console.print(_indented(_finding(finding), 10), overflow="fold")
    more = outcome.affected - len({finding.url for finding in outcome.examples[:SHOWN]})
    if more > 0 and not whole(outcome):
        _more(f"and on {count(more, 'more page')}", console)


def _clusters(clusters: Sequence[Cluster], console: Console) -> None:
    """What each template causes, with one place of it."""
    for cluster in clusters[:SHOWN]:
        if cluster.of > 1:
            console.print(_indented(Text(spread(cluster)), 10), overflow="fold")
        console.print(_indented(_finding(cluster.example), 12 if cluster.of > 1 else 10), overflow="fold")
    if (rest := clusters[SHOWN:]) and (pages := sum(cluster.pages for cluster in rest)):
        _more(f"and on {count(pages, 'more page')} of {count(len(rest), 'more template')}", console)


def _more(words: str, console: Console) -> None:
    console.print(_indented(Text(words, style="dim"), 10))


def _finding(finding: Finding) -> Text:
    where = place(finding)
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
    console.print(f"{count(passed, 'check')} passed, {idle} had nothing to judge. `samara explain CHECK` says why one matters.")


def _indented(text: Text, by: int) -> Padding:
    return Padding(text, (0, 0, 0, by), expand=False)


TERMINAL = ReportFormat(help="For people at a terminal.", write=write)
