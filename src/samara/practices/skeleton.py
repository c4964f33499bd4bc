"""The pages and sites that the examples of checks stand for."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from samara.core.check import PageCheck
from samara.core.page import Kind
from samara.reading.outgoing import Reply
from samara.reading.record import Raw

ADDRESS = "https://example.org/"
"""Where the sites of examples live."""

ARTICLE = '<!doctype html><html lang="en"><title>White tea</title><meta property="og:type" content="article">'
"""The start of an example that is an article."""

PRODUCT = '<!doctype html><html lang="en"><title>Tea pot</title><meta property="og:type" content="product">'
"""The start of an example that is a product."""

HEAD = ("<base", "<link", "<meta", "<script", "<style", "<title")
"""How an example starts that belongs into the head."""


def page_of(check: PageCheck, example: str) -> Raw:
    """The page that a `good` or `bad` stands for: the example itself when it is a whole page, else a skeleton that holds it.

    It is the home page for a check of home pages, else tea.html.
    """
    name = "index.html" if check.kinds == frozenset({Kind.HOME}) else "tea.html"
    return Raw(
        url=ADDRESS if name == "index.html" else ADDRESS + name,
        source=name,
        data=example.encode() if example.startswith(("<!doctype", "<html")) else _filled(example).encode(),
    )


def files_of(site: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of the files that the `good` or `bad` of a site check stands for.

    Pages are put into the skeleton; `<png 1200 × 630>` stands for a picture of that size, `<png 1200 × 630 heavy>` for one of
    1.5 MB.
    """
    for name, text in site.items():
        if text.startswith("<png "):
            size, _, _ = text.removeprefix("<png ").removesuffix(">").partition(" heavy")
            width, height = size.split(" × ")
            # What follows the picture's end is weight that readers of pictures pass over.
            yield name, png(int(width), int(height)) + (bytes(1_500_000) if text.endswith(" heavy>") else b"")
        elif name.endswith(".html"):
            yield name, _filled(text).encode()
        else:
            yield name, text.encode()


def probes_of(site: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What only the network knows, as the example tells it: each line of its outgoing.txt is how an address answers ("gone",
    "nobody", "-" for well) and the address; each line of its redirects.txt the addresses that one leads through."""
    answers = (line.split() for line in site.get("outgoing.txt", "").splitlines())
    chains = (tuple(line.split()) for line in site.get("redirects.txt", "").splitlines())
    return {
        "outgoing": {url: Reply(fault.strip("-")) for fault, url in answers},
        "redirects": {chain[0]: chain for chain in chains},
    }


def png(width: int, height: int) -> bytes:
    """A white picture. https://www.w3.org/TR/png/"""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress((b"\0" + b"\xff" * ((width + 7) // 8)) * height)),
        (b"IEND", b""),
    )
    chunks = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _filled(example: str) -> str:
    """A page with the example in its head, in its body, or divided where the body begins."""
    head, body = example, ""
    if not example.startswith(HEAD):
        head, body = "", example
    elif "<main" in example:
        at = example.index("<main")
        head, body = example[:at], example[at:]
    if "<main" not in body:
        body = f"<main>{body}</main>"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    )
