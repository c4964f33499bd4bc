"""Headings that no link can point at."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from samara.core.check import page_check
from samara.core.facts import Heading
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

FEWEST = 3
"""Headings from which on a page is long enough that somebody wants to point at a part of it."""


def sections(page: Page, levels: Collection[int] = (2, 3)) -> list[Heading]:
    """The headings of these levels that open a section of the text; those before it, and those in navigation or asides, are the
    page's frame."""
    start = page.text.at.offset if page.text.at else 0
    return [
        heading
        for heading in page.headings
        if heading.level in levels
        and heading.text
        and heading.region == "main"
        and (heading.at is None or heading.at.offset >= start)
    ]


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/TR/cooluris/",
    fix="linkability/heading-links",
    when=lambda page: len(sections(page)) >= FEWEST,
    good='<h2 id="water">Water</h2><p>Cool.</p><h2 id="time">Time</h2><p>Five minutes.</p><h2 id="cup">Cup</h2><p>White.</p>',
    bad="<h2>Water</h2><p>Cool.</p><h2>Time</h2><p>Five minutes.</p><h2>Cup</h2><p>White.</p>",
)
def heading_ids(page: Page) -> Iterator[Found]:
    """Headings of a long page have ids, so that a link can point at a part of it.

    Who quotes a passage links to it if that is one click; otherwise they link to the top, or not at all.
    """
    headings = sections(page)
    without = [heading for heading in headings if not heading.id]
    # A template that writes ids misses a few headings of the page's own frame; one that writes none misses all.
    if 2 * len(without) > len(headings):
        yield Found(f'{len(without)} of {len(headings)} headings have no id, first "{without[0].text}"', without[0].at)
