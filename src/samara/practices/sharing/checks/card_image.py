"""A card without a picture."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    fix="sharing/card-image",
    good='<meta property="og:image" content="https://example.org/img/cup.jpg">',
    bad='<meta property="og:title" content="White tea">',
)
def card_image(page: Page) -> Iterator[Found]:
    """Every card has a picture.

    The picture is most of a card's surface; without og:image a link is a grey box among pictures.
    """
    if not page.card.images:
        yield Found("has no og:image", page.head)
