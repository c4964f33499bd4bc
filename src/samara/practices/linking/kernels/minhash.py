"""Pages with nearly the same text, found by signatures of their words instead of by comparing all with all.

One-permutation MinHash: each feature of a page falls into one of many bins and the smallest hash of a bin stands for it; pages
that agree in a whole band of bins are compared exactly. Li, Owen, Zhang: One permutation hashing, 2012; empty bins are filled as
in Shrivastava: Optimal densification for fast and accurate minwise hashing, 2017.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.jit import kernel, spread
from samara.practices.linking.matrix import Matrix, Numbers, Starts, Values

LIKENESS = 0.9
"""Of the words of both, counted as often as they stand there, the share that two copies have in common."""
BANDS, DEEP = 12, 8
"""Bands of a signature and bins in each: pages that are 0.9 alike meet in one of them in 998 cases of 1,000."""
FEW = 8
"""A page with fewer words of its own is the copy of another only when all of its text is the same."""
USUAL = 2
SITE = 10
"""On sites of so many pages, words that one page in `USUAL` has are frame and not text."""

Marks = npt.NDArray[np.uint64]


def copies(texts: Matrix, likeness: float = LIKENESS) -> Numbers:
    """For each page the lowest number of those with nearly the same text, which may be its own (int32).

    `texts` has how often each word stands in each page, and must have the words of one page only too. A page without text is
    no copy.
    """
    first = np.arange(texts.height, dtype=np.int32)
    if texts.height < 2 or not len(texts.columns):
        return first
    own = np.ones(texts.width, np.bool_)
    if texts.height >= SITE:
        own = np.bincount(texts.columns, minlength=texts.width) * USUAL <= texts.height
    marks = np.zeros((BANDS, texts.height), np.uint64)
    spread(lambda begin, end: _mark(*texts[:3], own, begin, end, marks), texts.height)
    for band in marks:
        _join(np.argsort(band, kind="stable"), band, *texts[:3], own, likeness, first)
    return first


@kernel
def _mixed(number: np.uint64) -> np.uint64:
    """A number whose bits all depend on all of the other's (splitmix64). http://xoshiro.di.unimi.it/splitmix64.c"""
    mixed = number + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@kernel
def _mark(
    starts: Starts, columns: Numbers, values: Values, own: npt.NDArray[np.bool_], first: int, end: int, marks: Marks
) -> None:
    """Fill the marks of the pages `first` to `end`: one number for each band, 0 where there is no text."""
    none = np.uint64(0xFFFFFFFFFFFFFFFF)
    bins = np.empty(BANDS * DEEP, np.uint64)
    filled = np.empty(BANDS * DEEP, np.uint64)
    for page in range(first, end):
        bins[:] = none
        few = 0
        whole = np.uint64(0)
        for at in range(starts[page], starts[page + 1]):
            # The number of a word depends on the order in which pages were read; which pages agree does not.
            word = _mixed(np.uint64(columns[at]))
            whole = whole + _mixed(word + np.uint64(values[at]))
            if own[columns[at]]:
                few += 1
                for time in range(min(values[at], np.float32(3))):
                    hashed = _mixed(word ^ np.uint64(time + 1))
                    to = hashed % np.uint64(len(bins))
                    bins[to] = min(bins[to], hashed)
        if starts[page] == starts[page + 1]:
            continue
        if few < FEW:
            marks[:, page] = _mixed(whole)
            continue
        for bin in range(len(bins)):
            source = np.uint64(bin)
            tries = 0
            while bins[source] == none:
                tries += 1
                source = _mixed(np.uint64(bin * 1_000_003 + tries)) % np.uint64(len(bins))
            filled[bin] = bins[source]
        for band in range(BANDS):
            mark = np.uint64(band)
            for bin in range(band * DEEP, (band + 1) * DEEP):
                mark = _mixed(mark ^ filled[bin])
            marks[band, page] = max(mark, np.uint64(1))


@kernel
def _alike(
    starts: Starts, columns: Numbers, values: Values, own: npt.NDArray[np.bool_], page: np.int64, other: np.int64
) -> float:
    """Of the words of both pages the share they have in common; of pages with few words of their own 1 or 0."""
    shared, either, words, differing = np.float32(0), np.float32(0), 0, 0
    at, its = starts[page], starts[other]
    while at < starts[page + 1] or its < starts[other + 1]:
        column = columns[at] if at < starts[page + 1] else np.int32(0x7FFFFFFF)
        opposite = columns[its] if its < starts[other + 1] else np.int32(0x7FFFFFFF)
        here = values[at] if column <= opposite else np.float32(0)
        there = values[its] if opposite <= column else np.float32(0)
        at += column <= opposite
        its += opposite <= column
        differing += here != there
        if own[min(column, opposite)]:
            words += 1
            shared += min(here, there)
            either += max(here, there)
    return float(shared / either) if words >= FEW else 1.0 - min(differing, 1)


@kernel
def _join(
    order: npt.NDArray[np.int64],
    marks: Marks,
    starts: Starts,
    columns: Numbers,
    values: Values,
    own: npt.NDArray[np.bool_],
    likeness: float,
    first: Numbers,
) -> None:
    """Join pages with the same mark that are alike; `order` sorts the marks. Each is compared with the first page of its mark and
    with the one before it, so that even a million equal pages are soon done."""
    head = 0
    for at in range(1, len(order)):
        mark = marks[order[at]]
        if mark != marks[order[head]]:
            head = at
            continue
        if mark == 0:
            continue
        for other in (order[head], order[at - 1]):
            low, high = np.int64(other), np.int64(order[at])
            while first[low] != low:
                low = np.int64(first[low])
            while first[high] != high:
                high = np.int64(first[high])
            low, high = min(low, high), max(low, high)
            if low != high and _alike(starts, columns, values, own, low, high) >= likeness:
                first[high] = low
    for page in range(len(first)):
        first[page] = first[first[page]]
