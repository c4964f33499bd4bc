"""What is kept of a page for the dashboard: its facts without the bulk, its findings, and what can be counted."""

from __future__ import annotations

import zlib

import msgspec

from samara.core import facts
from samara.core.finding import Finding
from samara.core.page import Page

IMAGES = 5
"""Images kept of a page: those that a network may choose when no card image is named."""


class Portrait(msgspec.Struct, frozen=True, kw_only=True):
    """A page at one moment. `page` lacks its text, tables, scripts and links; `related` are the internal links in blocks that
    Samara wrote; `counts` are of the whole page."""

    page: Page
    findings: tuple[Finding, ...] = ()
    related: tuple[facts.Link, ...] = ()
    counts: dict[str, int] = {}


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Portrait)


def portrait(page: Page, findings: tuple[Finding, ...]) -> Portrait:
    """The portrait of a page as it was read."""
    return Portrait(
        page=msgspec.structs.replace(
            page,
            text=msgspec.structs.replace(page.text, main=page.text.main[:500]),
            images=page.images[:IMAGES],
            links=(),
            headings=(),
            tables=(),
            code=(),
            forms=(),
            scripts=(),
            hreflang=(),
            microdata=(),
            microformats=(),
            blocks=(),
            more={},
        ),
        findings=findings,
        related=tuple(link for link in page.links if link.region == "samara" and link.internal),
        counts={
            "words": page.text.words,
            "headings": len(page.headings),
            "links inside": sum(link.internal for link in page.links),
            "links outside": sum(not link.internal for link in page.links),
            "images": len(page.images),
            "images without alt": sum(image.alt is None for image in page.images),
            "videos and sounds": len(page.media),
            "tables": len(page.tables),
            "share links": len(page.shares),
            "third-party requests": len(page.scripts),
        },
    )


def pack(value: Portrait) -> bytes:
    """A portrait as compressed MessagePack."""
    return zlib.compress(_encoder.encode(value), 1)


def unpack(data: bytes) -> Portrait:
    """The portrait that `pack` packed."""
    return _decoder.decode(zlib.decompress(data))
