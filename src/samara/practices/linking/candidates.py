"""The pages that may be related to each page: what the signals find, those first that many signals find early."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from samara.practices.linking.kernels import graph, topk, union
from samara.practices.linking.kernels.jit import spread
from samara.practices.linking.kernels.topk import Best
from samara.practices.linking.matrix import Lists, Numbers, Values
from samara.practices.linking.signal import Pair
from samara.practices.linking.view import EXACT, NEAR, View

KEPT = 120
"""Candidates of a page."""
FEW = 20
"""Candidates that each page has at least, where there are as many pages."""
CONSTANT = 20.0
"""How little the first place counts more than the next, of the fusion by places."""
LINKED = frozenset(("outward", "inward", "walk", "around", "farther", "coupling", "cocitation", "likes_link", "links_like"))
"""Signals whose tables are links: few, and far from even, so that their products are found row by row."""


class Candidates(NamedTuple):
    """For each page a list of pages, best first, and by how much the signals agree on each (flat as `lists.pages`)."""

    lists: Lists
    fused: Values


def candidates(view: View, pairs: dict[str, Pair], most: int = KEPT) -> Candidates:
    """The candidates of all pages."""
    count = len(view.collection)
    places = np.stack([found(view, name, pair).pages for name, pair in pairs.items()])
    best = Best(np.full((count, most), -1, np.int32), np.zeros((count, most), np.float32))
    spread(lambda first, end: union.unite(places, count, CONSTANT, first, end, best.pages, best.scores), count)
    fill(best, view.rank)
    return Candidates(best.lists(), best.scores[best.pages >= 0])


def fill(best: Best, rank: Values) -> None:
    """Where hardly anything was found, let the pages follow that most links lead to, in place."""
    count, most = best.pages.shape
    leaders = np.lexsort((np.arange(count), -rank))[: FEW + 1].astype(np.int32)
    wanted = min(FEW, most, count - 1)
    for page in np.flatnonzero((best.pages >= 0).sum(axis=1) < wanted).tolist():
        have = best.pages[page][best.pages[page] >= 0]
        more = leaders[~np.isin(leaders, have) & (leaders != page)][: wanted - len(have)]
        best.pages[page, len(have) : len(have) + len(more)] = more


def found(view: View, name: str, pair: Pair) -> Best:
    """What one signal finds."""
    if name == "tfidf":
        return view.nearest
    if name == "around":
        return view.around
    if name.replace("-", "_") in LINKED:
        return graph.nearest(pair.queries, topk.invert(pair.pages), NEAR)
    return topk.nearest(pair.queries, pair.pages, NEAR, exact_below=EXACT)


def part(lists: Lists, pages: Numbers) -> Lists:
    """As many lists, those of other pages empty."""
    sizes = np.zeros(lists.height, np.int64)
    sizes[pages] = np.diff(lists.starts)[pages]
    starts = np.concatenate(([0], np.cumsum(sizes)))
    stays = np.repeat(sizes > 0, np.diff(lists.starts))
    return Lists(starts, lists.pages[stays])
