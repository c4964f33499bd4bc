"""The main text of a page: what a reader came for, without what surrounds it on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from samara.core.facts import Text
from samara.core.html import Document, Node
from samara.reading.reader import reader
from samara.reading.remains import remains
from samara.reading.scope import Scope

KEPT = 20_000
# Their text is nobody's reading matter, or is another region's.
_SKIPPED = frozenset(
    "script style noscript template iframe object svg math canvas form select button textarea nav aside footer dialog "
    "title -comment".split()
)
# What begins a paragraph. Of these, and of all others, only what holds one of them, or something to skip, is looked into.
_BLOCKS = frozenset(
    "div section article main ul ol li dl dd dt table tbody thead tfoot tr td th caption figure figcaption blockquote details "
    "summary header hgroup center body address fieldset p pre h1 h2 h3 h4 h5 h6".split()
)
_BEGINNING = 2_000
"""Characters among which a text that is written without spaces shows it."""

_LEVELS = 30
"""Boxes in boxes that are looked into for the largest block."""

_CELLS = frozenset("td th".split())
_QUOTED = frozenset("blockquote figure figcaption caption".split())
"""What is in these are words of somebody else, or about a picture or a table."""

CODE, QUOTED, TERMS = "code", "quoted", "terms"
"""What a paragraph is that is not the page's own prose."""

_TERMS = frozenset("dt dd".split())
_BEFORE = 3
"""Paragraphs that are kept of those before the main text."""

_OUTSIDE = frozenset(("nav", "aside", "header", "footer", "samara"))
# Scripts that set no spaces between words; two of their letters count as one word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")


@reader
def text(doc: Document, scope: Scope) -> Text:
    """The paragraphs of the main element, without what closed services left in them; the words of all of them are counted."""
    root = main(doc)
    if root is None:
        return Text()
    told = paragraphs(doc, scope)
    whole = "\n".join([paragraph for paragraph, _ in told])
    kept = whole[:KEPT].rstrip()
    return Text(
        kept,
        words(whole),
        doc.place(root.attributes),
        tuple(_spans(told, CODE, len(kept))),
        tuple(_spans(told, QUOTED, len(kept))),
        tuple(_spans(told, TERMS, len(kept))),
        "\n".join(islice(_before(doc, root), _BEFORE)),
    )


def paragraphs(doc: Document, scope: Scope) -> list[tuple[str, str]]:
    """All paragraphs of the main text, none left out, and what each is: CODE, QUOTED, TERMS, or "" for the page's own prose."""
    if "paragraphs" not in doc.memo:
        root = main(doc)
        doc.memo["paragraphs"] = [] if root is None else list(_paragraphs(doc, root, remains(doc, scope)))
    told: list[tuple[str, str]] = doc.memo["paragraphs"]
    return told


def _spans(told: list[tuple[str, str]], kind: str, length: int) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a kind stand in the first characters of the text."""
    start = 0
    for paragraph, what in told:
        if start >= length:
            return
        end = start + len(paragraph)
        if what == kind:
            yield start, min(end, length)
        start = end + 1


def _before(doc: Document, root: Node) -> Iterator[str]:
    """The paragraphs between the first heading and the main text: what manuals say of a thing before they explain it."""
    if root.tag in ("main", "article") or root.attributes.get("role") == "main":
        return
    here = doc.place(root.attributes)
    headings = [place.offset for node in doc.all("h1", "h2") if (place := doc.place(node.attributes))]
    if here is None or not headings or (first := min(headings)) > here.offset:
        return
    for node, given in doc.given("p"):
        place = doc.place(given)
        if place is None or place.offset < first:
            continue
        if place.offset >= here.offset:
            return
        if doc.region(node) not in _OUTSIDE and (folded := " ".join(doc.text(node).split())):
            yield folded


def words(text: str) -> int:
    """How many words a text has whose paragraphs are folded."""
    if text.isascii() or not _UNSPACED.search(text, 0, _BEGINNING):
        return text.count(" ") + text.count("\n") + bool(text)
    return len(_UNSPACED.sub(" ", text).split()) + (len(_UNSPACED.findall(text)) + 1) // 2


def main(doc: Document) -> Node | None:
    """Where the main text is: `<main>` or role=main, else the only article, else the innermost block with most of the text."""
    for node in doc.all("main"):
        return node
    if doc.says(b'role="main"') or doc.says(b"role=main"):
        for node in doc.all("div", "section", "article", "td"):
            if node.attributes.get("role") == "main":
                return node
    articles = doc.all("article")
    if len(articles) == 1:
        return articles[0]
    return _largest(doc)


def _largest(doc: Document) -> Node | None:
    node = doc.tree.body
    if node is None:
        return None
    ours = _ours(doc)
    length = len(node.text_lexbor()) - ours[node.mem_id]
    for _ in range(_LEVELS):
        best, size = None, 0
        for child in node.iter():
            if (
                child.tag in ("div", "section", "article", "table", "tbody", "tr", "td", "center")
                and doc.region(child) not in _OUTSIDE
            ):
                own = len(doc.text(child)) - ours[child.mem_id]
                if own > size:
                    best, size = child, own
        # What holds less than this is one part of the text among others.
        if best is None or size * 10 < length * 6:
            return node
        node, length = best, size
    return node


def _ours(doc: Document) -> Counter[int]:
    """How many characters of what we wrote each element holds, but for links around words of the text: what was added must not
    make another block the largest."""
    held: Counter[int] = Counter()
    for node in doc.ours:
        if node.tag != "a":
            length = len(node.text_lexbor())
            outer = node.parent
            while outer is not None:
                held[outer.mem_id] += length
                outer = outer.parent
    return held


_PLAIN_FROM = 100
"""Characters from which it is quicker to look for what is to be folded first."""
_UNFOLDED = ("  ", *"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")
"""White space that is not single spaces, in ASCII."""


def _paragraphs(doc: Document, root: Node, left: frozenset[int]) -> Iterator[tuple[str, str]]:
    """The text of each block, folded, without the elements that are `left`, and what it is; line breaks and cells do not glue
    words together."""
    holding = _holding(doc, left)
    marks = doc.regions.marks
    run: list[str] = []
    open_blocks: list[Node] = []
    quoted = terms = 0
    node = root.first_child
    while True:
        if node is None:
            if not open_blocks:
                break
            node = open_blocks.pop()
            if node.tag in _CELLS:
                run.append(" ")
            elif run and node.tag in _BLOCKS:
                yield from _folded(run, _kind(node.tag, quoted, terms))
                run = []
            quoted -= node.tag in _QUOTED
            terms -= node.tag in _TERMS
            node = node.next
            continue
        tag = node.tag
        if tag == "-text":
            run.append(node.text_content or "")
        elif tag == "br":
            run.append(" ")
        elif tag not in _SKIPPED:
            identity = node.mem_id
            # A link that we wrote around words of the text leaves them in it.
            if identity in left or (tag != "a" and identity in marks and doc.region(node) in _OUTSIDE):
                node = node.next
                continue
            if run and tag in _BLOCKS and tag not in _CELLS:
                yield from _folded(run, _kind("", quoted, terms))
                run = []
            if identity in holding:
                open_blocks.append(node)
                quoted += tag in _QUOTED
                terms += tag in _TERMS
                node = node.first_child
                continue
            run.append(node.text_lexbor())
            if tag in _CELLS:
                run.append(" ")
            elif tag in _BLOCKS:
                yield from _folded(run, _kind(tag, quoted or tag in _QUOTED, terms or tag in _TERMS))
                run = []
        node = node.next
    yield from _folded(run)


def _kind(tag: str, quoted: int, terms: int) -> str:
    """What a paragraph is that ends with an element of this name, inside of so many quotations and lists of terms."""
    return QUOTED if quoted else CODE if tag == "pre" else TERMS if terms else ""


def _folded(run: list[str], kind: str = "") -> Iterator[tuple[str, str]]:
    text = "".join(run)
    if len(text) > _PLAIN_FROM and text.isascii() and not any(white in text for white in _UNFOLDED):
        folded = text.strip(" ")  # what the line below gives, in a tenth of the time
    else:
        folded = " ".join(text.split()).removesuffix("¶")
    if folded:
        yield folded, kind


def _holding(doc: Document, left: frozenset[int]) -> set[int]:
    """The elements that hold something to be skipped, or a line break, or a block where none is expected."""
    found: set[int] = set()
    for tag, nodes in doc.elements.items():
        skipped = tag in _SKIPPED or tag in _BLOCKS or tag == "br"
        if skipped or left:
            for node in nodes if skipped else (node for node in nodes if node.mem_id in left):
                outer = node.parent
                while outer is not None and outer.mem_id not in found:
                    found.add(outer.mem_id)
                    outer = outer.parent
    return found
