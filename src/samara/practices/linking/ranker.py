"""The order of all candidates of all pages, block by block, so that features never fill the memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from samara.practices.linking import room
from samara.practices.linking.candidates import candidates
from samara.practices.linking.collection import Collection
from samara.practices.linking.features import features
from samara.practices.linking.learning import Learned, learn
from samara.practices.linking.matrix import Lists, Values
from samara.practices.linking.signal import signals
from samara.practices.linking.trees import Forest
from samara.practices.linking.view import View

BLOCK = 2_000
"""Pages whose features are in memory at a time: 2,000 · 120 candidates · 67 numbers are 64 MB."""

Progress = Callable[[int, int], None]


class Ranked(NamedTuple):
    """The candidates of each page, in no order, with their scores (flat as `order.pages`; more is better, to compare those of one
    page only), how they were found, and the collection as it was seen."""

    order: Lists
    scores: Values
    learned: Learned
    view: View


def rank(
    collection: Collection, *, followed: bool = True, shipped: Forest | None = None, progress: Progress | None = None
) -> Ranked:
    """Score the candidates of all pages.

    `followed` lets lists of related pages count as links too, each for all pages but its own; otherwise they only teach.
    `progress` is told (done, known) pages. Raises TooLarge, at once, when less memory is left than it takes.
    """
    room.claim(collection)
    view = View(collection, followed=followed)
    pairs = {name: each.make(view) for name, each in signals().items()}
    found = candidates(view, pairs)
    learned = learn(view, pairs, found, shipped)
    scores = np.empty(len(found.lists.pages), np.float32)
    for first in range(0, len(collection), BLOCK):
        end = min(first + BLOCK, len(collection))
        here = slice(found.lists.starts[first], found.lists.starts[end])
        lists = Lists(found.lists.starts[first : end + 1] - found.lists.starts[first], found.lists.pages[here])
        scores[here] = learned.forest.scores(features(view, pairs, lists, found.fused[here], first))
        if progress:
            progress(end, len(collection))
    return Ranked(found.lists, scores, learned, view)
