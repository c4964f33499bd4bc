"""Own pages that the site disowns."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links",
    when=lambda page: bool(page.links),
    good='<a href="/white.html">White tea</a> <a href="https://shop.example/" rel="nofollow">Shop</a>',
    bad='<a href="/white.html" rel="nofollow">White tea</a>',
)
def nofollow_own(page: Page) -> Iterator[Found]:
    """Links to own pages do not say nofollow.

    It tells search engines not to trust the page, and saves nothing: what is not meant to be found says noindex itself.
    """
    named: set[str] = set()
    for link in page.links:
        if link.rel and link.internal and "nofollow" in link.rel.split() and link.url not in named:
            named.add(link.url)
            yield Found(f"the link to {link.url} says nofollow", link.at)
