"""What a page tells and shows of its product, whichever way carries it."""

from __future__ import annotations

from samara.core.facts import Item, Product, Thing
from samara.core.page import Page

SIZING = frozenset("w h width height size resize fit crop quality q dpr format fm auto v".split())
"""Parameters that ask for another size or form of one picture."""

SMALL = 64
"""Pixels of the longer side up to which a picture is a sign, not a picture of something."""


def types(page: Page) -> set[str]:
    """The schema.org types that the page states, without their prefix."""
    items: tuple[Thing | Item, ...] = (*page.jsonld.things, *page.microdata)
    return {kind.rpartition("/")[2] for item in items for kind in item.types}


def is_reviewed(product: Product) -> bool:
    """Whether buyers spoke of a product; a rating whose number of votes is not stated counts."""
    return product.reviews > 0 if product.reviews is not None else product.rating is not None


def pictures(page: Page) -> set[str]:
    """The pictures of the main text, each in whatever size once, without signs that decorate."""
    return {
        _unsized(image.url)
        for image in page.images
        if image.region == "main" and not 0 <= max(image.width or -1, image.height or -1) <= SMALL
    }


def _unsized(url: str) -> str:
    """The address of a picture without what asks for a size."""
    place, _, query = url.partition("?")
    kept = [part for part in query.split("&") if part and part.partition("=")[0].lower() not in SIZING]
    return f"{place}?{'&'.join(kept)}" if kept else place
