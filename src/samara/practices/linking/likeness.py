"""Which pages are like which: the words that two texts share, the rarer the word the more it counts.

TF-IDF with cosine over each page's few weightiest words, found through lists of the pages that have a word; words that most
pages have are left out, so the work grows with the number of pages and not with its square.
Salton, Buckley: Term-weighting approaches in automatic text retrieval, 1988.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log, sqrt

import msgspec

HEAVIEST = 24
"""Words that stand for a page."""
COMMON = 300
USUAL = 4
"""A word says too little to find pages by when so many pages have it, or one page in so many."""
TITLE = 4
"""How many times a word of the title counts."""
SHOWN = 3
"""Shared words that are named as the reason."""
ONCE = 0.3
"""What a word weighs that a text has once, against 1 for one it has twice: most are there by chance."""
SHORT = 5
"""Letters of a word worth naming; shorter ones are mostly grammar."""
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
    """A page like another: its index, how like it is (0 to 1), and the weightiest words they share, as the other writes them."""

    page: int
    likeness: float
    shared: tuple[str, ...]


def alike(texts: Sequence[Text], most: int) -> list[tuple[Like, ...]]:
    """For each text those most like it, best first, ties by index; never itself, never one of another group."""
    found: list[tuple[Like, ...]] = [()] * len(texts)
    groups: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        groups[text.group].append(index)
    for members in groups.values():
        for index, likes in _alike(texts, members, most):
            found[index] = likes
    return found


def _alike(texts: Sequence[Text], members: Sequence[int], most: int) -> Iterator[tuple[int, tuple[Like, ...]]]:
    """The same within one group."""
    counts, written = zip(*(_counts(texts[index]) for index in members), strict=True)
    pages = Counter(word for each in counts for word in each)
    weights = [_weights(each, pages, len(members)) for each in counts]
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, weighed in enumerate(weights):
        for word, weight in weighed.items():
            having[word].append((number, weight))
    for number, weighed in enumerate(weights):
        scores: dict[int, float] = defaultdict(float)
        for word, weight in weighed.items():
            for other, its in having[word]:
                scores[other] += weight * its
        scores.pop(number, None)
        best = sorted(scores, key=lambda other: (-round(scores[other], 9), members[other]))[:most]
        yield (
            members[number],
            tuple(
                Like(
                    members[other],
                    round(scores[other], 4),
                    _shared(weighed, weights[other], counts[number], counts[other], written[other]),
                )
                for other in best
            ),
        )


def _counts(text: Text) -> tuple[Counter[str], dict[str, str]]:
    """How often each word stands in a text, and how it is written there first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for part, factor in ((text.text[:READ], 1), (text.title, TITLE)):
        for word in _words(part):
            key = word.casefold()
            counts[key] += factor
            # A capital at the head of a sentence is not how the word is written.
            if key not in written or word.islower():
                written[key] = word
    return counts, written


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word = found.group()
        if word[0] > "\u2e80":
            for run in _RUN.finditer(word):
                letters = run.group()
                if letters[0] < "\u3100":
                    yield letters
                else:
                    yield from (letters[at : at + 2] for at in range(len(letters) - 1))
        else:
            yield word


def _weights(counts: Counter[str], pages: Counter[str], total: int) -> dict[str, float]:
    """The weightiest words of a page, scaled so that their squares sum to 1; without words of one page only."""
    usual = min(COMMON, max(total // USUAL, 3))
    weighed = {
        word: (ONCE + log(count)) * log(1 + total / pages[word]) for word, count in counts.items() if 1 < pages[word] <= usual
    }
    heaviest = sorted(weighed, key=lambda word: (-weighed[word], word))[:HEAVIEST]
    length = sqrt(sum(weighed[word] ** 2 for word in heaviest)) or 1.0
    return {word: weighed[word] / length for word in heaviest}


def _shared(
    here: dict[str, float], there: dict[str, float], counts: Counter[str], its: Counter[str], written: dict[str, str]
) -> tuple[str, ...]:
    """The weightiest words of both that are worth naming: those of a title, and what both texts say more than once."""
    common = sorted(here.keys() & there.keys(), key=lambda word: (-here[word] * there[word], word))
    telling = [
        word
        for word in common
        if (max(counts[word], its[word]) >= TITLE or min(counts[word], its[word]) > 1)
        and (len(word) >= SHORT or not word.isascii())
    ]
    return tuple(written[word] for word in telling[:SHOWN])
