"""What the formats for people say of a review in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from samara.practices.linking.plan import Broken
from samara.practices.linking.review import Outside, Review
from samara.practices.linking.textlinks import Quality
from samara.reports.words import count, harmless


def quality(told: Quality) -> str:
    """How good the suggestions are, and how that is known."""
    if not told.measured:
        return (
            f"The text of this site has {count(told.hidden, 'link')} to measure by, which is too few: what is shown scores as "
            f"links did on other sites of which {told.wished:.0%} were right."
        )
    measured = f"Measured by hiding the site's own links, {told.hidden:,} in all, and looking for them"
    if not told.recall:
        return f"{measured}: no words are so sure that {told.wished:.0%} of such were links. A lower precision shows more."
    return (
        f"{measured}: of words that score like each of these at least {told.wished:.0%} were links, {told.precision:.0%} of all "
        f"that score so much, and {told.recall:.0%} of the site's links are found so. The figure of each is its own."
    )


PICTURE = (
    "A dot is a page, the larger the more pages lead to it; a disc is a section of the site. Lines are links in texts: of a "
    "small site each, of a larger one those between two sections as one band."
)
STAGES = ("Now", "With the links in the text", "And with the related pages")
"""What the three figures of a turn are."""
HOSTS = 3
"""Pages named that would lead to an orphan."""


def turns(review: Review) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """What the suggestions would change: what, and the three figures. What pages that were not read may lead to is left out."""
    stages = review.plan.now, review.plan.text, review.plan.both

    def figures(name: str, form: str = ",") -> tuple[str, str, str]:
        one, two, three = (format(getattr(stage, name), form) for stage in stages)
        return one, two, three

    if review.complete:
        yield "Pages that no page links to", figures("orphans")
        yield "Pages that one page links to", figures("weak")
    yield "Pages whose text leads nowhere", figures("dead_ends")
    yield "Pages four clicks from home or more", figures("deep")
    if review.complete:
        yield "Pages that no way leads to from home", figures("unreached")
    yield "Clicks from home, mean", figures("depth", "g")
    yield "Clicks from home, most", figures("deepest")
    yield "PageRank of the lower half of the pages", figures("lower_half", ".1%")


class Place(NamedTuple):
    """A page by its address, and the line and column of its source where these are told."""

    url: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.url}:{self.line}:{self.column}" if self.line else self.url


Line = tuple[str | Place, ...]
"""A line of a list, in parts: words, and the pages and addresses that it names."""


def hosts(review: Review) -> dict[str, list[str]]:
    """By address the pages that would lead there: in their text, and as related pages."""
    found: dict[str, dict[str, None]] = {}
    for link in review.links:
        found.setdefault(link.target, {})[link.page] = None
    for page, suggested in zip(review.plan.pages, review.next, strict=False):
        for each in suggested:
            found.setdefault(each.url, {})[page.url] = None
    return {url: list(pages) for url, pages in found.items()}


def plain(line: Line) -> str:
    """A line as text."""
    return "".join(map(str, line))


def broken(each: Broken) -> Line:
    """A broken link in a line, with where it was meant to lead."""
    place = (Place(each.page, each.line, each.column), f"  {each.address}  {harmless(each.words)!r}")
    if each.meant:
        return (*place, " → ", Place(each.meant))
    near = [
        part
        for number, one in enumerate(each.candidates)
        for part in ("; or " if number else "  perhaps ", Place(one.url), f" ({one.why})")
    ]
    return (*place, *near)


def lists(review: Review) -> Iterator[tuple[str, str, list[Line]]]:
    """The lists of the plan: title, what to do, lines."""
    plan = review.plan
    pages = plan.pages
    if plan.orphans is not None:
        led = hosts(review)

        def orphan(url: str) -> Line:
            near = islice(led.get(url, ()), HOSTS)
            named = [part for number, host in enumerate(near) for part in (", " if number else "  suggested from ", Place(host))]
            return (Place(url), *named)

        yield "Orphans", "No page links to these.", [orphan(pages[page].url) for page in plan.orphans]
    yield "Weak pages", "Only one page links to these.", [(Place(pages[page].url),) for page in plan.weak]
    ends: list[Line] = [(Place(pages[page].url), f"  {count(pages[page].outlinks, 'link')} in menus") for page in plan.dead_ends]
    yield "Dead ends", "The text of these leads nowhere on the site.", ends
    deep: list[Line] = [(Place(pages[page].url), f"  {pages[page].now.depth} clicks") for page in plan.deep]
    yield "Deep pages", "Link them from a page nearer to home.", deep
    mended = [broken(each) for each in plan.broken]
    yield "Broken links", "An arrow leads to what was meant for certain; accept what perhaps was on the dashboard.", mended
    vague: list[Line] = [
        (
            Place(each.page, each.line, each.column),
            f"  {each.words!r}" + (f" → {each.better!r}  " if each.better else "  "),
            Place(each.target),
        )
        for each in review.vague
    ]
    yield "Links that do not say where they lead", "What stands behind an arrow is how that page is called.", vague
    wasted: list[Line] = [(Place(each.url), f"  {each.earned:,}") for each in plan.wasted]
    yield "Mentioned or shared, and leading nowhere", "Readers come to these from elsewhere and find no next page.", wasted
    hubs: list[Line] = [(Place(pages[page].url), f"  {count(pages[page].now.leads, 'page')}") for page in plan.hubs]
    yield "Hubs", "The text of these leads to more pages than that of others.", hubs
    yield "Resources outside", "What the nearest pages cite.", [outside(each) for each in review.outside]
    lost: list[Line] = [
        (Place(url), f"  {life.word} ", *([Place(new)] if (new := life.moved or life.archived) else []))
        for url, life in review.lost.items()
    ]
    yield "Cited, and gone or moved", "The new address, or where a copy may be.", lost


def outside(each: Outside) -> Line:
    """A resource in a line."""
    rel = f' rel="{each.rel}"' if each.rel else ""
    new = each.life and (each.life.moved or each.life.archived)
    life = (f"  {each.life.word}", *((" ", Place(new)) if new else ())) if each.life else ()
    words = " (its words stand in the text)" if each.spoken else ""
    return (Place(each.page), "  ", Place(each.url), f"{rel}  {harmless(each.text)}{words}", *life)
