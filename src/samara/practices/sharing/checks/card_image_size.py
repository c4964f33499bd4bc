"""A card's picture whose size the page does not say."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/best-practices/",
    when=lambda page: bool(page.card.images),
    good='<meta property="og:image" content="https://example.org/img/cup.jpg">'
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">',
    bad='<meta property="og:image" content="https://example.org/img/cup.jpg">',
)
def card_image_size(page: Page) -> Iterator[Found]:
    """The page says how large its card's picture is.

    Facebook fetches the picture only after the first person has shared the link; with og:image:width and og:image:height
    that first share has its picture too.
    """
    image = page.card.images[0]
    missing = [name for name, value in (("width", image.width), ("height", image.height)) if not value]
    if missing:
        yield Found("has no " + " and no ".join(f"og:image:{name}" for name in missing), image.at)
