"""What the formats for people say of a review in the same words."""

from __future__ import annotations

from collections.abc import Iterator

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
    return (
        f"Measured by hiding each page's own links, {told.hidden:,} in all: of what is as sure as this, {told.precision:.0%} are "
        f"links that the authors made, and {told.recall:.0%} of their links are found."
    )


def turns(review: Review) -> Iterator[tuple[str, str, str]]:
    """What the suggested links would change: what, before, after. What pages that were not read may lead to is left out."""
    before, after = review.plan.before, review.plan.after
    if review.complete:
        yield "Pages that no page links to", f"{before.orphans:,}", f"{after.orphans:,}"
        yield "Pages that one page links to", f"{before.weak:,}", f"{after.weak:,}"
        yield "Pages that no way leads to from home", f"{before.unreached:,}", f"{after.unreached:,}"
    yield "Clicks from home, mean", f"{before.depth:g}", f"{after.depth:g}"
    yield "Clicks from home, most", f"{before.deepest:,}", f"{after.deepest:,}"
    yield "PageRank of the lower half of the pages", f"{before.lower_half:.1%}", f"{after.lower_half:.1%}"


def lists(review: Review) -> Iterator[tuple[str, str, list[str]]]:
    """The lists of the plan: title, what to do, lines."""
    plan = review.plan
    pages = plan.pages
    if plan.orphans is not None:
        yield (
            "Orphans",
            "No page links to these. Link them from a page near in topic.",
            [pages[page].url for page in plan.orphans],
        )
    yield "Weak pages", "Only one page links to these.", [pages[page].url for page in plan.weak]
    yield "Dead ends", "The text of these leads nowhere on the site.", [pages[page].url for page in plan.dead_ends]
    deep = [f"{pages[page].url}  {pages[page].depth} clicks" for page in plan.deep]
    yield "Deep pages", "Link them from a page nearer to home.", deep
    broken = [
        f"{each.page}:{each.line}:{each.column}  {each.address}" + (f" → {each.meant}" if each.meant else "")
        for each in plan.broken
    ]
    yield "Broken links", "What stands behind an arrow is where the link was meant to lead.", broken
    vague = [f"{each.page}:{each.line}:{each.column}  {each.words!r} → {each.better!r}" for each in review.vague]
    yield "Links that do not say where they lead", "What stands behind an arrow is how that page is called.", vague
    wasted = [f"{each.url}  {each.earned:,}" for each in plan.wasted]
    yield "Mentioned or shared, and leading nowhere", "Readers come to these from elsewhere and find no next page.", wasted
    hubs = [f"{pages[page].url}  {count(pages[page].outlinks, 'link')}" for page in plan.hubs if pages[page].outlinks]
    yield "Hubs", "The text of these leads to most other pages.", hubs
    yield "Resources outside", "What the nearest pages cite.", [outside(each) for each in review.outside]
    lost = [f"{url}  {life.word} {life.moved or life.archived}" for url, life in review.lost.items()]
    yield "Cited, and gone or moved", "The new address, or where a copy may be.", lost


def outside(each: Outside) -> str:
    """A resource in a line."""
    rel = f' rel="{each.rel}"' if each.rel else ""
    life = f"  {each.life.word} {each.life.moved or each.life.archived}".rstrip() if each.life else ""
    words = " (its words stand in the text)" if each.spoken else ""
    return f"{each.page}  {each.url}{rel}  {harmless(each.text)}{words}{life}"
