"""Microformats, version 2. https://microformats.org/wiki/microformats2-parsing"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from samara.core.facts import Item
from samara.core.html import Document, Node, fold
from samara.core.html.within import Within
from samara.reading import classic
from samara.reading.items import Property, assemble, roots
from samara.reading.reader import reader

_ROOTS = frozenset(
    f"h-{name}"
    for name in "adr app card cite entry event feed geo item listing product recipe resume review review-aggregate".split()
)
_SIGN = re.compile("|".join(sorted(_ROOTS)).encode())
_PROPERTY = re.compile(r"(p|u|dt|e)-([a-z]+(?:-[a-z]+)*)")
_SOURCES = {
    "img": "src",
    "audio": "src",
    "video": "src",
    "source": "src",
    "iframe": "src",
    "a": "href",
    "area": "href",
    "link": "href",
    "object": "data",
}
_DATES = frozenset(("time", "ins", "del"))


@reader
def microformats(doc: Document, _: object) -> tuple[Item, ...]:
    """Every root in document order, inner ones too; see `reading/items.py` for what an item in an item becomes.

    The properties that a root implies (name, photo, url) are given where it states none. Roots of before version 2 (hentry,
    vcard) are given under their names of today; they imply nothing.
    """
    found, old = [], {}
    has_old = any(map(doc.classes.__contains__, classic.SIGNS))
    for node in doc.tree.css("[class]" if has_old else "[class*='h-']") if has_old or _SIGN.search(doc.classes) else ():
        given = node.attributes
        words = (given.get("class") or "").split()
        types = tuple(sorted(_ROOTS.intersection(words)))
        if has_old and not types and (types := classic.types(words)):
            old[node.mem_id] = types
        if types:
            found.append((node, given, types))
    if not found:
        return ()
    owners = {node.mem_id: node.mem_id for node, *_ in found}
    around = Within(owners, 0)
    properties = [*_properties(doc, owners, around), *(_old_properties(doc, old, owners, around) if old else ())]
    stated: dict[int, set[str]] = {}
    for one in properties:
        stated.setdefault(one.owner, set()).add(one.name)
    holding = {around.of(node.parent) for node, *_ in found} | {one.owner for one in properties if one.value}
    for node, given, _types in found:
        identity = node.mem_id
        if identity in old:
            continue
        if "name" not in stated.get(identity, ()) and identity not in holding:
            properties.append(Property(identity, "name", _implied_name(doc, node, given)))
        for name, tag, attribute in (("url", "a", "href"), ("photo", "img", "src")):
            if name not in stated.get(identity, ()) and (url := _implied(doc, node, tag, attribute)):
                properties.append(Property(identity, name, url))
    return assemble(roots(doc, found, around), properties)


def _properties(doc: Document, owners: Mapping[int, int], around: Within[int]) -> Iterator[Property]:
    for node in doc.tree.css("[class*='-']"):
        given = node.attributes
        identity = node.mem_id
        for word in dict.fromkeys((given.get("class") or "").split()):
            if (matched := _PROPERTY.fullmatch(word)) and (owner := around.of(node.parent)):
                prefix, name = matched.groups()
                yield Property(owner, name, _value(doc, node, given, prefix), owners.get(identity, 0))


def _old_properties(
    doc: Document, old: Mapping[int, tuple[str, ...]], owners: Mapping[int, int], around: Within[int]
) -> Iterator[Property]:
    # An element that two of the names select comes twice.
    for node in {node.mem_id: node for node in doc.tree.css(classic.SELECTOR)}.values():
        owner = around.of(node.parent)
        if owner not in old:
            continue
        given = node.attributes
        known = [classic.PROPERTIES[name] for name in old[owner]]
        for word in dict.fromkeys((given.get("class") or "").split()):
            for meant in (names[word] for names in known if word in names):
                prefix, _, name = meant.partition("-")
                yield Property(owner, name, _value(doc, node, given, prefix), owners.get(node.mem_id, 0))


def _value(doc: Document, node: Node, given: dict[str, str | None], prefix: str) -> str:
    """https://microformats.org/wiki/microformats2-parsing#parsing_a_p-_property and those after it; e- is read as its text."""
    tag = node.tag or ""
    if prefix == "u" and (source := _SOURCES.get(tag)) and given.get(source):
        return doc.resolve(given[source]) or ""
    if prefix == "dt" and tag in _DATES and given.get("datetime"):
        return fold(given["datetime"])
    if prefix != "e":
        if tag == "abbr" and "title" in given:
            return fold(given["title"])
        if tag in ("data", "input") and "value" in given:
            return fold(given["value"])
        if prefix == "p" and tag in ("img", "area"):
            return fold(given.get("alt"))
    text = fold(doc.text(node))
    return doc.resolve(text) or text if prefix == "u" else text


def _implied_name(doc: Document, node: Node, given: dict[str, str | None]) -> str:
    if node.tag in ("img", "area"):
        return fold(given.get("alt"))
    if node.tag == "abbr" and given.get("title"):
        return fold(given["title"])
    text = fold(doc.text(node))
    if not text and (picture := node.css_first("img[alt]")):
        return fold(picture.attributes["alt"])
    return text


def _implied(doc: Document, node: Node, tag: str, attribute: str) -> str | None:
    """The address on the root itself, or on its only child of this tag, or on the only child of its only child."""
    for _ in range(3):
        if node.tag == tag:
            return doc.resolve(node.attributes.get(attribute))
        children = [child for child in node.iter() if child.tag == tag]
        if len(children) == 1:
            return doc.resolve(children[0].attributes.get(attribute))
        inner = list(node.iter())
        if children or len(inner) != 1:
            return None
        node = inner[0]
    return None
