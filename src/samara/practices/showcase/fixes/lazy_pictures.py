"""Pictures that load when a reader comes near them."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.edit import Amend, Offer
from samara.core.fix import SiteView, fix
from samara.core.page import Page
from samara.practices.showcase.fixes.picture_sizes import sizes

FIRST = 3
"""Pictures of the text that readers may see at once."""


@fix(rank=70, setting="lazy_pictures")
def lazy_pictures(page: Page, site: SiteView) -> Iterator[Offer]:
    """Lets pictures further down the text wait until a reader comes near, unless the setting `lazy_pictures` says no.

    Only pictures that declare how large they are (or do so from now on: showcase/picture-sizes), so that nothing jumps when they
    come; never the first ones, and none of which the page says itself when it loads.
    """
    pictures = [image for image in page.images if image.region == "main"]
    sized = sizes(page, site) or {}
    for image in pictures[FIRST:]:
        if image.at and ((image.width and image.height) or image.at.offset in sized) and not image.loading:
            yield Amend(image.at.offset, "loading", value="lazy")
