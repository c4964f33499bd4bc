"""A card for another address than the page's own."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.sharing.likeness import place
from samara.practices.sharing.rules import leading_to
from samara.previews.naming import named


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/webmasters/getting-started/versioned-link/",
    when=lambda page: bool(page.card.url),
    good='<link rel="canonical" href="https://example.org/tea.html"><meta property="og:url" content="https://example.org/tea.html">',
    bad='<link rel="canonical" href="https://example.org/tea.html"><meta property="og:url" content="https://example.org/">',
)
def card_url_elsewhere(page: Page) -> Iterator[Found]:
    """The card and the page name the same address.

    Some networks follow og:url and show the card of the page they find there, others the canonical address.
    """
    told = page.card.url or ""
    at = next((tag.at for tag in page.card.tags if tag.name == "og:url"), page.head)
    canonical = page.named_canonical
    if canonical is None and page.kind is not Kind.HOME and urls.is_root(told) and not urls.is_root(page.url):
        yield Found(f"og:url is the home page, {told}, and no canonical address says otherwise", at)
    elif canonical is None and another(told, page.url):
        shown = f"the card of which is shown by {named(leading_to('og:url'))}"
        yield Found(f"og:url is another page, {told}, {shown}, and no canonical address says otherwise", at)
    elif canonical is not None and urls.bare(told) != urls.bare(canonical):
        went = f"the first is followed by {named(leading_to('og:url'))}, the other by {named(leading_to('canonical'))}"
        yield Found(f"og:url is {told}, but the canonical address is {canonical}: {went}", at)


def another(told: str, url: str) -> bool:
    """Whether two addresses of one site are surely those of different pages; one with parameters may be any page's."""
    here, there = place(url), place(told)
    return "?" not in url and here.partition("/")[0] == there.partition("/")[0] and here != there
