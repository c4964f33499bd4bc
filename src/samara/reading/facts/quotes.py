"""The quotations of a page that stand by themselves, and how a link leads to each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from samara.core.facts import Quote
from samara.core.html import Document, Node
from samara.core.passage import directive
from samara.reading.facts.text import words
from samara.reading.reader import reader
from samara.reading.remains import remains
from samara.reading.scope import Scope

FEWEST = 5
"""Words under which a quotation is rather a label, or a sample of code."""
KEPT = 1_000
"""Characters of a quotation that are kept."""
NAMED = 200
"""Characters up to which what stands below it says who said it."""

_PULL = re.compile(r"(?:^|[\s_-])pull-?quote(?=$|[\s_-])", re.I)
_PULLED = ("aside", "p", "div", "figure", "section")
# A quotation that holds one of these is set apart for its look, or another service fills it.
_NOT_WORDS = ",".join("blockquote pre table ul ol dl form iframe h1 h2 h3 h4 h5 h6 img video audio details".split())
_FILLED = re.compile(r"(?:twitter|instagram|tiktok|bluesky|reddit|imgur|mastodon|threads|fb)-", re.I)
_AROUND = frozenset("a button label summary details dialog table blockquote object template noscript svg".split())
_UNREAD = frozenset("script style noscript template iframe object svg math canvas select textarea title -comment".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike"
    " strong sub sup time tt u var wbr".split()
)
# Who said it is no part of what was said.
_SOURCE = frozenset(("footer", "figcaption"))
_DASHES = ("—", "–", "―", "--")


class _Passage(NamedTuple):
    """A quotation among the blocks of the page: from `first` to before `end`, and up to `behind` with who said it."""

    node: Node
    first: int
    end: int
    behind: int


@reader
def quotes(doc: Document, scope: Scope) -> tuple[Quote, ...]:
    """Block quotes and pull quotes of the main text, in order; those that are not lists, code or posts of networks."""
    chosen = {node.mem_id: node for node in _chosen(doc)}
    if not chosen or doc.tree.body is None:
        return ()
    blocks: list[str] = []
    passages = list(_passages(doc.tree.body, chosen, blocks, remains(doc, scope)))
    found = []
    followed = {passage.behind for passage in passages}
    for node, first, end, behind in passages:
        if end - first > 1 and blocks[end - 1].startswith(_DASHES):
            end -= 1
        said_by = " ".join(blocks[end:behind]) or _captioned(doc, node)
        text = " ".join(blocks[first:end])
        if words(text) >= FEWEST:
            # What we add behind a quotation comes between it and the next one.
            told = directive(blocks, first, end, led=first not in followed)
            said_by = said_by.lstrip("—–―- ") if len(said_by) <= NAMED else ""
            found.append(Quote(text[:KEPT], told, doc.place(node.attributes), said_by))
    return tuple(found)


def _chosen(doc: Document) -> Iterator[Node]:
    """The elements that hold a quotation."""
    pulled = _PULLED if b"pullquote" in doc.classes or b"pull-quote" in doc.classes else ()
    for tag in ("blockquote", *pulled):
        for node, given in doc.given(tag):
            name = given.get("class") or ""
            if (tag != "blockquote" and not _PULL.search(name)) or _FILLED.search(name):
                continue
            # A pull quote is an aside by itself; what counts is where it stands.
            outer = node.parent if tag == "aside" else node
            if outer is not None and doc.region(outer) == "main" and not _holds_more(node) and not _within(node):
                yield node


def _holds_more(node: Node) -> bool:
    """Whether it holds anything but words."""
    return any(inner.mem_id != node.mem_id for inner in node.css(_NOT_WORDS))


def _captioned(doc: Document, node: Node) -> str:
    """What the caption says of a quotation that is all of a figure."""
    figure = node.parent
    if figure is None or figure.tag != "figure":
        return ""
    captions = [inner for inner in figure.iter() if inner.tag == "figcaption"]
    return " ".join(doc.text(captions[0]).split()) if len(captions) == 1 else ""


def _within(node: Node) -> bool:
    outer = node.parent
    while outer is not None:
        if outer.tag in _AROUND or _PULL.search(outer.attributes.get("class") or ""):
            return True
        outer = outer.parent
    return False


def _passages(body: Node, chosen: dict[int, Node], blocks: list[str], left: frozenset[int]) -> Iterator[_Passage]:
    """The quotations in order; `blocks` gets the text of every block of the page, split where lines break, without what is
    `left`."""
    run: list[str] = []
    opened: list[tuple[Node, int | None]] = []
    ends: dict[int, int] = {}

    def close() -> None:
        if folded := " ".join("".join(run).split()):
            blocks.append(folded)
        run.clear()

    node = body.first_child
    while True:
        if node is None:
            if not opened:
                break
            node, first = opened.pop()
            if node.tag not in _INLINE:
                close()
            if first is not None:
                yield _Passage(node, first, ends.pop(node.mem_id, len(blocks)), len(blocks))
            node = node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            run.append(node.text_content or "")
        elif tag not in _UNREAD and node.mem_id not in left and "data-samara" not in node.attributes:
            if tag not in _INLINE:
                close()
            if tag in _SOURCE:
                ends.update({each.mem_id: len(blocks) for each, first in opened if first is not None})
            opened.append((node, len(blocks) if node.mem_id in chosen else None))
            node = node.first_child
            continue
        node = node.next
    close()
