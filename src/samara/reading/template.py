"""What a page's template leaves on it: a sketch of its boxes, which pages made by one template share and others do not.

Words, paragraphs, lists and pictures are left out, and so is what stands deep in the main text or inside a menu: that is content.
`core/templates.py` puts pages with nearly the same sketch together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from samara.core.html import Document, Node
from samara.core.templates import pack

_BOXES = frozenset("div section main article nav aside header footer form".split())
_LEVELS = 6
"""Boxes in boxes that are followed."""

_LENGTH = 400
"""Characters of a class or id that are read."""

# Classes that belong to what was written, in the words of common generators: they come and go from page to page.
_WRITTEN = re.compile(
    r"(?:highlight|admonition|note|tip|hint|warning|caution|danger|important|attention|version|deprecated|topic|toctree|toc|contents"
    r"|table|figure|image|gallery|caption|video|embed|audio|player|code|literal|math|footnote|citation|quote|source|sect\d|ref[ens]"
    r"|titlepage|example|informal|variablelist|itemizedlist|orderedlist|procedure|wp-block|wp-caption|align|clear)",
    re.I,
)
_DIGITS = re.compile(r"\d+")


def template(doc: Document) -> str:
    """The sketch of a page: equal where the same boxes, by tag, class, id and role, stand in the same order of nesting."""
    body = doc.tree.body
    return pack(_traits(doc, body)) if body is not None else ""


def _traits(doc: Document, body: Node) -> set[int]:
    """What was seen, each once, so that ten repeated boxes count like one.

    Every box on the way to the main text is followed. On a page that does not say where that is, and in the main text, only those
    that hold a single box are: they are still the frame. What stands directly in the main text's frame is looked at,
    and the boxes in it that have a class.
    """
    main = _main(doc)
    marks = doc.regions.marks
    seen = set(_outside("body", *_named(body.attributes)))
    level = [_Box(body, "body", open=bool(main))]
    for _ in range(_LEVELS):
        boxes, level = level, []
        for box in boxes:
            children = [child for child in box.node.iter() if marks.get(child.mem_id) != "samara"]
            if box.inner > 1:
                seen.update(*(_inside(child.tag or "", _named(child.attributes)[1]) for child in children))
            inside = [child for child in children if child.tag in _BOXES]
            for child in inside:
                tag = child.tag or ""
                if box.inner != 1:
                    seen.add(_trait(f"{box.tag}>{tag}"))
                if box.inner == 1:
                    seen.update(_inside(tag, _named(child.attributes)[1]))
                elif not box.inner:
                    seen.update(_outside(tag, *_named(child.attributes)))
                mark = marks.get(child.mem_id, "main")
                if child.mem_id == main:
                    level.append(_Box(child, tag, inner=2))
                elif mark == "main" and (box.open or len(inside) == 1):
                    level.append(_Box(child, tag, open=box.open, inner=box.inner))
                elif box.inner > 1:
                    level.append(_Box(child, tag, inner=1))
    return seen


class _Box(NamedTuple):
    """A box whose children are to be looked at. `open` says that all boxes in it are followed; `inner` is 0 outside of the main
    text, 2 in its frame, 1 in the boxes of that."""

    node: Node
    tag: str
    open: bool = False
    inner: int = 0


def _main(doc: Document) -> int:
    """The element that the page itself calls its main text, by its number; 0 when it names none."""
    for node in doc.all("main"):
        return node.mem_id
    if doc.says(b'role="main"') or doc.says(b"role=main"):
        for node, given in doc.given("div", "section", "article", "td"):
            if given.get("role") == "main":
                return node.mem_id
    articles = doc.all("article")
    return articles[0].mem_id if len(articles) == 1 else 0


def _named(given: dict[str, str | None]) -> tuple[str, str, str]:
    """An element's id, class and role."""
    return (given.get("id") or "")[:_LENGTH], (given.get("class") or "")[:_LENGTH], (given.get("role") or "")[:_LENGTH]


@lru_cache(maxsize=16_384)
def _outside(tag: str, identity: str, classes: str, role: str) -> tuple[int, ...]:
    """The traits of a box that surrounds the main text or stands beside it."""
    said = [f"{tag}.{name}" for name in _names(classes)]
    if identity:
        said.append(f"{tag}#{_DIGITS.sub('0', identity)}")
    if role:
        said.append(f"{tag}[{role}]")
    return tuple(map(_trait, said))


@lru_cache(maxsize=16_384)
def _inside(tag: str, classes: str) -> tuple[int, ...]:
    """The traits of an element in the main text, where ids are those of sections."""
    return tuple(_trait(f"{tag}.{name}") for name in _names(classes) if not _WRITTEN.match(name))


def _names(classes: str) -> Iterator[str]:
    """The classes; numbers in their names are those of one page ("post-17")."""
    return (_DIGITS.sub("0", name) for name in classes.split())


@lru_cache(maxsize=16_384)
def _trait(text: str) -> int:
    return crc32(text.encode("utf-8", "replace")) & 0xFFFF
