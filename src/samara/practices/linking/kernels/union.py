"""What several lists of best pages have in common: one list a page, those that stand high in many lists first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.heap import offer, settle
from samara.practices.linking.kernels.jit import kernel
from samara.practices.linking.matrix import Numbers, Values

Places = npt.NDArray[np.int32]
"""Three dimensions: list, row, place; -1 where a list has ended."""


@kernel
def unite(places: Places, width: int, constant: float, first: int, end: int, found: Numbers, scores: Values) -> None:
    """Fill the rows `first` to `end` of `found` (-1 where there are no more) and `scores`: the sum over the lists of
    1 / (constant + place), best first, ties by the lower number (Cormack, Clarke, Büttcher: Reciprocal rank fusion, 2009)."""
    most = found.shape[1]
    sums = np.zeros(width, np.float32)
    met = np.empty(places.shape[0] * places.shape[2], np.int32)
    for row in range(first, end):
        count = 0
        for each in range(places.shape[0]):
            for place in range(places.shape[2]):
                page = places[each, row, place]
                if page < 0:
                    break
                if sums[page] == 0:
                    met[count] = page
                    count += 1
                sums[page] += np.float32(1 / (constant + place + 1))
        size = 0
        for at in range(count):
            page = met[at]
            size = offer(scores[row], found[row], size, most, sums[page], page)
            sums[page] = 0
        settle(scores[row], found[row], size, most)
