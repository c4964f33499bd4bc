"""A home page that does not say whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://microformats.org/wiki/representative-h-card-parsing",
    kinds=(Kind.HOME,),
    good='<main><p class="h-card"><a class="p-name u-url" href="https://example.org/">Tea house</a></p></main>',
    bad='<main><p><a href="https://example.org/">Tea house</a></p></main>',
)
def owner_card(page: Page) -> Iterator[Found]:
    """The home page names its owner in an h-card.

    When this site mentions another, that one shows a name and a picture if it finds the card here, else an address.
    """
    if not any("h-card" in item.types for item in page.microformats):
        yield Found("has no h-card")
