"""Counts of words as weights, where rare words weigh more and no text more for its length, without a copy of the counts.

Sublinear TF-IDF: Manning, Raghavan, Schütze: Introduction to Information Retrieval, 2008, 6.4.1.
"""

from __future__ import annotations

import numpy as np

from samara.practices.linking.kernels.jit import kernel, spread
from samara.practices.linking.matrix import Matrix, Numbers, Starts, Values


def having(matrix: Matrix) -> Starts:
    """How many rows have each column (int64)."""
    return _having(matrix.columns, matrix.width)


def rarity(counts: Matrix) -> Values:
    """How much a word tells, the more the fewer pages have it: ln((n + 1) / (pages + 1)) + 1, by column; float32."""
    return (np.log((counts.height + 1) / (having(counts) + 1)) + 1).astype(np.float32)


def weigh(counts: Matrix, rare: Values | None = None) -> None:
    """Turn counts into weights in place: (1 + ln count) · rarity, each row of length 1."""
    rare = rarity(counts) if rare is None else rare
    spread(lambda first, end: _weigh(*counts[:3], rare, first, end), counts.height)


@kernel
def _having(columns: Numbers, width: int) -> Starts:
    pages = np.zeros(width, np.int64)
    for column in columns:
        pages[column] += 1
    return pages


@kernel
def _weigh(starts: Starts, columns: Numbers, values: Values, rare: Values, first: int, end: int) -> None:
    # Nearly all counts are small.
    known = 1 + np.log(np.maximum(np.arange(64), 1))
    for row in range(first, end):
        square = 0.0
        for at in range(starts[row], starts[row + 1]):
            count = values[at]
            told = known[int(count)] if count < 64 and count == int(count) else 1 + np.log(count)
            values[at] = told * rare[columns[at]]
            square += values[at] * values[at]
        length = np.sqrt(square)
        for at in range(starts[row], starts[row + 1]):
            values[at] /= length
