"""The headings of a page, and the ids that a link to them can use."""

from __future__ import annotations

from samara.core.facts import Heading
from samara.core.html import Document, Node, fold
from samara.reading.reader import reader

_SECTIONS = frozenset(("section", "div", "article", "header", "hgroup"))
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Permalink signs that builders put before or behind a heading.
_SIGNS = "¶§#🔗⚓"
_CLIMB = 4


@reader
def headings(doc: Document, _: object) -> tuple[Heading, ...]:
    """h1 to h6 in document order, without the permalink signs and without those that stand in for a script."""
    found = []
    hidden = {node.mem_id for outer in doc.all("noscript") for node in outer.css(",".join(_LEVELS))}
    for level, tag in enumerate(_LEVELS, 1):
        for node in doc.all(tag):
            if node.mem_id in hidden:
                continue
            given = node.attributes
            found.append(Heading(level, _text(doc, node), given.get("id") or _id(node), doc.place(given), doc.region(node)))
    return tuple(sorted(found, key=lambda heading: heading.at.offset if heading.at else -1))


def _text(doc: Document, node: Node) -> str:
    text = fold(doc.text(node))
    if text and (text[0] in _SIGNS or text[-1] in _SIGNS):
        for link in node.css("a[href]"):
            sign = fold(doc.text(link))
            if sign and sign in _SIGNS:
                text = text.removesuffix(sign).rstrip() if text.endswith(sign) else text.removeprefix(sign).lstrip()
    return text[:1_000]


def _id(node: Node) -> str | None:
    """The id of an anchor in the heading, or of the section that the heading opens."""
    for inner in node.iter():
        if inner.tag in ("a", "span") and (found := inner.attributes.get("id") or inner.attributes.get("name")):
            return found
    for _ in range(_CLIMB):
        outer = node.parent
        if outer is None or outer.tag not in _SECTIONS or not _opens(node):
            return None
        if found := outer.id:
            return found
        node = outer
    return None


def _opens(node: Node) -> bool:
    """Whether nothing but empty anchors stands before this element in its parent."""
    before = node.prev
    while before is not None and (not before.is_element_node or _is_anchor(before)):
        before = before.prev
    return before is None


def _is_anchor(node: Node) -> bool:
    return node.tag in ("a", "span") and "id" in node.attributes and not node.text_lexbor().strip()
