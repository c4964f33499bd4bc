"""Which pages are like which: the words that two texts share, the rarer the word the more it counts.

TF-IDF with cosine over each page's few weightiest words, found through lists of the pages that have a word; words that most
pages have are left out, so the work grows with the number of pages and not with its square.
Salton, Buckley: Term-weighting approaches in automatic text retrieval, 1988.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from math import log, sqrt

import msgspec

from samara.practices.linking import smallwords

HEAVIEST = 24
"""Words that stand for a page."""
COMMON = 200
USUAL = 4
"""A word says too little to find pages by when so many pages have it, or one page in so many."""
TITLE = 4
"""How many times a word of the title counts."""
SHOWN = 3
"""Shared words that are named as the reason."""
ONCE = 0.3
"""What a word weighs that a text has once, against 1 for one it has twice: most are there by chance."""
SHORT = 3
"""Letters of a word worth naming."""
READ = 6_000
"""Characters of the main text that are read."""

_WORD = re.compile(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]+)*")
# Scripts that set no spaces: runs of Han and kana are read as pairs of letters, except the kana that only bind.
_RUN = re.compile("[\u30a0-\u30ff]{2,}|[\u3400-\u9fff]{2,}")


class Text(msgspec.Struct, frozen=True):
    """What is compared: `group` keeps languages apart."""

    group: str
    title: str
    text: str


class Like(msgspec.Struct, frozen=True):
    """A page like another: its index, how like it is (0 to 1), and the weightiest words they share."""

    page: int
    likeness: float
    shared: tuple[str, ...]


def alike(texts: Iterable[Text], most: int) -> list[tuple[Like, ...]]:
    """For each text those most like it, best first, ties by index; never itself, never one of another group.

    The texts are read once and not kept.
    """
    groups: dict[str, _Group] = {}
    count = 0
    for count, text in enumerate(texts, 1):
        if text.group not in groups:
            groups[text.group] = _Group(text.group)
        groups[text.group].add(count - 1, text)
    found: list[tuple[Like, ...]] = [()] * count
    for group in groups.values():
        for index, likes in group.alike(most):
            found[index] = likes
    return found


Weights = dict[int, tuple[float, int]]
"""By the number of a word its weight, so scaled that the squares sum to 1, and how often it stands there."""


class _Group:
    """The texts of one language, kept as the numbers of their words and how often each stands there."""

    def __init__(self, lang: str) -> None:
        self._small = smallwords.small(lang)
        self._titled = lang in smallwords.TITLED
        self._numbers: dict[str, int] = {}
        self._written: list[str] = []
        self._pages: list[int] = []
        self._members: list[int] = []
        self._texts: list[tuple[array[int], array[int]]] = []

    def add(self, index: int, text: Text) -> None:
        """Take one text."""
        counts: Counter[int] = Counter()
        for part, factor in ((text.text[:READ], 1), (text.title, TITLE)):
            for word, times in _words(part).items():
                counts[self._number(word)] += factor * times
        for number in counts:
            self._pages[number] += 1
        self._members.append(index)
        self._texts.append((array("I", counts), array("H", (min(count, 65_535) for count in counts.values()))))

    def alike(self, most: int) -> Iterator[tuple[int, tuple[Like, ...]]]:
        """For each text of the group its index and those most like it."""
        weights = [self._weights(words, counts) for words, counts in self._texts]
        having: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for number, weighed in enumerate(weights):
            for word, (weight, _) in weighed.items():
                having[word].append((number, weight))
        for number, weighed in enumerate(weights):
            scores: dict[int, float] = defaultdict(float)
            for word, (weight, _) in weighed.items():
                for other, its in having[word]:
                    scores[other] += weight * its
            scores.pop(number, None)
            best = nlargest(most, ((score, -other) for other, score in scores.items()))
            yield (
                self._members[number],
                tuple(
                    Like(self._members[-other], round(score, 4), self._shared(weighed, weights[-other])) for score, other in best
                ),
            )

    def _number(self, word: str) -> int:
        key = word.casefold()
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._written)
            self._written.append(word)
            self._pages.append(0)
        elif word.islower():
            # A capital at the head of a sentence is not how the word is written.
            self._written[number] = word
        return number

    def _weights(self, words: array[int], counts: array[int]) -> Weights:
        """The weightiest words of a page, without words of one page only."""
        total, pages = len(self._texts), self._pages
        usual = min(COMMON, max(total // USUAL, 3))
        weighed = [
            ((ONCE + log(count)) * log(1 + total / pages[word]), -word, count)
            for word, count in zip(words, counts, strict=True)
            if 1 < pages[word] <= usual
        ]
        heaviest = nlargest(HEAVIEST, weighed)
        length = sqrt(sum(weight**2 for weight, _, _ in heaviest)) or 1.0
        return {-word: (weight / length, count) for weight, word, count in heaviest}

    def _shared(self, here: Weights, there: Weights) -> tuple[str, ...]:
        """The weightiest words of both that are worth naming: those of a title, and what both texts say more than once."""
        telling = []
        for word in sorted(here.keys() & there.keys(), key=lambda word: (-here[word][0] * there[word][0], word)):
            times = here[word][1], there[word][1]
            written = self._written[word]
            if (max(times) >= TITLE or min(times) > 1) and self._is_name(written):
                telling.append(written)
        return tuple(telling[:SHOWN])

    def _is_name(self, word: str) -> bool:
        """Whether a person would name the word as what a page is about."""
        if word.lower() in self._small or (self._titled and word.islower()):
            return False
        return len(word) >= SHORT or not word.isascii()


def _words(text: str) -> Counter[str]:
    """The words of a text, as written, and how often."""
    words = Counter(_WORD.findall(text))
    if text.isascii():
        return words
    for word in [word for word in words if word[0] > "\u2e80"]:
        times = words.pop(word)
        for run in _RUN.findall(word):
            for piece in [run] if run[0] < "\u3100" else [run[at : at + 2] for at in range(len(run) - 1)]:
                words[piece] += times
    return words
