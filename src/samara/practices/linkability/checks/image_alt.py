"""Pictures without words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Image
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)", re.I)


def pictures(page: Page) -> list[Image]:
    """The pictures of the main text."""
    return [image for image in page.images if image.region == "main"]


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
    fix="linkability/picture-alts",
    when=lambda page: bool(pictures(page)),
    good='<img src="/img/cup.jpg" alt="A cup of white tea beside the pot"><img src="/img/line.png" alt="">',
    bad='<img src="/img/cup.jpg">',
)
def image_alt(page: Page) -> Iterator[Found]:
    """Every picture in the text has an alt text, empty when it only decorates, and no name of a file.

    The alt text is read aloud, shown where pictures do not load, found by search, and passed on when the picture is shared.
    """
    for image in pictures(page):
        if image.alt is None:
            yield Found(f"picture has no alt text: {image.url}", image.at)
        elif FILE.fullmatch(image.alt):
            yield Found(f'picture has the name of a file for an alt text, "{image.alt}": {image.url}', image.at)
