"""Resources outside for each page: what the pages nearest to it cite, more so where the words for it stand in its text."""

from __future__ import annotations

import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from samara.core import urls
from samara.practices.linking.checks.vague_anchor import is_vague

if TYPE_CHECKING:
    from samara.practices.linking.anchors.pieces import Numbering
    from samara.practices.linking.entry import Entry
    from samara.practices.linking.kernels.topk import Best

SPOKEN = 5.0
"""How much an address gains whose words stand in the text."""

Phrase = tuple[int, ...]


class Resource(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page elsewhere that a page of the site could cite.

    `text` is how the site mostly names it, and `spoken` says that the page has these or other words that it is cited by. `by`
    are the nearest pages that cite it, nearest first, as numbers; `score` orders the resources of one page.
    """

    url: str
    text: str
    spoken: bool
    by: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """What the pages of a site cite elsewhere: by page the numbers of `addresses`; `names` is how they mostly call each, and
    `phrases` the numbers of all the words that it is cited by. `spoken` has, by page, the numbers of the phrases in its text."""

    addresses: Sequence[str]
    cites: Sequence[Sequence[int]]
    names: Sequence[str]
    phrases: Sequence[frozenset[int]]
    spoken: Sequence[frozenset[int]]


class Citing:
    """Takes what entries cite, on their way into a collection."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._cites: list[dict[int, None]] = []
        self._names: dict[int, Counter[str]] = defaultdict(Counter)
        self._phrases: dict[int, set[Phrase]] = defaultdict(set)

    def add(self, entry: Entry, lang: str, numbers: Numbering) -> None:
        """Take one entry."""
        cited: dict[int, None] = {}
        for address, text in entry.external:
            url = sys.intern(urls.bare(address))
            number = self._numbers.setdefault(url, len(self._numbers))
            cited[number] = None
            if text and not is_vague(text):
                self._names[number][text] += 1
                if phrase := tuple(numbers.of(text, lang)):
                    self._phrases[number].add(phrase)
        self._cites.append(cited)

    def citations(self, texts: Sequence[array[int]], pieces: int) -> Citations:
        """All of them, where `texts` are the pieces of each entry's text."""
        from samara.practices.linking.anchors.search import Automaton, search

        phrases: dict[Phrase, int] = {}
        addresses = list(self._numbers)
        of = [
            frozenset(phrases.setdefault(each, len(phrases)) for each in self._phrases[number])
            for number in range(len(addresses))
        ]
        spoken: list[set[int]] = [set() for _ in texts]
        for page, phrase in zip(*(each.tolist() for each in search(Automaton(list(phrases), pieces), texts)[:2]), strict=True):
            spoken[page].add(phrase)
        return Citations(
            addresses=addresses,
            cites=[tuple(cited) for cited in self._cites],
            names=[_usual(self._names[number]) or address for number, address in enumerate(addresses)],
            phrases=of,
            spoken=[frozenset(each) for each in spoken],
        )


def resources(citations: Citations, near: Best, most: int) -> Iterator[tuple[Resource, ...]]:
    """For each page at most so many resources that it does not cite yet, best first, ties by address."""
    for page, (pages, scores) in enumerate(zip(near.pages.tolist(), near.scores.tolist(), strict=True)):
        weights: dict[int, float] = defaultdict(float)
        by: dict[int, list[int]] = defaultdict(list)
        for other, score in zip(pages, scores, strict=True):
            for address in citations.cites[other] if other >= 0 else ():
                weights[address] += score
                by[address].append(other)
        for address in citations.cites[page]:
            weights.pop(address, None)
        said = citations.spoken[page]
        for address in weights:
            if said and not said.isdisjoint(citations.phrases[address]):
                weights[address] *= 1 + SPOKEN
        best = sorted(weights, key=lambda address: (-weights[address], citations.addresses[address]))[:most]
        yield tuple(
            Resource(
                citations.addresses[address],
                citations.names[address],
                not said.isdisjoint(citations.phrases[address]),
                tuple(by[address]),
                round(weights[address], 6),
            )
            for address in best
        )


def _usual(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name), default="")
