"""What speaks for each page that is shown: who links to both, what both link to, and the weightiest words of both."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.heap import offer, settle
from samara.practices.linking.kernels.jit import kernel
from samara.practices.linking.matrix import Numbers, Starts, Values

Table = npt.NDArray[np.int32]
"""Three dimensions: page, place, and the numbers for what stands there."""


@kernel
def _common(starts: Starts, pages: Numbers, marks: Numbers, page: int, other: int) -> int:
    """How many of the other's list, each once, are marked with this page."""
    count = 0
    for at in range(starts[other], starts[other + 1]):
        if marks[pages[at]] == page and (at == starts[other] or pages[at] != pages[at - 1]):
            count += 1
    return count


@kernel
def gather(
    shown: Numbers,
    out_starts: Starts,
    out_pages: Numbers,
    back_starts: Starts,
    back_pages: Numbers,
    text_starts: Starts,
    words: Numbers,
    weights: Values,
    width: int,
    first: int,
    end: int,
    counts: Table,
    common: Table,
) -> None:
    """For the pages `first` to `end` and each that they show: in `counts` the pages that link to both, those both link to, and
    whether the shown page links here; in `common` the words that weigh most in both, -1 where there are no more.

    The rows of links and texts ascend; the columns of texts are below `width`. Words that both only mention, which weigh less
    than 0, are no reason.
    """
    height = len(out_starts) - 1
    outs = np.full(height, -1, np.int32)
    backs = np.full(height, -1, np.int32)
    text = np.zeros(width, np.float32)
    scores = np.zeros(common.shape[2], np.float32)
    for page in range(first, end):
        for at in range(out_starts[page], out_starts[page + 1]):
            outs[out_pages[at]] = page
        for at in range(back_starts[page], back_starts[page + 1]):
            backs[back_pages[at]] = page
        for at in range(text_starts[page], text_starts[page + 1]):
            text[words[at]] = weights[at]
        for place in range(shown.shape[1]):
            other = shown[page, place]
            if other < 0:
                continue
            counts[page, place, 0] = _common(back_starts, back_pages, backs, page, other)
            counts[page, place, 1] = _common(out_starts, out_pages, outs, page, other)
            counts[page, place, 2] = backs[other] == page
            size = 0
            best = common[page, place]
            for at in range(text_starts[other], text_starts[other + 1]):
                here, there = text[words[at]], weights[at]
                if here > 0 or (here < 0 and there > 0):
                    size = offer(scores, best, size, len(scores), abs(here * there), words[at])
            settle(scores, best, size, len(scores))
        for at in range(text_starts[page], text_starts[page + 1]):
            text[words[at]] = 0
