"""A card that does not say what kind of page it is for."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#types",
    fix="sharing/head-tags",
    good='<meta property="og:type" content="website">',
    bad='<meta property="og:title" content="White tea">',
)
def card_type(page: Page) -> Iterator[Found]:
    """Every card says whether it is for an article, a product or another page.

    Open Graph requires og:type; X draws a card from Open Graph alone only when it is there.
    """
    if not page.card.type:
        yield Found("has no og:type", page.head)
