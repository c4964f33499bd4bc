"""The images of a page."""

from __future__ import annotations

from samara.core.facts import Image
from samara.core.html import Document, fold
from samara.reading.metas import pixels
from samara.reading.reader import reader


@reader
def images(doc: Document, _: object) -> tuple[Image, ...]:
    """Every `<img>` with an address; where it is filled in by a script, the address it will get. Embedded data is no address."""
    found = []
    for node, given in doc.given("img"):
        sources = (given.get("src"), given.get("data-src"), given.get("data-lazy-src"), _largest(given.get("srcset")))
        url = next((url for url in map(doc.resolve, sources) if url), None)
        if url:
            alt = fold(given["alt"]) if "alt" in given else None
            size = pixels(given.get("width")), pixels(given.get("height"))
            found.append(Image(url, alt, *size, doc.region(node), doc.place(given)))
    return tuple(found)


def _largest(srcset: str | None) -> str | None:
    """The last candidate, which by custom is the largest."""
    candidates = (srcset or "").split(",")
    return candidates[-1].split()[0] if candidates[-1].strip() else None
