"""The dictionary of a site's links: which words lead where, how often authors link them, and which pages hold these words."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np
import numpy.typing as npt

from samara.practices.linking.anchors.pieces import Numbering, linkable
from samara.practices.linking.anchors.search import Automaton, Found, Matches, search
from samara.practices.linking.checks.vague_anchor import is_vague
from samara.practices.linking.collection import Collection, language
from samara.practices.linking.entry import Entry
from samara.practices.linking.matrix import Lists
from samara.practices.linking.resources import Citations, Citing

LONGEST = 16
"""Pieces of a phrase; longer anchors are sentences, which no other page repeats."""
TARGETS = 12
"""Pages that one phrase is known to lead to: those it leads to most often."""

_HEAD = re.compile(r"\s+[|·•–—»-]\s+|:\s+")

Counts = npt.NDArray[np.float64]
Find = Callable[[str, str], list[Found]]
"""The phrases in a text, which is in a language (first part of the tag), the longest at each place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """What a site's links say of its words.

    `phrases` are the anchors and titles, as stems. `uses` are (page, phrase, target) of every link, each once, sorted;
    `targets[phrase]` are the pages it leads to, most often first, and `counts`, flat like these, from how many pages, the
    page's own title counting as one more. `linked[phrase]` is from how many pages it links at all; `held[phrase]` how many of
    those pages that link anything hold it. `matches` are the phrases in each page's text, the longest at each place, each phrase
    once; `find` finds them in any text. `common` are the phrases of one word that some author linked in small letters.
    """

    phrases: Sequence[tuple[str, ...]]
    uses: npt.NDArray[np.int64]
    targets: Lists
    counts: Counts
    linked: Counts
    held: Counts
    matches: Matches
    find: Find
    common: frozenset[int]


class Reader:
    """Takes entries on their way to a collection, and keeps of them what the dictionary is made of: four bytes a word."""

    def __init__(self) -> None:
        self._numbers = Numbering()
        self._texts: list[array[int]] = []
        self._titles: list[tuple[int, ...]] = []
        self._heads: list[tuple[int, ...]] = []
        self._links: list[tuple[int, tuple[int, ...], str]] = []
        self._seen: set[str] = set()
        self._common: set[tuple[int, ...]] = set()
        self._citing = Citing()

    def through(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The same entries, with their language; where an address comes twice the first entry counts."""
        usual = ""
        for entry in entries:
            if entry.url in self._seen:
                continue
            lang = language(entry, usual)
            usual = usual or lang
            self._add(entry, lang)
            yield entry if entry.lang == lang else msgspec.structs.replace(entry, lang=lang)

    def dictionary(self, collection: Collection) -> Dictionary:
        """The dictionary, of the entries that went `through` into this collection."""
        numbers: dict[tuple[int, ...], int] = {}
        named = {
            (page, numbers.setdefault(title, len(numbers)))
            for titles in (self._titles, self._heads)
            for page, title in enumerate(titles)
            if _is_phrase(title)
        }
        uses = {
            (page, numbers.setdefault(anchor, len(numbers)), target)
            for page, anchor, address in self._links
            if _is_phrase(anchor) and (target := _page(collection, address)) is not None and target != page
        }
        stems = list(self._numbers)
        automaton = Automaton(list(numbers), len(stems))
        matches = search(automaton, self._texts)
        linking = np.zeros(len(collection), np.bool_)
        linking[[page for page, _, _ in uses]] = True
        phrases = [tuple(stems[piece] for piece in phrase) for phrase in numbers]
        links = np.array(sorted(uses), np.int64).reshape(-1, 3)
        common = frozenset(numbers[phrase] for phrase in self._common if phrase in numbers)
        return _built(
            phrases, links, named, matches, linking, common, lambda text, lang: automaton.spans(text, lang, self._numbers)
        )

    def citations(self) -> Citations:
        """What these entries cite elsewhere."""
        return self._citing.citations(self._texts, len(self._numbers))

    def _add(self, entry: Entry, lang: str) -> None:
        page = len(self._texts)
        self._seen.add(entry.url)
        self._texts.append(array("i", self._numbers.of(linkable(entry.body, entry.headings), lang)))
        self._titles.append(tuple(self._numbers.of(entry.title, lang)))
        self._heads.append(tuple(self._numbers.of(_HEAD.split(entry.title, 1)[0], lang)))
        self._citing.add(entry, lang, self._numbers)
        for address, anchor in dict.fromkeys(entry.links):
            if not is_vague(anchor):
                words = tuple(self._numbers.of(anchor, lang))
                self._links.append((page, words, sys.intern(address)))
                if len(words) == 1 and anchor.islower():
                    self._common.add(words)


def _page(collection: Collection, address: str) -> int | None:
    number = collection.numbers.get(address)
    return collection.numbers.get(address.partition("#")[0]) if number is None else number


def _is_phrase(pieces: tuple[int, ...]) -> bool:
    return 0 < len(pieces) <= LONGEST and 0 not in pieces


def _built(
    phrases: Sequence[tuple[str, ...]],
    uses: npt.NDArray[np.int64],
    named: set[tuple[int, int]],
    matches: Matches,
    linking: npt.NDArray[np.bool_],
    common: frozenset[int],
    find: Find,
) -> Dictionary:
    """Count the uses."""
    size = len(phrases)
    titles = np.array(sorted(named), np.int64).reshape(-1, 2)
    pairs = np.concatenate((uses[:, 1:], titles[:, ::-1]))
    leads, counts = np.unique(pairs, axis=0, return_counts=True)
    # By phrase, most frequent first, ties by the lower number; then the first few of each.
    order = np.lexsort((leads[:, 1], -counts, leads[:, 0]))
    leads, counts = leads[order], counts[order]
    starts = np.searchsorted(leads[:, 0], np.arange(size + 1))
    kept = np.arange(len(leads)) - starts[leads[:, 0]] < TARGETS
    leads, counts = leads[kept], counts[kept]
    linked = np.bincount(np.unique(uses[:, :2], axis=0)[:, 1], minlength=size)
    held = np.bincount(matches.phrases[linking[matches.pages]], minlength=size)
    return Dictionary(
        phrases=phrases,
        uses=uses,
        targets=Lists(np.searchsorted(leads[:, 0], np.arange(size + 1)), leads[:, 1].astype(np.int32)),
        counts=counts.astype(np.float64),
        linked=linked.astype(np.float64),
        held=np.maximum(held, linked).astype(np.float64),
        matches=matches,
        find=find,
        common=common,
    )
