"""What the elements of a page say that networks take for want of tags: its title, headings, pictures, text, and its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from samara.core import urls
from samara.core.page import Page
from samara.core.text import opening
from samara.previews.card import Part

HOST = "the address"
"""What a card says its site's name comes from where that is the host."""
_BEGINNING = 300
"""Characters of the text that a fetcher takes for want of a description."""


def _titles(page: Page) -> Iterator[Part]:
    return (Part(said.value, "<title>", at=said.at) for said in page.titles)


def _headings(page: Page) -> Iterator[Part]:
    return (Part(heading.text, "<h1>", at=heading.at) for heading in page.headings if heading.level == 1)


def _first_headings(page: Page) -> Iterator[Part]:
    return (Part(heading.text, f"<h{heading.level}>", at=heading.at) for heading in page.headings if heading.level <= 3)


def _descriptions(page: Page) -> Iterator[Part]:
    return (Part(said.value, "meta description", at=said.at) for said in page.descriptions)


def _canonical(page: Page) -> Iterator[Part]:
    return (Part(said.value, "canonical", at=said.at) for said in page.canonical)


def _touch_icons(page: Page) -> Iterator[Part]:
    return (Part(icon.url, "apple-touch-icon", at=icon.at) for icon in page.icons if icon.rel == "apple-touch-icon")


def _icons(page: Page) -> Iterator[Part]:
    return (Part(icon.url, "icon", at=icon.at) for icon in page.icons if icon.rel == "icon")


def _images(page: Page) -> Iterator[Part]:
    """The pictures of the text, those first that declare the largest size."""
    shown = [image for image in page.images if image.region == "main"]
    shown.sort(key=lambda image: -(image.width or 0) * (image.height or 0))
    return (Part(image.url, "<img>", at=image.at) for image in shown)


def _text(page: Page) -> Iterator[Part]:
    if page.text.main:
        yield Part(opening(page.text.main, _BEGINNING), "the text", at=page.text.at)


def _host(page: Page) -> Iterator[Part]:
    yield Part(urls.host(page.url).removeprefix("www."), HOST)


ELEMENTS: dict[str, Callable[[Page], Iterator[Part]]] = {
    "title": _titles,
    "h1": _headings,
    "heading": _first_headings,
    "meta:description": _descriptions,
    "canonical": _canonical,
    "apple-touch-icon": _touch_icons,
    "icon": _icons,
    "img": _images,
    "text": _text,
    "host": _host,
}
"""The sources that are no tags, by the name that profiles give them."""
