"""A heap that keeps the best few of many scored pages, the worst of them on top; ties go to the lower number."""

from __future__ import annotations

import numpy as np

from samara.practices.linking.kernels.jit import kernel
from samara.practices.linking.matrix import Numbers, Values

Score = float | np.floating


@kernel
def worse(score: Score, page: int, other: Score, its: int) -> bool:
    """Whether a page comes after another: it has less, or as much and the higher number."""
    return bool(score < other or (score == other and page > its))


@kernel
def sink(scores: Values, pages: Numbers, size: int, at: int) -> None:
    """Restore a heap with the worst on top, where only the entry `at` may be better than what lies below it."""
    score, page = scores[at], pages[at]
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and worse(scores[child + 1], pages[child + 1], scores[child], pages[child]):
            child += 1
        if not worse(scores[child], pages[child], score, page):
            break
        scores[at], pages[at] = scores[child], pages[child]
        at = child
    scores[at], pages[at] = score, page


@kernel
def offer(scores: Values, pages: Numbers, size: int, most: int, score: Score, page: int) -> int:
    """Put a page into a heap of the best `most`, where it belongs there; the size after."""
    if size < most:
        scores[size], pages[size] = score, page
        size += 1
        if size == most:
            for at in range(most // 2 - 1, -1, -1):
                sink(scores, pages, most, at)
    elif worse(scores[0], pages[0], score, page):
        scores[0], pages[0] = score, page
        sink(scores, pages, most, 0)
    return size


@kernel
def settle(scores: Values, pages: Numbers, size: int, most: int) -> None:
    """Turn a heap, or what did not yet fill one, into a list with the best first."""
    if size < most:
        for at in range(size // 2 - 1, -1, -1):
            sink(scores, pages, size, at)
    for end in range(size - 1, 0, -1):
        scores[0], scores[end] = scores[end], scores[0]
        pages[0], pages[end] = pages[end], pages[0]
        sink(scores, pages, end, 0)
