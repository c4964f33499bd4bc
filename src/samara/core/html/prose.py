"""The running text of a page, block by block, where every word knows its bytes in the source and whether it is free for markup.

It is read from the source's own pieces, not from the tree: what stands between two tags is text as it stands in the file. Which
element a text is in is taken on the safe side: one that is opened counts until an end tag of its name comes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from samara.core.html.document import Document
from samara.core.html.marks import MARK
from samara.core.html.scanner import END, START, SWITCHES, VOID, Token, attributes

_DRESS = frozenset(b"b strong i em span small font mark abbr bdi u s ins wbr sub sup time".split())
"""Elements within a block that only dress its words, which are free."""
_OTHER = frozenset(b"a code kbd samp var tt cite q del dfn label math data".split())
"""Elements whose words belong to the block, and are not free."""
_BOUND = frozenset(
    b"h1 h2 h3 h4 h5 h6 hgroup pre nav header footer aside form blockquote ruby details summary th caption dt figcaption".split()
)
"""Elements in which no word is free: titles, menus, what somebody else has said, labels."""
_UNREAD = frozenset(b"head template noscript svg select button object dialog canvas audio video map".split()) | SWITCHES
"""Elements whose words are none of the page's text."""
_NEXT = {name: frozenset(kind.split()) for kind in (b"li", b"dt dd", b"td th", b"tr", b"option") for name in kind.split()}
"""For elements that end where the next of their kind begins, the names of that kind."""
_KINDS = dict.fromkeys(_OTHER, "other") | dict.fromkeys(_BOUND, "bound") | dict.fromkeys(_UNREAD, "unread")
_HIDDEN = frozenset((b"hidden", b"data-samara", b"contenteditable"))

_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")


class Run(NamedTuple):
    """Words without markup in them: `text`, from the character `start` of its block; `offset` is where it begins in
    `document.source`, `free` whether an element may be put around words of it."""

    start: int
    text: str
    offset: int
    free: bool


class Block(NamedTuple):
    """A paragraph, a list item, a cell: its `text`, and the runs that it is made of."""

    text: str
    runs: tuple[Run, ...]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the characters `start` to `end` of the text stand in `document.source`, in bytes; None where they are not free,
        or not in one piece."""
        for run in self.runs:
            if run.start <= start and end <= run.start + len(run.text):
                first = run.offset + len(run.text[: start - run.start].encode())
                return (first, first + len(self.text[start:end].encode())) if run.free else None
        return None


class _Open(NamedTuple):
    name: bytes
    start: int
    unread: bool


def blocks(document: Document, root: int | None = None) -> Iterator[Block]:
    """The blocks of the main text that have free words, in the order of the source; none where places are not certain.

    `root` is the byte of the page at which the element begins that holds the main text; None where all of the page does.
    """
    if document.agrees:
        yield from _Blocks(document, root).blocks()


class _Blocks:
    """One pass over the markup of a page."""

    def __init__(self, document: Document, root: int | None) -> None:
        self._document = document
        self._root = root
        self._regions = _regions(document)
        self._open: list[_Open] = []
        self._counts: Counter[str] = Counter()
        self._names: Counter[bytes] = Counter()
        self._runs: list[Run] = []
        self._length = 0

    def blocks(self) -> Iterator[Block]:
        source, done = self._document.source, 0
        for token in self._document.tokens():
            if done < token.start:
                self._take(source[done : token.start].decode(), done)
            done = token.end
            if token.kind not in (START, END):
                continue
            if token.name in (b"br", b"hr", b"img"):
                self._add(" ", -1, free=False)
            elif token.name not in _DRESS and token.name not in _OTHER:
                yield from self._close()
            if token.kind == END:
                self._leave(token.name)
            elif token.name not in VOID and not token.closes_itself:
                self._enter(token)
        self._take(source[done:].decode(), done)
        yield from self._close()

    def _take(self, written: str, offset: int) -> None:
        """Text between two tags. A character reference is a run of its own, so that in all others a character is itself."""
        if self._counts["unread"]:
            return
        inside = self._root is None or self._counts["root"] > 0
        free = inside and not self._counts["bound"] and not self._counts["other"] and self._region() == "main"
        done = 0
        for found in _REFERENCE.finditer(written):
            self._add(written[done : found.start()], offset, free)
            self._add(unescape(found.group()), -1, free=False)
            offset += len(written[done : found.end()].encode())
            done = found.end()
        self._add(written[done:], offset, free)

    def _add(self, text: str, offset: int, free: bool) -> None:
        if text:
            self._runs.append(Run(self._length, text, offset, free))
            self._length += len(text)

    def _close(self) -> Iterator[Block]:
        if any(run.free and not run.text.isspace() for run in self._runs):
            yield Block("".join(run.text for run in self._runs), tuple(self._runs))
        self._runs, self._length = [], 0

    def _region(self) -> str:
        """The region of the page, as the innermost open element that has one tells."""
        return next((region for each in reversed(self._open) if (region := self._regions.get(each.start))), "main")

    def _enter(self, token: Token) -> None:
        last = self._open[-1].name if self._open else b""
        if last in _NEXT.get(token.name, ()) or (last == b"p" and token.name not in _DRESS and token.name not in _OTHER):
            self._leave(last)
        source = self._document.source
        written = source[token.name_end : token.end].lower()
        told = attributes(source, token) if any(name in written for name in _HIDDEN) else ()
        opened = _Open(token.name, token.start, any(each.name in _HIDDEN for each in told))
        self._open.append(opened)
        self._count(opened, 1)

    def _leave(self, name: bytes) -> None:
        """The end tag closes the innermost element of its name, and nothing else that is still open."""
        for at in range(len(self._open) - 1, -1, -1) if self._names[name] else ():
            if self._open[at].name == name:
                self._count(self._open.pop(at), -1)
                return

    def _count(self, opened: _Open, by: int) -> None:
        self._names[opened.name] += by
        if kind := "unread" if opened.unread else _KINDS.get(opened.name):
            self._counts[kind] += by
        if self._root is not None and self._document.encoded.original(opened.start) == self._root:
            self._counts["root"] += by


def _regions(document: Document) -> dict[int, str]:
    """The region of each element that is no mere dress, by where it begins."""
    return {
        int(mark): document.region(node)
        for name in document.elements
        for node, given in document.given(name)
        if (mark := given.get(MARK))
    }
