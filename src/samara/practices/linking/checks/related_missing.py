"""Articles that lead to no other article."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

LONG = 150
"""Words; shorter notes are read in one glance on a listing."""

LEADING = frozenset({"main", "aside", "samara"})
"""Regions where a link is chosen for the page, not for the whole site."""

TEXT = "White tea is made of young leaves, dried in the sun. Cool water and five minutes of patience bring out their taste. " * 8


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    fix="linking/related-pages",
    kinds=(Kind.ARTICLE,),
    when=lambda page: page.text.words >= LONG,
    good=ARTICLE + f'<main><p>{TEXT}</p><p>See also <a href="/green.html">green tea</a>.</p></main>',
    bad=ARTICLE + f'<nav><a href="/">Home</a></nav><main><p>{TEXT}</p></main>',
)
def related_missing(page: Page) -> Iterator[Found]:
    """A long article leads to related pages of the site.

    Who has read to the end wants more of the same; a menu that is alike on every page does not know what that is.
    """
    if not any(link.internal and link.region in LEADING and link.url != page.url for link in page.links):
        yield Found("its text leads to no other page of the site")
