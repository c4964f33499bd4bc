"""Makes sites of any size out of nothing, always the same ones: words by Zipf's law, topics, links within and across them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from samara.practices.linking.entry import Entry
from samara.practices.linking.kernels.jit import kernel, spread
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Starts, Values

TOKENS = 320
"""Words of a page; about 220 different ones."""
TOPIC = 100
"""Pages of a topic."""
FAMILY = 5
"""Neighbours within a topic that share words of their own, as instalments of a series do."""
OWN = 1_500
"""Words that a topic prefers."""
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
"""14 by 5 of them."""
SITE = "https://generated.example/"


def vocabulary(count: int) -> int:
    """Different words of so many pages, which grow more slowly than the pages (Heaps' law)."""
    return int(30 * count**0.75) + 1_000


def texts(count: int) -> Matrix:
    """How often each word stands in each of so many pages."""
    width = vocabulary(count)
    starts = np.zeros(count + 1, np.int64)
    spread(lambda first, end: _size(width, first, end, starts), count)
    np.cumsum(starts, out=starts)
    columns, values = np.empty(starts[-1], np.int32), np.empty(starts[-1], np.float32)
    spread(lambda first, end: _fill(width, first, end, starts, columns, values), count)
    return Matrix(starts, columns, values, width)


def links(count: int, each: int) -> Lists:
    """About `each` links from each page: most stay within its topic, some lead to pages that many link to; each target once."""
    pages = np.empty((count, each), np.int32)
    spread(lambda first, end: _lead(count, first, end, pages), count)
    pages.sort(axis=1)
    kept = np.ones(pages.shape, np.bool_)
    kept[:, 1:] = pages[:, 1:] != pages[:, :-1]
    kept &= pages != np.arange(count, dtype=np.int32)[:, None]
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(kept.sum(axis=1), out=starts[1:])
    return Lists(starts, pages[kept])


def pages(count: int, each: int = 12) -> Iterator[Entry]:
    """So many pages with titles, texts, links and, on half of them, lists of related pages."""
    width = vocabulary(count)
    written = [word(number) for number in range(width)]
    tokens = np.empty(TOKENS, np.int32)
    leads = links(count, each)
    titles = []
    for page in range(count):
        _draw(page, width, tokens)
        # The words of its family and its topic come last.
        titles.append(" ".join(written[number] for number in tokens[-4:]))
    for page in range(count):
        _draw(page, width, tokens)
        words = [written[number] for number in np.roll(tokens, 7 * page).tolist()]
        family = range(page - page % FAMILY, min(count, page - page % FAMILY + FAMILY))
        yield Entry(
            url=address(page),
            title=titles[page],
            headings=(" ".join(words[:2]), " ".join(words[90:93])),
            body=" ".join(words),
            code=" ".join(words[5:12]),
            links=tuple((address(target), titles[target]) for target in leads.of(page).tolist()),
            related=tuple(address(other) for other in family if other != page) if page // FAMILY % 2 else (),
            lang="en",
        )


def address(page: int) -> str:
    """Where a page lies."""
    return f"{SITE}{word(page // TOPIC)}/{page}.html"


def word(number: int) -> str:
    """The word of this number; frequent ones are short."""
    syllables = []
    number += len(SYLLABLES)
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[rest])
    return "".join(syllables)


@kernel
def _mixed(number: np.uint64) -> np.uint64:
    """A number whose bits all depend on all of the other's (splitmix64)."""
    mixed = number + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@kernel
def _chance(seed: int, number: int) -> float:
    """A number from 0 to 1, the same every time."""
    return float(_mixed(_mixed(np.uint64(seed)) ^ np.uint64(number)) >> np.uint64(11)) / 9007199254740992.0


@kernel
def _draw(page: int, width: int, tokens: Numbers) -> None:
    """The words of a page: half of all words, the rest of its topic and of its family."""
    topic = page // TOPIC
    family = page // FAMILY
    for place in range(len(tokens)):
        chance = _chance(page, place)
        if place < len(tokens) // 2:
            tokens[place] = int(width**chance) - 1
        elif place < len(tokens) * 9 // 10:
            rank = int(OWN**chance)
            tokens[place] = int(_chance(topic + 1_000_000_007, rank) * width)
        else:
            rank = int(60**chance)
            tokens[place] = int(_chance(family + 2_000_000_011, rank) * width)


@kernel
def _size(width: int, first: int, end: int, starts: Starts) -> None:
    tokens = np.empty(TOKENS, np.int32)
    for page in range(first, end):
        _draw(page, width, tokens)
        tokens.sort()
        starts[page + 1] = 1 + np.count_nonzero(np.diff(tokens))


@kernel
def _fill(width: int, first: int, end: int, starts: Starts, columns: Numbers, values: Values) -> None:
    tokens = np.empty(TOKENS, np.int32)
    for page in range(first, end):
        _draw(page, width, tokens)
        tokens.sort()
        at = starts[page] - 1
        for place in range(len(tokens)):
            if place == 0 or tokens[place] != tokens[place - 1]:
                at += 1
                columns[at] = tokens[place]
                values[at] = 0
            values[at] += 1


@kernel
def _lead(count: int, first: int, end: int, pages: Numbers) -> None:
    for page in range(first, end):
        begin = page - page % TOPIC
        size = min(TOPIC, count - begin)
        for place in range(pages.shape[1]):
            chance = _chance(page + 3_000_000_019, place)
            if place * 10 < pages.shape[1] * 7:
                pages[page, place] = begin + int(chance * size)
            else:
                # Pages are the more linked to the lower a number that is drawn for them.
                pages[page, place] = int(_chance(4, int(count**chance)) * count)
