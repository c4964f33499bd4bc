"""A parsed page whose every element knows where it stands in the source.

Before parsing, the scanner writes each start tag's offset into a copy of the source, as the tag's first attribute; the parser then carries
it wherever the element ends up in the tree, through implied tags, foster parents and reopened formatting alike.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser, LexborNode

from samara.core import urls
from samara.core.facts import Place
from samara.core.html.encoding import Encoded
from samara.core.html.scanner import END, START, VOID, Token, scan

Node = LexborNode

MARK = "$"
"""The attribute that carries an offset. As the first attribute of its tag it wins over any other of that name."""

DEEP = 5_000
"""Open elements beyond which a page is not parsed: selectors over such a tree would take hours."""

_IMPLIED = frozenset(b"p li dd dt tr td th option tbody thead tfoot colgroup html head body".split())


class TooDeep(ValueError):
    """The elements are nested beyond any use."""


def mark(data: bytes) -> bytes:
    """A copy of UTF-8 source in which each start tag carries its offset. Raises TooDeep."""
    pieces = []
    done = depth = 0
    for kind, start, _, name, name_end, _ in scan(data):
        if kind == START:
            pieces.append(data[done:name_end])
            pieces.append(b' $="%d" ' % start)
            done = name_end
            if name not in VOID and name not in _IMPLIED:
                depth += 1
                if depth > DEEP:
                    raise TooDeep
        elif kind == END and depth and name not in _IMPLIED:
            depth -= 1
    pieces.append(data[done:])
    return b"".join(pieces)


class Document:
    """One page: bytes, tree and places.

    `url` is the address the page stands for; `base` what its relative addresses resolve against. `tree` is lexbor's; every element of it
    that has a tag in the source has a place. Raises TooDeep.
    """

    def __init__(self, data: bytes, url: str, *, charset: str | None = None) -> None:
        self.encoded = Encoded(data, charset)
        self.url = url
        self.tree = LexborHTMLParser(mark(self.encoded.utf8))

    @property
    def source(self) -> bytes:
        """The text in UTF-8, as the scanner sees it."""
        return self.encoded.utf8

    @cached_property
    def base(self) -> str:
        """What relative addresses resolve against: `<base href>`, else the page's own address."""
        node = self.tree.css_first("base[href]")
        return (urls.absolute(self.url, node.attributes["href"] or "") if node else None) or self.url

    def resolve(self, href: str | None) -> str | None:
        """The absolute http(s) address of a reference on this page; None for none, for other schemes and for invalid ones."""
        return urls.absolute(self.base, href) if href else None

    def place(self, attributes: dict[str, str | None]) -> Place | None:
        """The place of the element with these attributes (`node.attributes`)."""
        offset = attributes.get(MARK)
        return self.place_at(int(offset)) if offset else None

    def place_at(self, offset: int) -> Place:
        """The place of an offset into `source`."""
        line = bisect_right(self._lines, offset)
        start = self._lines[line - 1]
        column = len(self.source[start:offset].decode("utf-8", "replace")) + 1
        return Place(self.encoded.original(offset), line, column)

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line starts in `source`."""
        return [0, *accumulate(map(len, self.source.split(b"\n")[:-1]), lambda at, length: at + length + 1, initial=0)][1:]

    @cached_property
    def metas(self) -> list[dict[str, str | None]]:
        """The attributes of every `<meta>`, in order."""
        return [node.attributes for node in self.tree.css("meta")]

    @cached_property
    def rels(self) -> list[tuple[frozenset[str], dict[str, str | None]]]:
        """For every `<link rel>`: its relations in lower case, and its attributes."""
        found = []
        for node in self.tree.css("link[rel]"):
            given = node.attributes
            found.append((frozenset((given["rel"] or "").lower().split()), given))
        return found

    def tokens(self) -> Iterator[Token]:
        """The markup of the source, piece by piece."""
        return scan(self.source)


def fold(text: str | None) -> str:
    """The text with white space folded to single spaces."""
    return " ".join(text.split()) if text else ""
