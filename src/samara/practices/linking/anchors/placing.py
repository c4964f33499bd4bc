"""Where on a page words stand that could lead somewhere: the first time that they are free, with the sentence around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from samara.core.html import Document
from samara.core.html.prose import Block, blocks
from samara.practices.linking.anchors.dictionary import Find
from samara.practices.linking.anchors.pieces import pieces

AROUND = 160
"""Characters of a sentence to either side of the words that are shown."""

_END = re.compile(r"[.!?…؟۔।]+[\"'»”’)\]]*\s+|[。！？]+[」』）]*|\n+")


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
    """The running text of a page, asked again and again for words that no link takes up yet."""

    def __init__(self, document: Document, root: int | None, lang: str, find: Find | None = None) -> None:
        self._document = document
        self._blocks = list(blocks(document, root))
        self._found = [find(block.text, lang) if find else () for block in self._blocks]
        self._lang = lang
        self._taken: list[tuple[int, int]] = []

    def phrase(self, phrase: int) -> Spot | None:
        """The first free place of a phrase of the dictionary, which is then taken; None where it has none."""
        every = (
            (block, each.start, each.end)
            for block, found in zip(self._blocks, self._found, strict=True)
            for each in found
            if each.phrase == phrase
        )
        return self._first(every)

    def words(self, words: str) -> Spot | None:
        """The first free place of these words, in any form of them, which is then taken; None where they have none."""
        wanted = [piece.stem for piece in pieces(words, self._lang)]
        return self._first((block, *span) for block in self._blocks for span in _spans(block.text, wanted, self._lang))

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
        before = "…" + before[-AROUND:]
    if len(behind) > AROUND:
        behind = behind[:AROUND] + "…"
    return before + words + behind, len(before), len(before) + len(words)


def _spans(text: str, wanted: Sequence[str], lang: str) -> Iterator[tuple[int, int]]:
    """Where these stems follow each other."""
    there = list(pieces(text, lang))
    for at in range(len(there) - len(wanted) + 1) if wanted else ():
        if all(piece.stem == stem for piece, stem in zip(there[at:], wanted, strict=False)):
            yield there[at].start, there[at + len(wanted) - 1].end
