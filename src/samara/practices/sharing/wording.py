"""What the owner wants the card to say, as offers: tags that are there are changed, others added."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core.edit import Amend, HeadEntry, Offer
from samara.core.facts import Tag
from samara.core.fix import SiteView
from samara.core.page import Page
from samara.core.wording import Wording
from samara.practices.sharing.picture import size


def worded(page: Page, said: Wording, site: SiteView) -> Iterator[Offer]:
    """The offers that make a card say this; none where it does already."""
    for name, value in (("title", said.title), ("description", said.description), ("image", said.image)):
        if not value:
            continue
        graph = _first(page.card.tags, f"og:{name}")
        if graph is None:
            yield HeadEntry(f"og:{name}", f'<meta property="og:{name}" content="{escape(value)}"/>')
        else:
            yield from _changed(graph, value)
        if own := _first(page.twitter.tags, f"twitter:{name}"):
            yield from _changed(own, value)
    if said.image:
        yield from _image(page, said.image, site)


def replaced(page: Page, said: Wording) -> set[int]:
    """Where elements start that describe the picture which is replaced, or name others beside it."""
    tags = page.card.tags
    first = _first(tags, "og:image")
    if not said.image or (first and first.content.strip() == said.image):
        return set()
    return {tag.at.offset for tag in tags if tag.at and tag is not first and tag.name.startswith("og:image")}


def _image(page: Page, url: str, site: SiteView) -> Iterator[Offer]:
    """The size of the new picture, where it was measured."""
    if any(image.url == url and image.width for image in page.card.images) or not (measured := size(url, site)):
        return
    for name, number in zip(("width", "height"), measured, strict=True):
        yield HeadEntry(f"og:image:{name}", f'<meta property="og:image:{name}" content="{number}"/>')


def _first(tags: tuple[Tag, ...], name: str) -> Tag | None:
    """The tag that networks read: in property= if there is one."""
    speaking = [tag for tag in tags if tag.name == name and tag.content.strip() and tag.at]
    return next((tag for tag in speaking if tag.attribute == "property"), speaking[0] if speaking else None)


def changed(tags: tuple[Tag, ...], name: str, value: str) -> Iterator[Offer]:
    """The offer that makes the tag say this which networks read of several."""
    if tag := _first(tags, name):
        yield from _changed(tag, value)


def _changed(tag: Tag, value: str) -> Iterator[Offer]:
    if tag.at and tag.content.strip() != value:
        yield Amend(tag.at.offset, "content", value=value)
