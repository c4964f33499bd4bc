"""Open Graph, which most networks read first. https://ogp.me/"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from samara.core.facts import CardImage, CardMedia, OpenGraph, Place, Tag
from samara.core.html import Document, fold
from samara.reading.metas import first, pixels, tags
from samara.reading.reader import reader

_PREFIXES = ("og:", "article:", "product:", "book:", "profile:", "video:", "music:", "fb:")
_LABELS = ("article:tag", "book:tag", "video:tag", "og:video:tag")


class _Piece(msgspec.Struct):
    """An address of an array, and what the tags after it say of it."""

    url: str
    raw: str
    at: Place | None
    said: dict[str, Any] = {}


@reader
def opengraph(doc: Document, _: object) -> OpenGraph:
    """All tags, the first of each single property, and each array: pictures, videos and audio with the structured properties that
    follow each, other locales, and labels."""
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
        images=tuple(CardImage(each.url, each.raw, each.at, **each.said) for each in _pieces(doc, found, "og:image", "alt")),
        media=tuple(
            CardMedia(kind, each.url, each.raw, each.at, **each.said)
            for kind in ("video", "audio")
            for each in _pieces(doc, found, f"og:{kind}")
        ),
        locales=_texts(found, "og:locale:alternate"),
        labels=_texts(found, *_LABELS),
    )


def _texts(found: Iterable[Tag], *names: str) -> tuple[str, ...]:
    """What the tags of these names say, each text once."""
    return tuple(dict.fromkeys(said for tag in found if tag.name in names and (said := fold(tag.content))))


def _pieces(doc: Document, found: Iterable[Tag], root: str, *more: str) -> list[_Piece]:
    """Each address opens a piece, unless it repeats or secures the one before; the properties after it describe it.

    https://ogp.me/#structured
    """
    pieces: list[_Piece] = []
    for tag in found:
        if not tag.name.startswith(root) or not (text := fold(tag.content)):
            continue
        last = pieces[-1] if pieces else None
        name = tag.name.removeprefix(root).removeprefix(":")
        if name in ("", "url", "secure_url"):
            url = doc.resolve(text)
            if url and name == "secure_url" and last and "secure_url" not in last.said:
                last.said[name] = url
            elif url and not (name == "url" and last and last.url == url):
                pieces.append(_Piece(url, tag.content, tag.at, {name: url} if name == "secure_url" else {}))
        elif last and name in ("width", "height"):
            last.said[name] = pixels(text)
        elif last and name in ("type", *more):
            last.said[name] = text
    return pieces
