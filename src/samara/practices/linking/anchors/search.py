"""Phrases in texts, all at once and the longest at each place, where every piece of a text is one character for the automaton.

Aho, Corasick: Efficient string matching, 1975.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from samara.practices.linking.anchors.pieces import Numbering, pieces
from samara.practices.linking.matrix import Numbers

_STRANGE, _FIRST, _SURROGATES, _GAP = 0x20, 0x100, 0xD800, 0x800
_MOST = 0x110000 - _FIRST - _GAP
"""Characters there are, and so pieces that phrases can be made of."""


class Matches(NamedTuple):
    """Phrase `phrases[i]` stands in page `pages[i]`, first at its piece `places[i]`; by page, then in their order."""

    pages: Numbers
    phrases: Numbers
    places: Numbers


class Found(NamedTuple):
    """A phrase in a text, at `text[start:end]`."""

    phrase: int
    start: int
    end: int


class Automaton:
    """Finds phrases in texts of pieces, the longest at each place; the numbers of pieces are below `size`."""

    def __init__(self, phrases: Sequence[tuple[int, ...]], size: int) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        used = sorted({piece for phrase in phrases for piece in phrase})[:_MOST]
        self._signs = np.full(max(size, 1), _STRANGE, "<u4")
        signs = np.arange(_FIRST, _FIRST + len(used), dtype="<u4")
        self._signs[used] = np.where(signs < _SURROGATES, signs, signs + _GAP)
        written = [self._written(np.array(phrase, np.int64)) for phrase in phrases]
        self._numbers = [number for number, text in enumerate(written) if chr(_STRANGE) not in text]
        self._lengths = [len(phrase) for phrase in phrases]
        self._automaton = AhoCorasick([written[number] for number in self._numbers], matchkind=MatchKind.LeftmostLongest)

    def find(self, text: array[int]) -> list[tuple[int, int]]:
        """The phrases in a text, each with the piece at which it begins, in their order."""
        found = self._automaton.find_matches_as_indexes(self._written(np.frombuffer(text, np.int32)))
        return [(self._numbers[number], start) for number, start, _ in found]

    def spans(self, text: str, lang: str, numbers: Numbering) -> list[Found]:
        """The phrases in a text as it is written, in their order."""
        there = list(pieces(text, lang))
        known = array("i", (numbers.number(piece.stem) for piece in there))
        return [
            Found(phrase, there[start].start, there[start + self._lengths[phrase] - 1].end)
            for phrase, start in (self.find(known) if known else ())
        ]

    def _written(self, pieces: np.typing.NDArray[np.signedinteger]) -> str:
        return str(self._signs[pieces].tobytes(), "utf-32-le")


def search(automaton: Automaton, texts: Sequence[array[int]]) -> Matches:
    """The phrases of each text, each once."""
    pages, found, places = array("i"), array("i"), array("i")
    for page, text in enumerate(texts):
        first: dict[int, int] = {}
        for phrase, place in automaton.find(text) if text else ():
            first.setdefault(phrase, place)
        pages.extend([page] * len(first))
        found.extend(first.keys())
        places.extend(first.values())
    return Matches(*(np.frombuffer(each, np.int32) if each else np.zeros(0, np.int32) for each in (pages, found, places)))
