"""Where on a page words stand that could lead somewhere: the first time that they are free, with the sentence around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from samara.core.html import Document
from samara.core.html.prose import Block, blocks
from samara.core.text import cut
from samara.practices.linking.anchors.dictionary import Find
from samara.practices.linking.anchors.pieces import pieces

AROUND = 160
"""Characters of a sentence to either side of the words that are shown."""

_END = re.compile(r"[.!?…؟۔।]+[\"'»”’)\]]*\s+|[。！？]+[」』）]*")
_JOINED = re.compile(r"[\w][-\u2010\u2011_/\\.:@=#$%&+~]$")
_JOINS = re.compile(r"[-\u2010\u2011_/\\.:@=#$%&+~]\w")
_OPENING = dict(zip("([{«“„「『（【《〈", ")]}»”“」』）】》〉", strict=True))
_CLOSING = frozenset(_OPENING.values())


class Spot(msgspec.Struct, frozen=True):
    """Where words stand: bytes `start` to `end` of the source, its line and column (from 1), and the sentence, in which they are
    the characters `first` to `last`."""

    start: int
    end: int
    line: int
    column: int
    sentence: str
    first: int
    last: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.sentence[self.first : self.last]


class Places:
    """The running text of a page, asked again and again for words that no link takes up yet. What only says the page's own
    `titles` is no running text."""

    def __init__(
        self, document: Document, root: int | None, lang: str, find: Find | None = None, titles: Iterable[str] = ()
    ) -> None:
        self._document = document
        self._blocks = [block for block in blocks(document, root) if not any(is_label(block.text, title) for title in titles)]
        self._found = [find(block.text, lang) if find else () for block in self._blocks]
        self._lang = lang
        self._taken: list[tuple[int, int]] = []

    def phrase(self, phrase: int, fits: Callable[[str], bool] = bool) -> Spot | None:
        """The first free place of a phrase of the dictionary, which is then taken; None where it has none. Its words must `fit`
        as they are written there, and be no part of longer ones ("user-created roles")."""
        every = (
            (block, *span)
            for block, found in zip(self._blocks, self._found, strict=True)
            for each in found
            if each.phrase == phrase
            and (span := closed(block.text, each.start, each.end))
            and is_whole(block.text, *span)
            and fits(block.text[slice(*span)])
        )
        return self._first(every)

    def words(self, words: str) -> Spot | None:
        """The first free place of these words, in any form of them, which is then taken; None where they have none."""
        wanted = [piece.stem for piece in pieces(words, self._lang)]
        every = ((block, closed(block.text, *span)) for block in self._blocks for span in _spans(block.text, wanted, self._lang))
        return self._first((block, *span) for block, span in every if span)

    def _first(self, every: Iterable[tuple[Block, int, int]]) -> Spot | None:
        for block, first, last in every:
            span = block.span(first, last)
            if span is not None and not any(start < span[1] and span[0] < end for start, end in self._taken):
                self._taken.append(span)
                return self._spot(block, first, last, span)
        return None

    def _spot(self, block: Block, first: int, last: int, span: tuple[int, int]) -> Spot:
        start, end = (self._document.place_at(offset) for offset in span)
        told, before, after = sentence(block.text, first, last)
        return Spot(start.offset, end.offset, start.line, start.column, told, before, after)


def is_whole(text: str, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are joined to no others."""
    return not _JOINED.search(text[max(first - 2, 0) : first]) and not _JOINS.match(text[last : last + 2])


def closed(text: str, first: int, last: int) -> tuple[int, int] | None:
    """The words from `first` to `last` with the brackets and quotation marks right beside them that they lack the other half for,
    as in "git-daemon[1]"; None where a half stands farther off."""
    lacking: list[str] = []
    outside = 0
    for sign in text[first:last]:
        if lacking and sign == lacking[-1]:
            lacking.pop()
        elif sign in _OPENING:
            lacking.append(_OPENING[sign])
        elif sign in _CLOSING:
            outside += 1
            if _OPENING.get(text[first - outside : first - outside + 1]) != sign:
                return None
    behind = "".join(reversed(lacking))
    return (first - outside, last + len(behind)) if text.startswith(behind, last) else None


def is_label(text: str, title: str) -> bool:
    """Whether a block says what its page is called, and perhaps what that is, and is no sentence."""
    said, name = " ".join(text.split()).casefold(), title.casefold()
    return name != "" and said.startswith(name) and not said[len(name) : len(name) + 1].isalnum() and not _END.search(said + " ")


def sentence(text: str, first: int, last: int) -> tuple[str, int, int]:
    """The sentence around the characters `first` to `last`, folded and cut, and where these are in it."""
    start = max((found.end() for found in _END.finditer(text, 0, first)), default=0)
    after = _END.search(text, last)
    end = after.end() if after else len(text)
    before, words, behind = (" ".join(part.split()) for part in (text[start:first], text[first:last], text[last:end]))
    space = " " if before and text[first - 1 : first].isspace() else ""
    gap = " " if behind and text[last : last + 1].isspace() else ""
    before, behind = before + space, gap + behind
    if len(before) > AROUND:
        before = "…" + _rest(before)
    if len(behind) > AROUND:
        behind = gap + cut(behind.strip(), AROUND)
    return before + words + behind, len(before), len(before) + len(words)


def _rest(text: str) -> str:
    """The end of a text, from the beginning of a word on."""
    space = text.find(" ", len(text) - AROUND - 1)
    return text[space + 1 if 0 <= space < len(text) - AROUND // 2 else len(text) - AROUND :]


def _spans(text: str, wanted: Sequence[str], lang: str) -> Iterator[tuple[int, int]]:
    """Where these stems follow each other."""
    there = list(pieces(text, lang))
    for at in range(len(there) - len(wanted) + 1) if wanted else ():
        if all(piece.stem == stem for piece, stem in zip(there[at:], wanted, strict=False)):
            yield there[at].start, there[at + len(wanted) - 1].end
