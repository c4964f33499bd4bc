"""The headings of a page, and the ids that a link to them can use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from samara.core.facts import Heading
from samara.core.html import Document, Node, fold
from samara.core.slug import slug
from samara.reading.reader import reader
from samara.reading.remains import remains
from samara.reading.scope import Scope

_SECTIONS = frozenset(("section", "div", "article", "header", "hgroup"))
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Permalink signs that builders put before or behind a heading.
_SIGNS = "¶§#🔗⚓"
_CLIMB = 4

# What a heading cannot stand in, and what it cannot hold, to get an id or a link of ours.
_AROUND = frozenset("a button label summary select table svg math object template noscript".split())
_INSIDE = "a[href],button,input,select,label,summary"
_SLUGGED = (2, 3, 4)
_DEEP = 100
"""Elements around a heading that are looked at; nobody nests deeper on purpose."""

_UNSEEN = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "hidden")
"""Words in the class of what only screen readers get, or nobody."""

_NAMELESS = "section"
"""The id of a heading whose text has no letters."""


@reader
def headings(doc: Document, scope: Scope) -> tuple[Heading, ...]:
    """h1 to h6 in document order, without the permalink signs, what closed services left in them, and those that stand in for a
    script."""
    found = []
    lone: set[int] = set()
    left = remains(doc, scope)
    hidden = {node.mem_id for outer in doc.all("noscript") for node in outer.css(",".join(_LEVELS))}
    for level, tag in enumerate(_LEVELS, 1):
        for node in doc.all(tag):
            if node.mem_id in hidden:
                continue
            given, region = node.attributes, doc.region(node)
            within = _within(node)
            plain = not (within or _is_unseen(given) or (_holds(node) and any(_stays(each, left) for each in node.css(_INSIDE))))
            heading = Heading(level, _text(doc, node, left), given.get("id") or _id(node), doc.place(given), region, plain=plain)
            if heading.at and heading.id is None and region == "main" and level in _SLUGGED and not within:
                lone.add(heading.at.offset)
            found.append(heading)
    told = sorted(found, key=lambda heading: heading.at.offset if heading.at else -1)
    return tuple(_named(doc, told, lone) if lone else told)


def _named(doc: Document, told: Sequence[Heading], lone: set[int]) -> Iterator[Heading]:
    """The headings, those at these places with a slug."""
    named = [node.attributes for node in doc.tree.css("[id],[name]")]
    taken = {given.get(name) for given in named for name in ("id", "name")}
    for heading in told:
        if heading.at is None or heading.at.offset not in lone:
            yield heading
            continue
        stem = name = slug(heading.text) or _NAMELESS
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        yield msgspec.structs.replace(heading, slug=name)


def _holds(node: Node) -> bool:
    """Whether it holds anything but one text."""
    first = node.child
    return first is not None and (first.next is not None or first.is_element_node)


def _stays(node: Node, left: frozenset[int]) -> bool:
    """Whether neither it nor the list item that holds it is left behind by a closed service."""
    return node.mem_id not in left and (node.parent is None or node.parent.mem_id not in left)


def _within(node: Node) -> bool:
    """Whether it stands in a link, a control, a table or the like."""
    outer = node.parent
    for _ in range(_DEEP):
        if outer is None:
            return False
        if outer.tag in _AROUND:
            return True
        outer = outer.parent
    return True


def _is_unseen(given: dict[str, str | None]) -> bool:
    """Whether readers do not see an element of these attributes."""
    words = given.get("class") or ""
    return "hidden" in given or given.get("aria-hidden") == "true" or bool(words and any(word in words for word in _UNSEEN))


def _text(doc: Document, node: Node, left: frozenset[int]) -> str:
    text = fold(doc.text(node))
    for inner in node.css("a[href],li") if left else ():
        if inner.mem_id in left:
            text = fold(text.replace(fold(doc.text(inner)), "", 1))
    if text and (text[0] in _SIGNS or text[-1] in _SIGNS):
        for link in node.css("a[href]"):
            sign = fold(doc.text(link))
            if sign and sign in _SIGNS:
                text = text.removesuffix(sign).rstrip() if text.endswith(sign) else text.removeprefix(sign).lstrip()
    return text[:1_000]


def _id(node: Node) -> str | None:
    """The id of an anchor in the heading, or of the section that the heading opens."""
    for inner in node.iter() if _holds(node) else ():
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
