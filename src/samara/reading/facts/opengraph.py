"""Open Graph, which most networks read first. https://ogp.me/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from samara.core.facts import CardImage, OpenGraph, Tag
from samara.core.html import Document, fold
from samara.reading.metas import first, pixels, tags
from samara.reading.reader import reader

_PREFIXES = ("og:", "article:", "product:", "book:", "profile:", "video:", "music:", "fb:")
_IMAGE = ("og:image", "og:image:url", "og:image:secure_url")


@reader
def opengraph(doc: Document, _: object) -> OpenGraph:
    """All tags, the first of each single property, and the images with the structured properties that follow each."""
    found = tags(doc, *_PREFIXES)
    if not found:
        return OpenGraph()
    return OpenGraph(
        tags=found,
        title=first(found, "og:title"),
        description=first(found, "og:description"),
        url=doc.resolve(first(found, "og:url")),
        type=first(found, "og:type"),
        site_name=first(found, "og:site_name"),
        locale=first(found, "og:locale"),
        images=tuple(_images(doc, found)),
    )


def _images(doc: Document, found: Iterable[Tag]) -> list[CardImage]:
    """Each image address opens an image, unless it repeats or secures the one before; og:image:… after it describe it.

    https://ogp.me/#structured
    """
    images: list[CardImage] = []
    for tag in found:
        if not tag.name.startswith("og:image") or not (said := fold(tag.content)):
            continue
        last = images[-1] if images else None
        name = tag.name.removeprefix("og:image:")
        if tag.name in _IMAGE:
            url = doc.resolve(said)
            if url and name == "secure_url" and last and last.secure_url is None:
                images[-1] = msgspec.structs.replace(last, secure_url=url)
            elif url and not (name == "url" and last and last.url == url):
                secure = url if name == "secure_url" else None
                images.append(CardImage(url, tag.content, tag.at, secure_url=secure))
        elif last:
            value: dict[str, Any] = {}
            if name in ("width", "height"):
                value[name] = pixels(said)
            elif name in ("type", "alt"):
                value[name] = said
            images[-1] = msgspec.structs.replace(last, **value)
    return images
