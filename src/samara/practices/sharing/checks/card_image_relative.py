"""A card's picture at an address that is not complete."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/webmasters/images/",
    fix="sharing/head-tags",
    when=lambda page: bool(page.card.images),
    good='<meta property="og:image" content="https://example.org/img/cup.jpg">',
    bad='<meta property="og:image" content="/img/cup.jpg">',
)
def card_image_relative(page: Page) -> Iterator[Found]:
    """The address of a card's picture is complete, with https:// and the host.

    The network reads the tag far away from the page, and many do not complete an address: the card then has no picture.
    """
    for image in page.card.images:
        written = image.raw or image.url
        if not written.lower().startswith(("http://", "https://")):
            yield Found(f"og:image is relative: {written}", image.at)
