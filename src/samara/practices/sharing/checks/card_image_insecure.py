"""A card's picture that is fetched without encryption."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.sharing.rules import failing
from samara.previews.naming import named


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#structured",
    when=lambda page: bool(page.card.images),
    good='<meta property="og:image" content="https://example.org/img/cup.jpg">',
    bad='<meta property="og:image" content="http://example.org/img/cup.jpg">',
)
def card_image_insecure(page: Page) -> Iterator[Found]:
    """A card's picture is served over https.

    Networks show cards on encrypted pages, where a picture over http is blocked; some fetch nothing over http.
    """
    refusing, _ = failing("not-https")
    for image in page.card.images:
        secure = (image.secure_url or "").startswith("https://")
        if image.url.startswith("http://") and not secure:
            yield Found(f"og:image is fetched over http, and not at all by {named(refusing)}: {image.url}", image.at)
