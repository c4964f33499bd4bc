"""What is known of a page as a candidate for another, as a row of numbers: the signals, and what both pages are by themselves."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels import relative, topk
from samara.practices.linking.kernels.jit import spread
from samara.practices.linking.matrix import Lists, Matrix, Values
from samara.practices.linking.signal import Pair
from samara.practices.linking.view import View

Table = npt.NDArray[np.float32]
ASPECTS = ("", " of the best", " as a place")
PRIORS = (
    "inlinks",
    "links",
    "length",
    "rank",
    "longer",
    "own links",
    "own length",
    "own inlinks",
    "agreement",
    "agreement as a place",
)


def names(pairs: dict[str, Pair]) -> list[str]:
    """The name of each column."""
    return [name + aspect for name in pairs for aspect in ASPECTS] + list(PRIORS)


def features(view: View, pairs: dict[str, Pair], lists: Lists, fused: Values, first: int = 0) -> Table:
    """A row for each entry of `lists`, which are those of the pages from `first` on; in the order of `names`."""
    table = np.empty((len(lists.pages), len(ASPECTS) * len(pairs) + len(PRIORS)), np.float32)
    column = 0
    for pair in pairs.values():
        values = topk.scored(_rows(pair.queries, first, lists.height), pair.pages, lists)
        _relate(lists, values, table, column)
        column += len(ASPECTS)
    owners = np.repeat(np.arange(first, first + lists.height), np.diff(lists.starts))
    inlinks, links, length = sizes(view.all)
    own_inlinks, own_links, own_length = (each[owners] for each in sizes(view))
    others = lists.pages
    for values in (
        inlinks[others], links[others], length[others], view.all.rank[others], length[others] - own_length,
        own_links, own_length, own_inlinks,
    ):  # fmt: skip
        table[:, column] = values
        column += 1
    both = np.empty((len(lists.pages), len(ASPECTS)), np.float32)
    _relate(lists, fused, both, 0)
    table[:, column] = both[:, 0]
    table[:, column + 1] = both[:, 2]
    return table


def sizes(view: View) -> tuple[Values, Values, Values]:
    """How many links of texts lead to each page and from it, and the logarithm of its length."""
    inlinks, links = (np.diff(each.starts).astype(np.float32) for each in (view.inlinks, view.out))
    return inlinks, links, np.log1p(view.lengths).astype(np.float32)


def _relate(lists: Lists, values: Values, table: Table, column: int) -> None:
    spread(lambda first, end: relative.relate(lists.starts, values, first, end, table, column), lists.height)


def _rows(matrix: Matrix, first: int, height: int) -> Matrix:
    return matrix._replace(starts=matrix.starts[first : first + height + 1])
