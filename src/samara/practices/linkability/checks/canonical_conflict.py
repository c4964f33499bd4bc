"""A page that names several canonical addresses."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    fix="sharing/head-tags",
    when=lambda page: any(said.value for said in page.canonical),
    good='<link rel="canonical" href="https://example.org/tea.html">',
    bad='<link rel="canonical" href="https://example.org/tea.html"><link rel="canonical" href="https://example.org/drinks/tea.html">',
)
def canonical_conflict(page: Page) -> Iterator[Found]:
    """A page names one canonical address, not several.

    Two plugins that each write one leave it to chance which address collects the shares.
    """
    first, *others = [said for said in page.canonical if said.value]
    for said in others:
        if said.value != first.value:
            yield Found(f"names a second canonical address, {said.value}, beside {first.value}", said.at)
