"""The images of a page."""

from __future__ import annotations

from samara.core.facts import Image
from samara.core.html import Document, fold
from samara.reading.metas import pixels
from samara.reading.reader import reader

_DECORATES = frozenset(("presentation", "none"))


@reader
def images(doc: Document, _: object) -> tuple[Image, ...]:
    """Every `<img>` with an address; where it is filled in by a script, the address it will get. Embedded data is no address.

    What stands again in a noscript, for those without scripts, is one picture.
    """
    found: list[Image] = []
    copies: list[Image] = []
    without = {picture.mem_id for node in doc.all("noscript") for picture in node.css("img")}
    for node, given in doc.given("img"):
        sources = (given.get("src"), given.get("data-src"), given.get("data-lazy-src"), _largest(given.get("srcset")))
        url = next((url for url in map(doc.resolve, sources) if url), None)
        if url:
            size = pixels(given.get("width")), pixels(given.get("height"))
            image = Image(url, _alt(given, size), *size, doc.region(node), doc.place(given), _loading(given))
            (copies if node.mem_id in without else found).append(image)
    if copies:
        there = {image.url for image in found}
        found += [image for image in copies if image.url not in there]
    return tuple(found)


def _alt(given: dict[str, str | None], size: tuple[int | None, int | None]) -> str | None:
    """What is read aloud: the alt text, else the label; nothing for what says that it only decorates, and for single pixels."""
    if "alt" in given:
        return fold(given["alt"])
    if label := fold(given.get("aria-label")):
        return label
    if given.get("role") in _DECORATES or given.get("aria-hidden") == "true" or max(side or 2 for side in size) <= 1:
        return ""
    return None


def _loading(given: dict[str, str | None]) -> str:
    """When it loads, as far as the element says; a high priority is for what is seen first."""
    if "data-src" in given or "data-lazy-src" in given:
        return "script"
    if fold(given.get("fetchpriority")).lower() == "high":
        return "eager"
    return fold(given.get("loading")).lower()


def _largest(srcset: str | None) -> str | None:
    """The last candidate, which by custom is the largest."""
    candidates = (srcset or "").split(",")
    return candidates[-1].split()[0] if candidates[-1].strip() else None
