"""A page without a description."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/appearance/snippet",
    fix="sharing/head-tags",
    good='<meta name="description" content="White tea needs cool water and five minutes.">',
    bad="<p>White tea needs cool water and five minutes.</p>",
)
def description_missing(page: Page) -> Iterator[Found]:
    """Every page says in a sentence or two what it holds.

    Networks, readers of feeds and search engines quote the description below the title; without it they quote whatever
    comes first, often the menu.
    """
    if not any(description.value for description in page.descriptions):
        yield Found("has no description", page.descriptions[0].at if page.descriptions else page.head)
