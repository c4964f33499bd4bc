"""What several formats say in the same words: counts, efforts, places, and texts of pages made harmless."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from samara.core.bidi import settled
from samara.core.finding import Cluster, Finding, Level, Outcome, Report, Status
from samara.core.page import Other
from samara.core.site import UNKNOWN
from samara.core.unread import Unread

_GAPS = {"too-large": "too large", "not-readable": "not readable", "binary": "without text", "failed": "failed"}

EFFORTS = {"command": "samara optimize", "template": "one change in a template", "page": "one change in each page"}

LONG = 300
"""Characters of one text of a page that a report for people shows."""

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
"""What pages say may hold codes that a terminal would obey."""

_NO_XML = dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
"""Code points that neither UTF-8 nor XML can hold. https://www.w3.org/TR/xml/#charsets"""

_UNFIT = _CONTROLS | _NO_XML


def harmless(text: str) -> str:
    """The text as one line, without codes that a terminal would obey or that turn it around, and code points that no file can
    hold; addresses of a site that has none yet are shown as paths."""
    return settled(text.replace(UNKNOWN, "/").translate(_UNFIT))


def cut(text: str, length: int = LONG) -> str:
    """The harmless text, ended with … when it is longer than `length` characters."""
    text = harmless(text)
    return text if len(text) <= length else settled(text[: length - 1]) + "…"


def count(number: int, one: str, many: str = "") -> str:
    """The number with its noun: "1 page", "1,234 pages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def score(value: float | None) -> str:
    """A score as people read it; a dash when nothing was judged."""
    return "–" if value is None else f"{value:.0f}"


def site_name(report: Report) -> str:
    """The site's address without what goes without saying, or the name of its folder: not where that lies, which is private."""
    if report.site in ("", UNKNOWN):
        return cut(PurePath(report.source).name or "the site")
    return cut(report.site.removeprefix("https://").removeprefix("http://").removesuffix("/"))


def place(finding: Finding) -> str:
    """Where a finding is: file or address, line and column; empty for the whole site."""
    where = finding.source or finding.url
    return f"{where}:{finding.at.line}:{finding.at.column}" if where and finding.at else where


def whole(outcome: Outcome) -> bool:
    """Whether the check is about the site as one and not about its pages."""
    return outcome.applicable == 1 and not any(example.source for example in outcome.examples)


def scope(outcome: Outcome) -> str:
    """How much of the site is affected: "3 of 12 pages"."""
    return "the whole site" if whole(outcome) else f"{outcome.affected:,} of {count(outcome.applicable, 'page')}"


def spread(cluster: Cluster) -> str:
    """What one template causes: "same fault on 412 pages of /blog/*", "on all 38 pages of …", or the one page's address."""
    if cluster.of == 1:
        return harmless(cluster.pattern)
    pages = f"all {cluster.of:,}" if cluster.pages == cluster.of else f"{cluster.pages:,} of {cluster.of:,}"
    return f"same fault on {pages} pages of {harmless(cluster.pattern)}" if cluster.pages > 1 else (
        f"1 of {cluster.of:,} pages of {harmless(cluster.pattern)}"
    )  # fmt: skip


def gaps(unread: Iterable[Unread], shown: int) -> Iterator[tuple[str, list[str]]]:
    """What could not be read: the reason with its number, then the first names and what was wrong with each, and how many
    more."""
    for gap in unread:
        lines = [_gap(other) for other in gap.first[:shown]]
        more = gap.count - len(lines)
        yield f"{gap.count:,} {_GAPS.get(gap.why, gap.why)}", [*lines, *([f"and {more:,} more"] if more else [])]


def _gap(other: Other) -> str:
    """The name, and what was wrong; a note that names it already is enough."""
    named = not other.note or other.source in other.note
    return cut((other.note or other.source) if named else f"{other.source}: {other.note}")


def weight(outcome: Outcome) -> int:
    """What the check weighs in the score."""
    return Level[outcome.level.upper()].value


def ended(outcomes: Iterable[Outcome], status: Status) -> list[Outcome]:
    """The outcomes that ended so, the gravest first within each practice."""
    return sorted((each for each in outcomes if each.status is status), key=lambda each: (each.practice, -weight(each)))
