"""Each value of a signal as it is, as a part of the best for its page, and as a place among the others for its page."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.jit import kernel
from samara.practices.linking.matrix import Starts, Values

Table = npt.NDArray[np.float32]

LAST = 999.0
"""The place of what a signal says nothing for."""


@kernel
def relate(starts: Starts, values: Values, first: int, end: int, table: Table, column: int) -> None:
    """Fill three columns of `table`, from `column`, for the lists `first` to `end`; equal values share the better place."""
    for row in range(first, end):
        begin, stop = starts[row], starts[row + 1]
        if begin == stop:
            continue
        order = np.argsort(-values[begin:stop], kind="mergesort")
        best = values[begin + order[0]]
        place = 0
        for at in range(len(order)):
            here = begin + order[at]
            value = values[here]
            if at and value != values[begin + order[at - 1]]:
                place = at
            table[here, column] = value
            table[here, column + 1] = value / best if best > 0 else 0
            table[here, column + 2] = place if value > 0 else LAST
