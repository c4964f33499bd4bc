"""Structured data that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

DATA = '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "WebPage", "name": "Tea"{end}}}</script>'


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents",
    when=lambda page: bool(page.jsonld.things or page.jsonld.broken),
    good=DATA.format(end=""),
    bad=DATA.format(end=","),
)
def data_broken(page: Page) -> Iterator[Found]:
    """Structured data can be read.

    One comma too many and the whole block is as if it were not there; nothing on the page shows it.
    """
    for broken in page.jsonld.broken:
        yield Found(f"has JSON-LD that cannot be read: {broken.message}", broken.at)
