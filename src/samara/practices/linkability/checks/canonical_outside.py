"""A page that calls an address of another site its original."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.core.site import UNKNOWN

NOWHERE = frozenset({urls.host(UNKNOWN), "localhost", "127.0.0.1", "[::1]"})
"""Hosts of a page that stand for the site while it is made."""


def site(url: str) -> str:
    """The host of an address, as one with and without www."""
    return urls.host(url).removeprefix("www.")


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc6596",
    when=lambda page: any(said.value for said in page.canonical) and site(page.url).partition(":")[0] not in NOWHERE,
    good='<link rel="canonical" href="https://tea.example/white.html">'
    '<main><p>First published by <a href="https://tea.example/white.html">the tea house</a>.</p></main>',
    bad='<link rel="canonical" href="https://tea.example/white.html">',
)
def canonical_outside(page: Page) -> Iterator[Found]:
    """Only a page that was published elsewhere before names an address of another site as canonical.

    Every share and mention counts for the other site then. That is right for a text that was taken over, which also tells its
    readers so; where it is left from a move, or from the machine the site was made on, all of them are lost.
    """
    named = {site(link.url) for link in page.links if link.region == "main"}
    for said in page.canonical:
        if said.value and site(said.value) != site(page.url) and site(said.value) not in named:
            yield Found(f"names an address of another site as canonical, and its text does not: {said.value}", said.at)
