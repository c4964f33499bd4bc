"""The picture of a page that its card can show."""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Image
from samara.core.fix import SiteView
from samara.core.page import Page

SMALLEST = 200
"""Pixels on each side; Facebook draws no smaller picture."""
LARGE = (300, 157)
"""Pixels from which X draws the large card."""
ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
TYPES = frozenset(("image/jpeg", "image/png", "image/webp"))


def picture(page: Page, site: SiteView) -> Image | None:
    """The picture that the page names elsewhere, else the largest of its text; None when none is known to be large enough.

    Sizes are those that the probe found, else as declared.
    """
    shown = {image.url: image for image in reversed(page.images)}
    named = page.summary.image
    if named and (chosen := _usable(shown.get(named) or Image(named), site)):
        return chosen
    usable = [_usable(image, site) for image in page.images if image.region == "main"]
    sized = [image for image in usable if image and image.width and image.height]
    return max(sized, key=lambda image: (image.width or 0) * (image.height or 0), default=None)


def large(image: Image) -> bool:
    """Whether X draws the large card with it; a picture of unknown size gets the benefit of the doubt."""
    return (image.width or LARGE[0]) >= LARGE[0] and (image.height or LARGE[1]) >= LARGE[1]


def _usable(image: Image, site: SiteView) -> Image | None:
    """The picture with its size, as measured or else as declared; None when networks cannot use it."""
    found = site.images.get(image.url)
    if found is not None:
        if found.error or found.type not in TYPES:
            return None
        image = Image(image.url, image.alt, found.width, found.height, image.region, image.at)
    elif not urls.path(image.url).lower().endswith(ENDINGS):
        return None
    if min(image.width or SMALLEST, image.height or SMALLEST) < SMALLEST:
        return None
    return image
