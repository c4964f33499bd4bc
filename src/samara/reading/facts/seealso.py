"""Lists of related pages that somebody made by hand: "See also", "Related articles", in whatever markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice

import msgspec

from samara.core.facts import Link, Place, SeeAlso
from samara.core.html import Document, Node
from samara.reading.facts.links import links
from samara.reading.facts.text import paragraphs, text
from samara.reading.reader import reader
from samara.reading.scope import Scope
from samara.reading.signposts import BEFORE, LONGEST, among, begins, signpost

MANY = 100
"""Links from which on a list is an index, not a choice."""

LABELS = 100
"""Labels of a page that are looked at."""

_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_NOT_HEADED = 7
"""The level of a label that is no heading: any heading ends what it stands above."""
_LANDMARKS = ("aside", "nav", "section")
# Elements whose first words may be a label.
_OPENED = ("p", "dt", "div", "li", "td", "th", "summary", "legend", "caption", "dd", "section", "details", "aside", "center")
_INLINE = frozenset(
    "a abbr b big bdi br cite code em font i kbd label mark q s small span strong sub sup time tt u var wbr".split()
)
_ENDS = frozenset("nav footer header form hr dialog main".split())
_LISTS = {"ul": "li", "ol": "li", "menu": "li", "dl": "dt, dd", "table": "tr"}
_BOXES = frozenset("div section article aside tbody figure".split())
_CLIMB = 6
"""Elements that are looked into, or out of, between a label and what it stands above."""
_EDGE = 24
"""Characters that may stand beside a label in its box: a colon, a sign, a link to edit the section."""
_LEAD = 25
"""Words that may introduce a list."""
_AROUND_ITEM = 45
"""Words that may stand about one link of a list: what the page is about."""
_AROUND_LINK = 12
"""The same in a line of links."""
_CONNECTING = 2
"""The same behind words that nothing sets apart from the line: "and", "or the"."""
_HAVE = 0.6
"""Share of the items of a list that must have a link, where they are more than names."""
# Boxes that a machine fills by common tags or by what readers clicked: nobody chose these links.
_MACHINES = re.compile(
    r"(?:^|[\s_-])(?:yarpp|jp-related|crp_|crp-|rp4wp|wp_rp|zem_rp|taboola|outbrain|zergnet|contextual-related|srpw|shareaholic)",
    re.I,
)
# Links to a place on the page, and those by which wikis let a section be edited.
_ASIDE = re.compile(r"^\s*#|[?&](?:ve)?action=(?:edit|history)")
_OWN = frozenset(("samara", "header", "footer"))


@reader
def seealso(doc: Document, scope: Scope) -> tuple[SeeAlso, ...]:
    """Every list of links to other pages of the site under a label that says so, in document order.

    The label is a heading, a term, a line of its own, the first words of a line, or the name of a landmark. What a label stands
    above must be links and little else; headers and footers of the page, blocks of ours and of machines are none.
    """
    found: list[tuple[SeeAlso, str]] = []
    taken: set[int] = set()
    known: dict[int, Link] = {}
    for label, words, pieces in islice(_labelled(doc, scope), LABELS):
        if doc.region(label) in _OWN or _is_made(label):
            continue
        chosen = list(_chosen(pieces))
        anchors = [anchor for piece in chosen for anchor in _anchors(piece)]
        if not anchors or len(anchors) > MANY:
            continue
        if not known:
            known = {link.at.offset: link for link in links(doc, scope) if link.at}
        told = []
        for anchor in anchors:
            at = doc.place(anchor.attributes)
            link = known.get(at.offset) if at else None
            if at and link and at.offset not in taken and link.url != doc.here and link.region not in _OWN:
                taken.add(at.offset)
                told.append(link)
        if any(link.internal for link in told):
            inside = "".join(_text(node) for piece in chosen for node in piece)
            found.append((SeeAlso(words, tuple(told), at=_place(doc, label)), inside))
    return tuple(_placed(doc, scope, found)) if found else ()


Piece = list[Node]
"""An element that is a block, or the run of text and inline elements between two."""

Labelled = tuple[Node, str, Iterator[Piece]]
"""The node of a label, its words, and what follows it."""


def _labelled(doc: Document, scope: Scope) -> Iterator[Labelled]:
    for tag, level in _LEVELS.items():
        for node in doc.all(tag):
            said = doc.text(node)
            if len(said) <= 2 * LONGEST and begins(said) and (words := signpost(said)):
                yield node, words, _below(_whole(node, words), level)
    beside = [inner for box in doc.all("aside") for inner in _inner(box, 2)] + [
        inner for box in doc.all("nav") for inner in _inner(box, 1)
    ]
    yield from _lines(doc, beside)
    if among([paragraph for paragraph, _ in paragraphs(doc, scope)]):
        yield from _lines(doc, doc.all(*_OPENED))
    for node, given in doc.given(*_LANDMARKS):
        name = given.get("aria-label") or ""
        if begins(name) and (words := signpost(name)):
            yield node, words, _pieces(node.first_child, 0)


def _inner(node: Node, levels: int) -> Iterator[Node]:
    """An element, and those in it down to some levels."""
    yield node
    if levels:
        for child in node.iter():
            yield from _inner(child, levels - 1)


def _lines(doc: Document, elements: Iterable[Node]) -> Iterator[Labelled]:
    """Labels that are no headings: the first words in one of these elements."""
    seen: set[int] = set()
    for element in elements:
        first = _first(element)
        if first is None or first.mem_id in seen:
            continue
        seen.add(first.mem_id)
        said = first.text_content or ""
        if len(said) > 2 * LONGEST or not begins(said.lstrip()) or not (words := signpost(said)):
            continue
        label = _whole(first, words)
        if label.tag not in _LEVELS and not _stands_in_link(first):
            yield label, words, _below(label, _NOT_HEADED)


def _first(node: Node) -> Node | None:
    """The first text in an element that is more than white space, if it stands at its very beginning."""
    inner: Node | None = node.first_child
    for _ in range(_CLIMB):
        while inner is not None and not inner.is_element_node and not (inner.text_content or "").strip():
            inner = inner.next
        if inner is None or inner.tag == "-text":
            return inner
        if inner.tag in ("a", "span") and inner.first_child is None:
            inner = inner.next  # an anchor to link to
            continue
        inner = inner.first_child
    return None


def _whole(node: Node, words: str) -> Node:
    """The outermost element that holds a label and next to nothing else."""
    for _ in range(_CLIMB):
        outer = node.parent
        if outer is None or outer.tag in ("body", "html", "main", "td", "dl", *_LANDMARKS) or outer.tag in _LISTS:
            return node
        if len(outer.text_lexbor().strip()) > len(words) + _EDGE or len(_anchors([outer])) > len(_anchors([node])):
            return node
        node = outer
    return node


def _stands_in_link(node: Node) -> bool:
    outer: Node | None = node.parent
    for _ in range(_CLIMB):
        if outer is None:
            return False
        if outer.tag in ("a", "button", "option"):
            return True
        outer = outer.parent
    return False


def _is_made(node: Node) -> bool:
    """Whether the box that a label stands in is filled by a machine."""
    outer: Node | None = node
    for _ in range(_CLIMB):
        if outer is None or outer.tag in ("body", "main"):
            return False
        given = outer.attributes if outer.is_element_node else {}
        if _MACHINES.search(f"{given.get('class') or ''} {given.get('id') or ''}"):
            return True
        outer = outer.parent
    return False


def _below(label: Node, level: int) -> Iterator[Piece]:
    """What follows a label, as far as it reaches."""
    if label.tag in _INLINE or not label.is_element_node:
        run = []
        node = label.next
        while node is not None and (node.tag in _INLINE or not node.is_element_node):
            run.append(node)
            node = node.next
        if any(_anchors([node]) for node in run):
            # "See also the section on tea" is a sentence; what a colon or its own look sets apart is a label.
            apart = (
                label.is_element_node
                or (label.text_content or "").rstrip().endswith((":", "："))
                or _text(run[0]).lstrip()[:1] in ":："
            )
            if apart or _around(run) <= _CONNECTING * len(_anchors(run)):
                yield run
            return
        if "".join(map(_text, run)).strip(" \t\n\r:."):
            return
        yield from _pieces(node, level)
        return
    yield from _pieces(label.next, level, until=label.tag if label.tag in ("dt", "tr") else None)


def _pieces(node: Node | None, level: int, until: str | None = None) -> Iterator[Piece]:
    """A node and those after it, up to a heading of this level or above, another term, or what belongs to the whole page."""
    run: Piece = []
    while node is not None:
        if node.is_element_node and node.tag not in _INLINE:
            if run:
                yield run
                run = []
            if node.tag == until or node.tag in _ENDS or "data-samara" in node.attributes or _heads(node, level):
                return
            if node.tag not in _LEVELS and node.tag not in ("script", "style"):
                yield [node]
        elif node.is_element_node or (node.tag == "-text" and (node.text_content or "").strip()):
            run.append(node)
        node = node.next
    if run:
        yield run


def _heads(node: Node, level: int) -> bool:
    """Whether an element is, or begins with, a heading that ends what a label of this level stands above; titles that are links
    are items."""
    for tag, own in _LEVELS.items():
        if own > level:
            return False
        heading = node if node.tag == tag else node.css_first(tag)
        if heading is not None and heading.css_first("a[href]") is None and not _stands_in_link(heading):
            return True
    return False


def _chosen(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces that are links and little else, from the first to the last without a gap; a line may introduce them."""
    begun = led = False
    for piece in pieces:
        if _is_list(piece):
            begun = True
            yield piece
        elif begun or led or _anchors(piece) or _words(piece) > _LEAD:
            return
        elif _words(piece):
            led = True


def _is_list(piece: Piece) -> bool:
    """Whether a piece is made of links: most items of a list have one, and a line has few words besides."""
    node = piece[0]
    anchors = _anchors(piece)
    if not anchors:
        return False
    around = _around(piece)
    if len(piece) == 1 and (items := _items(node)):
        having = sum(1 for item in items if item.css_first("a[href]") is not None)
        short = around <= _AROUND_LINK * len(items)
        return short or (having >= _HAVE * len(items) and around <= _AROUND_ITEM * max(having, 1))
    return around <= _AROUND_LINK * len(anchors)


def _items(node: Node) -> list[Node]:
    """The items of a list, or of the lists or like boxes in a box."""
    if node.tag in _LISTS:
        return node.css(_LISTS[node.tag]) if node.tag != "dl" else node.css("dt") or node.css("dd")
    if node.tag in _BOXES:
        for wanted in ("li", "dt", "tr", "article"):
            if items := node.css(wanted):
                return items
        children = [child for child in node.iter() if child.is_element_node]
        return children if len(children) > 1 else _items(children[0]) if children and children[0].tag in _BOXES else []
    return []


def _anchors(piece: Piece) -> list[Node]:
    """The links in a piece, without those to places on the page and to the source of a section."""
    found: list[Node] = []
    for node in piece:
        if node.is_element_node:
            found += [node] if node.tag == "a" else node.css("a[href]")
    return [anchor for anchor in found if not _ASIDE.search(anchor.attributes.get("href") or "#")]


def _words(piece: Piece) -> int:
    return sum(len(_text(node).split()) for node in piece)


def _text(node: Node) -> str:
    return node.text_lexbor() if node.is_element_node else node.text_content or ""


def _around(piece: Piece) -> int:
    """Words of a piece that are no link's."""
    return _words(piece) - sum(len(anchor.text_lexbor().split()) for anchor in _anchors(piece))


def _place(doc: Document, label: Node) -> Place | None:
    """Where a label stands: its element, or the one around it."""
    node: Node | None = label if label.is_element_node else label.parent
    return doc.place(node.attributes) if node is not None else None


def _placed(doc: Document, scope: Scope, found: list[tuple[SeeAlso, str]]) -> Iterator[SeeAlso]:
    """The lists in the order of the source, each with its range in the main text."""
    lines = [paragraph for paragraph, _ in paragraphs(doc, scope)]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    kept = len(text(doc, scope).main)
    after = 0
    for told, inside in sorted(found, key=lambda each: each[0].at.offset if each[0].at else 0):
        for number in range(after, len(lines)):
            if begins(lines[number]) and (count := _covered(lines[number : number + MANY], told.label, inside)):
                after = number + count
                start, end = min(starts[number], kept), min(starts[after] - 1, kept)
                yield msgspec.structs.replace(told, start=start, end=end)
                break
        else:
            yield told


def _covered(lines: list[str], label: str, inside: str) -> int:
    """How many of these paragraphs are a list with this label and this text; 0 when the first is not its label."""
    rest = "".join(inside.split()).lstrip(":：")
    first = "".join(lines[0].lstrip(BEFORE).split())
    bare = "".join(label.split())
    if not first.startswith(bare):
        return 0
    more = first.removeprefix(bare).strip(":：")
    if more and rest.startswith(more):
        rest = rest[len(more) :]
    elif more and signpost(lines[0]) is None:
        return 0
    count = 1
    for line in lines[1:]:
        key = "".join(line.split())
        where = rest.find(key, 0, len(key) + LONGEST)
        if where < 0:
            break
        rest = rest[where + len(key) :]
        count += 1
    return count if count > 1 or len(rest) <= LONGEST else 0
