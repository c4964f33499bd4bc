"""Among the pages shown beside a page, not five that say the same: maximal marginal relevance.

Carbonell, Goldstein: The use of MMR, diversity-based reranking for reordering documents and producing summaries, 1998.
"""

from __future__ import annotations

import numpy as np

from samara.practices.linking.kernels.jit import kernel, spread
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Starts, Values

VARIETY = 0.15
"""How much it counts against a page, beside the range of the scores, that its text is that of one above it."""
POOL = 3
"""The next to be shown is looked for among so many times as many as are shown."""


def varied(order: Lists, scores: Values, texts: Matrix, shown: int, variety: float = VARIETY) -> tuple[Lists, Values]:
    """The orders with their first `shown` pages chosen one by one, each for its score and against its likeness to those chosen.

    `texts` has a row of length 1 for each page (`View.texts`). The first always stays, and so do all pages when nothing is alike.
    """
    pages, values = order.pages.copy(), scores.copy()
    spread(
        lambda first, end: _vary(order.starts, pages, values, *texts[:3], texts.width, shown, variety, first, end), order.height
    )
    return Lists(order.starts, pages), values


@kernel
def _vary(
    starts: Starts,
    pages: Numbers,
    scores: Values,
    text_starts: Starts,
    columns: Numbers,
    values: Values,
    width: int,
    shown: int,
    variety: float,
    first: int,
    end: int,
) -> None:
    """Reorder the orders `first` to `end` in place."""
    chosen = np.zeros(width, np.float32)
    likeness = np.zeros(POOL * shown, np.float32)
    for page in range(first, end):
        low = starts[page]
        size = min(POOL * shown, starts[page + 1] - low)
        if size < 3:
            continue
        likeness[:size] = 0
        weight = np.float32(variety) * (scores[low] - scores[low + size - 1])
        for place in range(1, min(shown, size - 1)):
            before = pages[low + place - 1]
            for at in range(text_starts[before], text_starts[before + 1]):
                chosen[columns[at]] = values[at]
            best = place
            for candidate in range(place, size):
                other = pages[low + candidate]
                alike = np.float32(0)
                for at in range(text_starts[other], text_starts[other + 1]):
                    alike += chosen[columns[at]] * values[at]
                # Sums in another order of the words differ in their last digits, which must decide nothing.
                likeness[candidate] = max(likeness[candidate], np.float32(np.floor(alike * 4096 + 0.5) / 4096))
                if scores[low + candidate] - weight * likeness[candidate] > scores[low + best] - weight * likeness[best]:
                    best = candidate
            for at in range(text_starts[before], text_starts[before + 1]):
                chosen[columns[at]] = 0
            other, score, alike = pages[low + best], scores[low + best], likeness[best]
            for at in range(best, place, -1):
                pages[low + at], scores[low + at] = pages[low + at - 1], scores[low + at - 1]
                likeness[at] = likeness[at - 1]
            pages[low + place], scores[low + place], likeness[place] = other, score, alike
