"""The picture of a page that its card can show."""

from __future__ import annotations

from posixpath import splitext

from samara.core import fix as fixing
from samara.core import urls
from samara.core.facts import CardImage, Image
from samara.core.fix import SiteView
from samara.core.page import Page
from samara.practices.sharing import bounds, rules
from samara.practices.sharing.checks.card_image_file import fault

ENDINGS = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif"}
"""What addresses of pictures end with, and what they then hold. GIF is none of them: what moves, or has few colours, seldom shows
what a page is about."""


def standing(page: Page, site: SiteView) -> tuple[CardImage, ...]:
    """The pictures that the card has; none where networks cannot use the first."""
    return () if page.card.images and unusable(page.card.images[0].url, site) else page.card.images


def unusable(url: str, site: SiteView) -> bool:
    """Whether a picture of the site's own was looked for, and is missing, too small or nothing that networks draw."""
    return urls.host(url) == urls.host(site.url) and faulty(url, site)


def faulty(url: str, site: SiteView) -> bool:
    """The same of any picture; one that lies elsewhere may only have been out of reach."""
    found = site.images.get(url)
    return found is not None and fault(found) is not None


def stale(page: Page, site: SiteView) -> set[int]:
    """Where the tags start that speak of pictures of the card which networks cannot use: those of Open Graph once another picture
    takes the place of the first, those of X too where theirs is the same, or none that they can use."""
    tags = [] if standing(page, site) else [tag for tag in page.card.tags if tag.name.startswith("og:image")]
    own = page.twitter.image
    if own and (unusable(own, site) or (tags and any(own == image.url for image in page.card.images))):
        tags += [tag for tag in page.twitter.tags if tag.name.startswith("twitter:image")]
    return {tag.at.offset for tag in tags if tag.at}


def picture(page: Page, site: SiteView) -> Image | None:
    """The picture that the page names elsewhere, else the largest of its text; None when none is known to be large enough."""
    shown = {image.url: image for image in reversed(page.images)}
    for named in filter(None, (page.summary.image, page.summary.other_image)):
        if chosen := _usable(shown.get(named) or Image(named), site):
            return chosen
    usable = [each for image in page.images if image.region == "main" and (each := _usable(image, site))]
    return max(usable, key=_area, default=None)


def shown(page: Page, site: SiteView) -> str | None:
    """The address of the picture on the page's card, or of the one that it would get."""
    found = next(iter(standing(page, site)), None) or picture(page, site)
    return found.url if found else None


def words(image: Image, page: Page, site: SiteView) -> str:
    """What describes a picture: its alt text, else what it gets for one from another page (linkability/picture-alts)."""
    if image.alt is not None:
        return image.alt
    language = (fixing.language(page) or "").lower().partition("-")[0]
    return str(site.prepared.get("linkability/picture-alts", {}).get(language, {}).get(image.url, ""))


def large(image: Image, *, everywhere: bool = False) -> bool:
    """Whether it is large enough for the network that asks least of a large picture, or for each of them."""
    asked = bounds.large() if everywhere else bounds.large()[:1]
    return all((image.width or 0) >= bound.width and (image.height or 0) >= bound.height for bound in asked)


def size(url: str, site: SiteView) -> tuple[int, int] | None:
    """The measured size of a picture that networks can use; None when nothing measured it, or they cannot use it."""
    found = site.images.get(url)
    if found is None or found.error or found.type not in usable():
        return None
    return found.width, found.height


def _usable(image: Image, site: SiteView) -> Image | None:
    """The picture with its size, as measured or else as declared; None when networks cannot use it, or its size is not known."""
    if image.url in site.images:
        width, height = size(image.url, site) or (0, 0)
        image = Image(image.url, image.alt, width, height, image.region, image.at)
    elif ENDINGS.get(splitext(urls.path(image.url).lower())[1]) not in usable():
        return None
    least = bounds.smallest()
    return image if (image.width or 0) >= least.width and (image.height or 0) >= least.height else None


def usable() -> frozenset[str]:
    """The types of pictures that every network draws, as far as it is known, and that may show what a page is about."""
    return rules.types().intersection(ENDINGS.values())


def _area(image: Image) -> int:
    return (image.width or 0) * (image.height or 0)
