"""A card's picture without words."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#structured",
    when=lambda page: bool(page.card.images),
    good='<meta property="og:image" content="https://example.org/cup.jpg"><meta property="og:image:alt" content="A white cup">',
    bad='<meta property="og:image" content="https://example.org/cup.jpg">',
)
def card_image_alt(page: Page) -> Iterator[Found]:
    """A card's picture has words for those who do not see it.

    Open Graph asks for og:image:alt wherever there is a picture; Mastodon and Discord hand it to screen readers.
    """
    image = page.card.images[0]
    if image.alt or page.twitter.image_alt:
        return
    # A picture that the text shows without words is named there (linkability/image-alt): words for it are words for both.
    if not any(shown.url == image.url and not shown.alt for shown in page.images):
        yield Found(f"has no og:image:alt for {image.url}", image.at)
