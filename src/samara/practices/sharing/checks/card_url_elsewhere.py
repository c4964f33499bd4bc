"""A card for another address than the page's own."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/webmasters/getting-started/versioned-link/",
    when=lambda page: bool(page.card.url) and any(said.value for said in page.canonical),
    good='<link rel="canonical" href="https://example.org/tea.html"><meta property="og:url" content="https://example.org/tea.html">',
    bad='<link rel="canonical" href="https://example.org/tea.html"><meta property="og:url" content="https://example.org/">',
)
def card_url_elsewhere(page: Page) -> Iterator[Found]:
    """The card and the page name the same address.

    Facebook follows og:url and shows the card of the page it finds there; others follow the canonical address.
    """
    told = urls.absolute(page.url, page.card.url or "")
    canonical = next(said.value for said in page.canonical if said.value)
    if told is None or urls.bare(told) != urls.bare(canonical):
        at = next((tag.at for tag in page.card.tags if tag.name == "og:url"), page.head)
        yield Found(f"og:url is {page.card.url}, but the canonical address is {canonical}", at)
