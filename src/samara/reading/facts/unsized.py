"""The images of a page that do not say how large they are."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.html import Document, Node
from samara.core.style import Unsized
from samara.reading.reader import reader

_SAID = ("width", "height", "style", "srcset", "sizes", "data-src", "data-lazy-src", "data-srcset")


@reader
def unsized(doc: Document, _: object) -> tuple[Unsized, ...]:
    """Every `<img>` with one file that nothing but style sheets gives a size."""
    found = []
    for node, given in doc.given("img"):
        if any(name in given for name in _SAID) or not (url := doc.resolve(given.get("src"))):
            continue
        around = tuple(_around(node))
        if "picture" not in around and "noscript" not in around:
            parent = (node.parent.tag or "", *_names(node.parent)) if node.parent else ()
            found.append(Unsized(url, tuple(_names(node)), parent, tuple(dict.fromkeys(around)), doc.place(given)))
    return tuple(found)


def _around(node: Node) -> Iterator[str]:
    outer = node.parent
    while outer is not None:
        if outer.tag and outer.is_element_node:
            yield outer.tag
            yield from _names(outer)
        outer = outer.parent


def _names(node: Node) -> Iterator[str]:
    given = node.attributes
    yield from (f".{name}" for name in (given.get("class") or "").split())
    if name := given.get("id"):
        yield f"#{name}"
