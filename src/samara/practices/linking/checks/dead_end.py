"""Pages that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    fix="linking/related-pages",
    kinds=(Kind.ARTICLE, Kind.PRODUCT, Kind.LISTING, Kind.REFERENCE, Kind.PAGE),
    good='<p>White tea needs cool water.</p><a href="/">Tea house</a>',
    bad="<p>White tea needs cool water.</p>",
)
def dead_end(page: Page) -> Iterator[Found]:
    """Every page links to another page of the site.

    A reader who arrives from a network and finds no way on leaves as they came.
    """
    if not any(link.internal and link.url != page.url for link in page.links):
        yield Found("links to no other page of the site")
