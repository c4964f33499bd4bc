"""What the formats for people say of a review in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

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


def hosts(review: Review) -> dict[str, list[str]]:
    """By address the pages that would lead there: in their text, and as related pages."""
    found: dict[str, dict[str, None]] = {}
    for link in review.links:
        found.setdefault(link.target, {})[link.page] = None
    for page, suggested in zip(review.plan.pages, review.next, strict=False):
        for each in suggested:
            found.setdefault(each.url, {})[page.url] = None
    return {url: list(pages) for url, pages in found.items()}


def broken(each: Broken) -> str:
    """A broken link in a line, with where it was meant to lead."""
    place = f"{each.page}:{each.line}:{each.column}  {each.address}  {harmless(each.words)!r}"
    if each.meant:
        return f"{place} → {each.meant}"
    near = "; or ".join(f"{one.url} ({one.why})" for one in each.candidates)
    return f"{place}  perhaps {near}" if near else place


def lists(review: Review) -> Iterator[tuple[str, str, list[str]]]:
    """The lists of the plan: title, what to do, lines."""
    plan = review.plan
    pages = plan.pages
    if plan.orphans is not None:
        led = hosts(review)

        def orphan(url: str) -> str:
            near = ", ".join(islice(led.get(url, ()), HOSTS))
            return f"{url}  suggested from {near}" if near else url

        yield "Orphans", "No page links to these.", [orphan(pages[page].url) for page in plan.orphans]
    yield "Weak pages", "Only one page links to these.", [pages[page].url for page in plan.weak]
    ends = [f"{pages[page].url}  {count(pages[page].outlinks, 'link')} in menus" for page in plan.dead_ends]
    yield "Dead ends", "The text of these leads nowhere on the site.", ends
    deep = [f"{pages[page].url}  {pages[page].now.depth} clicks" for page in plan.deep]
    yield "Deep pages", "Link them from a page nearer to home.", deep
    mended = [broken(each) for each in plan.broken]
    yield "Broken links", "An arrow leads to what was meant for certain; accept what perhaps was on the dashboard.", mended
    vague = [
        f"{each.page}:{each.line}:{each.column}  {each.words!r}" + (f" → {each.better!r}" if each.better else f"  {each.target}")
        for each in review.vague
    ]
    yield "Links that do not say where they lead", "What stands behind an arrow is how that page is called.", vague
    wasted = [f"{each.url}  {each.earned:,}" for each in plan.wasted]
    yield "Mentioned or shared, and leading nowhere", "Readers come to these from elsewhere and find no next page.", wasted
    hubs = [f"{pages[page].url}  {count(pages[page].now.leads, 'page')}" for page in plan.hubs]
    yield "Hubs", "The text of these leads to more pages than that of others.", hubs
    yield "Resources outside", "What the nearest pages cite.", [outside(each) for each in review.outside]
    lost = [f"{url}  {life.word} {life.moved or life.archived}" for url, life in review.lost.items()]
    yield "Cited, and gone or moved", "The new address, or where a copy may be.", lost


def outside(each: Outside) -> str:
    """A resource in a line."""
    rel = f' rel="{each.rel}"' if each.rel else ""
    life = f"  {each.life.word} {each.life.moved or each.life.archived}".rstrip() if each.life else ""
    words = " (its words stand in the text)" if each.spoken else ""
    return f"{each.page}  {each.url}{rel}  {harmless(each.text)}{words}{life}"
