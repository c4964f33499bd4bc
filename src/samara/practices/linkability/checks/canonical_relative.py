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
    when=lambda page: bool(page.canonical),
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
        if not written.lower().startswith(("http://", "https://")):
            fault = "no web address" if "://" in written else "relative"
            yield Found(f"canonical address is {fault}: {written}", said.at)
