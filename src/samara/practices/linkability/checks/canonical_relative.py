"""A canonical address that is not complete."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    fix="sharing/head-tags",
    when=lambda page: any(said.value for said in page.canonical),
    good='<link rel="canonical" href="https://example.org/tea.html">',
    bad='<link rel="canonical" href="/tea.html">',
)
def canonical_relative(page: Page) -> Iterator[Found]:
    """Canonical addresses are complete, with https:// and the host.

    A relative one takes on the host of whoever serves the page: a mirror, a staging copy or a proxy then calls itself the
    original.
    """
    for said in page.canonical:
        written = said.raw or said.value
        if said.value and not written.lower().startswith(("http://", "https://")):
            yield Found(f"canonical address is relative: {written}", said.at)
