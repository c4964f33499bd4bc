"""A parsed page whose every element knows where it stands in the source.

Before parsing, the scanner writes each start tag's offset into a copy of the source, as the tag's first attribute; the parser
then carries it wherever the element ends up in the tree, through implied tags, foster parents and reopened formatting alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from samara.core import urls
from samara.core.facts import Place
from samara.core.html.encoding import Encoded
from samara.core.html.marks import MARK, mark, plain
from samara.core.html.regions import regions
from samara.core.html.scanner import Token, scan
from samara.core.html.within import Within

Node = LexborNode

DULL = frozenset("span code b i em strong small sub sup u s tt font wbr".split())
"""Elements that only dress text: a page of code holds hundreds of thousands, and few ask for them."""

LONG = 8_192
"""Characters beyond which a reference is no address: no browser or server is bound to take it."""

_PLAIN = re.compile(r"[A-Za-z0-9_./~-]+").fullmatch
_CLASS = re.compile(rb"class[\t\n\f\r ]*=[\t\n\f\r ]*(\"[^\"]*|'[^']*|[^\t\n\f\r >]+)").findall
_BLOCK = 4_096
_FOLD = 20
_CONTINUATION = bytes(range(0x80, 0xC0))


_MARKS = re.compile(r' \$="\d+"')
_MADE = frozenset("html head body tbody colgroup tr p br".split())
"""Elements that the standard lets a parser add, or an end tag make, without a start tag."""


class Document:
    """One page: bytes, tree and places.

    `url` is the address the page stands for; `base` what its relative addresses resolve against. `tree` is lexbor's; every
    element of it that has a tag in the source has a place. `agrees` is False for a page that scanner and parser read
    differently (stray tags around SVG, framesets): nothing in it has a place, and it must not be edited. `memo` is where
    readers keep what they have read of it. Raises TooDeep.

    With `headed`, words of the source, elements of the body go without a place where none of these words stands in it, which is
    quicker. With `later`, the tree, which takes thirty times the room of the source, is made when it is asked for.
    """

    def __init__(
        self, data: bytes, url: str, *, charset: str | None = None, headed: Sequence[bytes] = (), later: bool = False
    ) -> None:
        self.encoded = Encoded(data, charset)
        self.url = url
        self._headed = headed
        if not later:
            _ = self._parsed
        self.memo: dict[str, Any] = {}
        self._last = (0, 1, 1)
        self._patience = _FOLD * len(self.source) + _BLOCK
        self._given: dict[str, list[tuple[Node, dict[str, str | None]]]] = {}

    @cached_property
    def _parsed(self) -> tuple[LexborHTMLParser, bool]:
        """The tree, and whether scanner and parser agree on it."""
        marked, doubt = mark(self.encoded.utf8, _end_of_head(self.encoded.utf8, self._headed) if self._headed else None)
        tree = LexborHTMLParser(marked)
        if doubt:
            unmarked = LexborHTMLParser(self.encoded.utf8)
            if _MARKS.sub("", tree.html or "") != (unmarked.html or "") or not _all_marked(tree):
                return unmarked, False
        return tree, True

    @property
    def tree(self) -> LexborHTMLParser:
        """The tree, of which elements carry their places."""
        return self._parsed[0]

    @cached_property
    def agrees(self) -> bool:
        """Whether scanner and parser read the page alike."""
        return plain(self.encoded.utf8) or self._parsed[1]

    @property
    def source(self) -> bytes:
        """The text in UTF-8, as the scanner sees it."""
        return self.encoded.utf8

    def says(self, name: bytes) -> bool:
        """Whether this word, in lower case, is anywhere in the source: cheaper than to select what is not there."""
        return name in self._lower

    @cached_property
    def classes(self) -> bytes:
        """All that class attributes say, in lower case; of the text, what looks like one too. Words that are not in it are in no
        class: many can be asked for at the cost of one `says`."""
        return b"\n".join(_CLASS(self._lower))

    @cached_property
    def base(self) -> str:
        """What relative addresses resolve against: `<base href>`, else the page's own address."""
        if not self.says(b"<base"):
            return self.url
        href = next((given["href"] for _, given in self.given("base") if "href" in given), None)
        return (urls.absolute(self.url, href) if href else None) or self.url

    @cached_property
    def here(self) -> str:
        """What a reference to nothing but a fragment means."""
        return urls.bare(self.base)

    def resolve(self, href: str | None) -> str | None:
        """The absolute http(s) address of a reference on this page; None for other schemes, invalid and endless ones."""
        if not href or len(href) > LONG:
            return None
        if _PLAIN(href) and "//" not in href:
            return self._join(href)
        return urls.absolute(self.base, href)

    def place(self, attributes: dict[str, str | None]) -> Place | None:
        """The place of the element with these attributes (`node.attributes`)."""
        offset = attributes.get(MARK) if self.agrees else None
        return self.place_at(int(offset)) if offset else None

    def place_at(self, offset: int) -> Place:
        """The place of an offset into `source`."""
        line = bisect_right(self._lines, offset)
        if self._ascii:
            return Place(self.encoded.original(offset), line, offset - self._lines[line - 1] + 1)
        # Places are mostly asked for in the order of the source: the characters are counted on from the last one.
        last, last_line, column = self._last
        if line != last_line or offset < last:
            last, column = self._lines[line - 1], 1
        if offset - last <= _BLOCK:
            column += len(self.source[last:offset].decode())
        else:
            column += self._characters(offset) - self._characters(last)
        self._last = offset, line, column
        return Place(self.encoded.original(offset), line, column)

    @cached_property
    def elements(self) -> dict[str, list[Node]]:
        """Elements by the name of their tag, in document order, without those of DULL names; `<template>` holds nothing of the
        page."""
        found: dict[str, list[Node]] = {}
        for node in self.tree.root.traverse() if self.tree.root else ():
            tag = node.tag or ""
            if tag in found:
                found[tag].append(node)
            elif tag not in DULL:
                found[tag] = [node]
        return found

    def all(self, *names: str) -> list[Node]:
        """The elements of these names, name by name."""
        return [node for name in names for node in self._named(name)]

    def given(self, *names: str) -> list[tuple[Node, dict[str, str | None]]]:
        """The elements of these names with their attributes, name by name."""
        found = []
        for name in names:
            if name not in self._given:
                self._given[name] = [(node, node.attributes) for node in self._named(name)]
            found += self._given[name]
        return found

    def _named(self, name: str) -> list[Node]:
        return self.tree.css(name) if name in DULL else self.elements.get(name, [])

    def text(self, node: Node) -> str:
        """The text in a node, as it stands; empty once far more was asked for than there is.

        Only elements that are nested to that end, thousands deep, bring that about.
        """
        if self._patience < 0:
            return ""
        text = node.text_lexbor()
        self._patience -= len(text)
        return text

    @cached_property
    def ours(self) -> list[Node]:
        """The elements that carry data-samara: the blocks that we wrote."""
        return self.tree.css("[data-samara]") if self.says(b"data-samara") else []

    @cached_property
    def regions(self) -> Within[str]:
        """For any node, the region of the page it stands in: nav, header, footer, aside, main or samara."""
        return regions(self.given, self.all("main", "h1"), self.ours)

    def region(self, node: Node) -> str:
        """The region of the page that a node stands in; what no region claims is main."""
        return self.regions.of(node) or "main"

    def _join(self, href: str) -> str:
        """`resolve` for plain paths, which most references are."""
        parts = self._folder[: 1 if href.startswith("/") else None]
        *folders, last = href.split("/")
        for part in (*folders, last):
            if part == "..":
                if len(parts) > 1:
                    parts.pop()
            elif part and part != ".":
                parts.append(part)
        return "/".join(parts) + ("/" if last in ("", ".", "..") else "")

    @cached_property
    def _folder(self) -> list[str]:
        """The host of the base, with its scheme, then the folders of its path."""
        scheme, _, rest = self.here.partition("?")[0].partition("://")
        host, *folders = rest.split("/")
        return [f"{scheme}://{host}", *folders[:-1]]

    @cached_property
    def _ascii(self) -> bool:
        return self.source.isascii()

    @cached_property
    def _lower(self) -> bytes:
        return self.source.lower()

    def _characters(self, offset: int) -> int:
        """How many characters stand before an offset into `source`."""
        block = offset // _BLOCK
        return self._counted[block] + len(self.source[block * _BLOCK : offset].translate(None, _CONTINUATION))

    @cached_property
    def _counted(self) -> list[int]:
        """How many characters stand before each block of `source`, so that a place deep in an endless line is found at once."""
        source = self.source
        blocks = (source[at : at + _BLOCK] for at in range(0, len(source), _BLOCK))
        return list(accumulate((len(block.translate(None, _CONTINUATION)) for block in blocks), initial=0))

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line starts in `source`."""
        return list(accumulate([len(line) + 1 for line in self.source.split(b"\n")[:-1]], initial=0))

    @cached_property
    def metas(self) -> list[dict[str, str | None]]:
        """The attributes of every `<meta>`, in order."""
        return [given for _, given in self.given("meta")]

    @cached_property
    def rels(self) -> list[tuple[frozenset[str], dict[str, str | None]]]:
        """For every `<link rel>`: its relations in lower case, and its attributes."""
        return [(frozenset(rel.lower().split()), given) for _, given in self.given("link") if (rel := given.get("rel"))]

    @cached_property
    def relations(self) -> list[tuple[frozenset[str], Node, dict[str, str | None]]]:
        """For every `<a rel>`, then every `<area rel>`: its relations in lower case, the element, and its attributes."""
        links = self.given("a", "area")
        return [(frozenset(rel.lower().split()), node, given) for node, given in links if (rel := given.get("rel"))]

    def tokens(self) -> Iterator[Token]:
        """The markup of the source, piece by piece."""
        return scan(self.source)


def _all_marked(tree: LexborHTMLParser) -> bool:
    """Whether every element with a start tag has the mark of it: the scanner may have passed over one that it took for text."""
    nodes = tree.root.traverse() if tree.root else ()
    return all(node.tag in _MADE or MARK in node.attributes for node in nodes if node.is_element_node)


def _end_of_head(source: bytes, words: Sequence[bytes]) -> int | None:
    """Where the head ends; None when nothing says so, or one of the words comes later."""
    end = source.find(b"</head")
    return None if end < 0 or any(_begins_value(source, word, end) for word in words) else end


def _begins_value(source: bytes, word: bytes, at: int) -> bool:
    """Whether a word stands behind an offset; one that ends with a colon at the beginning of an attribute's value."""
    while (at := source.find(word, at)) >= 0:
        if not word.endswith(b":") or source[at - 1 : at] in (b'"', b"'", b"="):
            return True
        at += 1
    return False


def fold(text: str | None) -> str:
    """The text with white space folded to single spaces."""
    return " ".join(text.split()) if text else ""
