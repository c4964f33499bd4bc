"""Sums the leaves of decision trees that a row of numbers falls into."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.jit import kernel
from samara.practices.linking.matrix import Numbers, Starts, Values

Limits = npt.NDArray[np.float64]

Table = npt.NDArray[np.float32]


@kernel
def fall(
    starts: Starts, features: Numbers, limits: Limits, lower: Numbers, higher: Numbers, leaves: Limits, table: Table,
    first: int, end: int, scores: Values,
) -> None:  # fmt: skip
    """Fill `scores` for the rows `first` to `end`.

    The nodes of tree t begin at `starts[t]`; a row goes to `lower` where its feature is at most the limit, else to `higher`;
    a number below zero is a leaf, ~number its place in `leaves`.
    """
    for row in range(first, end):
        total = 0.0
        for tree in range(len(starts) - 1):
            node = np.int32(starts[tree])
            while node >= 0:
                node = lower[node] if table[row, features[node]] <= limits[node] else higher[node]
            total += leaves[~node]
        scores[row] = np.float32(total)
