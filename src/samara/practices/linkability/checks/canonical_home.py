"""A page that calls the home page its original."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/blog/2013/04/5-common-mistakes-with-relcanonical",
    when=lambda page: page.kind is not Kind.HOME and bool(page.canonical),
    good='<link rel="canonical" href="https://example.org/tea.html">',
    bad='<link rel="canonical" href="https://example.org/">',
)
def canonical_home(page: Page) -> Iterator[Found]:
    """No page but the home page names the home page as its canonical address.

    Networks that follow the canonical address then lead every reader of a link to this page to the home page.
    """
    for said in page.canonical:
        if urls.host(said.value) == urls.host(page.url) and urls.is_root(said.value):
            yield Found(f"names the home page as its canonical address: {said.value}", said.at)
