"""The report in GitHub's Markdown, for pull requests and issues: scores, what to do first, and the findings by template.

What pages say stands in code spans, where neither links, images, HTML nor the names of people have a meaning.
https://github.github.com/gfm/#code-spans
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from samara.core.finding import Outcome, Report, Status
from samara.core.version import VERSION
from samara.reports.format import ReportFormat
from samara.reports.letterhead import PLAIN, Letterhead
from samara.reports.words import EFFORTS, LONG, count, cut, ended, gaps, harmless, place, scope, score, site_name, whole

SHOWN = 3
"""Templates, or findings, shown for each check."""

_MEANING = re.compile(r"[\\`*_{}\[\]<>#|~&@!]")


def write(report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
    """Write the report, short enough for a comment."""
    for block in _blocks(report):
        out.write(block + "\n\n")
    by = f" for {_plain(letterhead.name)}" if letterhead.name else ""
    day = f", {letterhead.moment:%Y-%m-%d}" if letterhead.moment else ""
    out.write(f"<sub>Made by Samara {VERSION}{by}{day}. `samara explain CHECK` says why a check matters.</sub>\n")


def _blocks(report: Report) -> Iterator[str]:
    yield f"## {_code(site_name(report))}: {score(report.score)} of 100"
    kinds = ", ".join(count(number, _plain(kind)) for kind, number in report.kinds.items())
    yield f"{count(report.pages, 'page')}{': ' if kinds else ''}{kinds}"
    yield _table(("practice", "score"), ((_plain(name), score(value)) for name, value in report.practices.items()), "lr")
    if report.remedies:
        yield "### What to do first"
        yield "\n".join(
            f"{number}. **{_plain(remedy.title)}** {_plain(EFFORTS[remedy.effort])}, "
            f"{count(remedy.pages, 'page') if remedy.pages else 'the whole site'}"
            for number, remedy in enumerate(report.remedies, 1)
        )
    for practice, outcomes in groupby(ended(report.outcomes, Status.FOUND), key=lambda each: each.practice):
        yield f"### {_plain(practice)}"
        yield _table(("level", "check", "pages", "where"), map(_row, outcomes), "llrl")
    if report.allowed:
        number = sum(each.findings for each in report.allowed)
        yield f"{count(number, 'finding')} accepted by {count(len(report.allowed), 'entry', 'entries')} of the allowlist."
    for reason, lines in gaps(report.unread, SHOWN):
        yield f"### Could not be read: {_plain(reason)}"
        yield "\n".join(f"* {_code(line)}" for line in lines)
    for status, title in ((Status.BROKEN, "Broken checks (a fault of ours)"), (Status.NOT_CHECKED, "Not checked")):
        if outcomes_so := ended(report.outcomes, status):
            yield f"### {title}"
            yield "\n".join(f"* {_code(each.check)}: {_code(cut(each.note))}" for each in outcomes_so)


def _row(outcome: Outcome) -> tuple[str, ...]:
    title = f"{_code(outcome.check, cell=True)} {_plain(outcome.title)}"
    if outcome.fix:
        title += f"<br>closed by `samara optimize` ({_code(outcome.fix, cell=True)})"
    return outcome.level, title, scope(outcome), "<br>".join(_where(outcome))


def _where(outcome: Outcome) -> Iterator[str]:
    """The templates that cause it, or its first findings."""
    for cluster in outcome.clusters[:SHOWN]:
        pages = "" if cluster.of == 1 else f"{cluster.pages:,} of {cluster.of:,} pages of "
        yield f"{pages}{_code(cluster.pattern, cell=True)}: {_code(cluster.example.message, cell=True)}"
    if (more := len(outcome.clusters) - SHOWN) > 0:
        yield f"and {count(more, 'more template')}"
    if outcome.clusters:
        return
    for finding in outcome.examples[:SHOWN]:
        where = f"{_code(place(finding), cell=True)}: " if place(finding) else ""
        yield f"{where}{_code(finding.message, cell=True)}"
    more = outcome.affected - len({finding.url for finding in outcome.examples[:SHOWN]})
    if more > 0 and not whole(outcome):
        yield f"and {count(more, 'more page')}"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]], align: str) -> str:
    lines = [list(head), [{"l": "---", "r": "---:"}[side] for side in align], *(list(row) for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _code(text: str, cell: bool = False) -> str:
    """The text as a code span with a fence longer than any in it; in a table's cell, bars are escaped even there."""
    text = cut(text, LONG // 2).replace("|", "\\|") if cell else cut(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    space = " " if text[:1] in ("`", "", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{space}{text}{space}{fence}"


def _plain(text: str) -> str:
    """Words of ours, or of who wrote a check, with nothing that Markdown takes for more."""
    return _MEANING.sub(r"\\\g<0>", harmless(text))


MARKDOWN = ReportFormat(help="Markdown, for pull requests and issues.", write=write)
