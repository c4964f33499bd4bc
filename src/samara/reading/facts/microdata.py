"""Microdata. https://html.spec.whatwg.org/multipage/microdata.html"""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.facts import Item
from samara.core.html import Document, Node, fold
from samara.core.html.within import Within
from samara.reading.items import Property, assemble, roots
from samara.reading.reader import reader

_ADDRESSES = dict.fromkeys(("audio", "embed", "iframe", "img", "source", "track", "video"), "src")
_ADDRESSES |= {"a": "href", "area": "href", "link": "href", "object": "data"}
_VALUES = {"meta": "content", "data": "value", "meter": "value", "time": "datetime"}
_ID = re.compile(r"[\w:.-]+")


@reader
def microdata(doc: Document, _: object) -> tuple[Item, ...]:
    """Every item in document order, inner ones too; see `reading/items.py` for what an item in an item becomes."""
    if not doc.says(b"itemscope"):
        return ()
    scopes = [(node, node.attributes) for node in doc.tree.css("[itemscope]")]
    owners = {node.mem_id: node.mem_id for node, _ in scopes}
    lent = _lent(doc, scopes)
    # An element that is lent and opens an item itself is a property of the one and keeps its own.
    around = Within(lent | owners, 0)
    found = roots(doc, [(node, given, tuple((given.get("itemtype") or "").split())) for node, given in scopes], around)
    return assemble(found, _properties(doc, owners, lent, around))


def _properties(doc: Document, owners: dict[int, int], lent: dict[int, int], around: Within[int]) -> Iterator[Property]:
    for node in doc.tree.css("[itemprop]"):
        given = node.attributes
        identity = node.mem_id
        owner = lent.get(identity) or around.of(node.parent)
        inner = owners.get(identity, 0)
        value = "" if inner else _value(doc, node, given)
        for name in dict.fromkeys((given.get("itemprop") or "").split()):
            yield Property(owner, name.rpartition("/")[2], value, inner)


def _lent(doc: Document, scopes: list[tuple[Node, dict[str, str | None]]]) -> dict[int, int]:
    """The elements that an item takes in by itemref, and by which item."""
    found: dict[int, int] = {}
    for node, given in scopes:
        for name in (given.get("itemref") or "").split()[:20]:
            if _ID.fullmatch(name) and (element := doc.tree.css_first(f'[id="{name}"]')):
                found.setdefault(element.mem_id, node.mem_id)
    return found


def _value(doc: Document, node: Node, given: dict[str, str | None]) -> str:
    """https://html.spec.whatwg.org/multipage/microdata.html#values, and `content` on any element, as search engines read it."""
    tag = node.tag or ""
    if tag in _ADDRESSES:
        return doc.resolve(given.get(_ADDRESSES[tag])) or ""
    attribute = _VALUES.get(tag, "content")
    return fold(given[attribute]) if attribute in given else fold(doc.text(node))
