"""The pages that have the largest products with each row: exactly among few pages, through the best pages of a word among many.

Among many pages, each row asks its few heaviest columns for the pages where they weigh most (champion lists; Manning, Raghavan,
Schütze: Introduction to Information Retrieval, 2008, 7.1.3), and the best of these are scored exactly. The work grows with the
number of pages and not with its square.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from samara.practices.linking.kernels.heap import offer, settle
from samara.practices.linking.kernels.jit import kernel, spread
from samara.practices.linking.kernels.weights import having
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Starts, Values

EXACT = 20_000
"""Below as many pages every product is computed."""
TERMS = 8
"""Columns of a row that find pages for it."""
CHAMPIONS = 500
"""Pages that a column finds: those where it weighs most."""
RESCORED = 100
"""Found pages that are scored exactly."""


class Best(NamedTuple):
    """For each row its best pages: `pages` (int32, rows by most) best first, -1 where there are no more; `scores` (float32, the
    same shape), 0 there."""

    pages: Numbers
    scores: Values

    def lists(self) -> Lists:
        """The same without the empty places."""
        there = self.pages >= 0
        starts = np.zeros(len(there) + 1, np.int64)
        np.cumsum(there.sum(axis=1), out=starts[1:])
        return Lists(starts, self.pages[there])


def nearest(
    queries: Matrix,
    pages: Matrix,
    most: int,
    *,
    itself: bool = True,
    exact_below: int = EXACT,
    terms: int = TERMS,
    champions: int = CHAMPIONS,
    rescored: int = RESCORED,
    inverted: Matrix | None = None,
) -> Best:
    """For each row of `queries` the `most` rows of `pages` with the largest positive products, ties by the lower number.

    Both have the same columns, and all values are positive. `itself` says that row i of both is the same page, which is then left
    out. `inverted` is `pages` transposed, when the caller has it already. The result follows from the order of rows and columns,
    not from the number of cores.
    """
    if queries.width != pages.width:
        raise ValueError(f"{queries.width} columns against {pages.width}")
    found = Best(np.full((queries.height, most), -1, np.int32), np.zeros((queries.height, most), np.float32))
    if not most or not pages.height or not len(queries.values) or not len(pages.values):
        return found
    asked = queries.starts, queries.columns, queries.values
    if pages.height < exact_below:
        by_word = invert(pages) if inverted is None else inverted
        spread(
            lambda first, end: _exact(*asked, *by_word[:3], pages.height, itself, first, end, found.pages, found.scores),
            queries.height,
        )
        return found
    heaviest = np.full((queries.height, terms), -1, np.int32)
    found_by = having(pages)
    # The rarest words weigh most but find few pages, and those of one page none at all.
    reach = np.where(found_by > itself, np.sqrt(np.log1p(found_by)), 0).astype(np.float32)
    spread(lambda first, end: _heaviest(*asked, reach, first, end, heaviest), queries.height)
    lists = _champions(*pages[:3], pages.width, heaviest, champions)
    spread(
        lambda first, end: _two_stages(
            *asked, heaviest, *lists, *pages[:3], pages.width, itself, max(rescored, most), first, end, found.pages, found.scores
        ),
        queries.height,
    )
    return found


def scored(queries: Matrix, pages: Matrix, candidates: Lists) -> Values:
    """The exact product of row i of `queries` with each page in list i of `candidates` (rows of `pages`), flat as
    `candidates.pages`; float32."""
    scores = np.zeros(len(candidates.pages), np.float32)
    spread(
        lambda first, end: _scored(
            *queries[:3], *pages[:3], pages.width, candidates.starts, candidates.pages, first, end, scores
        ),
        queries.height,
    )
    return scores


def invert(matrix: Matrix) -> Matrix:
    """Rows and columns changed over; the new rows' columns ascend."""
    return Matrix(*_inverted(*matrix[:3], matrix.width), matrix.height)


@kernel
def _inverted(starts: Starts, columns: Numbers, values: Values, width: int) -> tuple[Starts, Numbers, Values]:
    back = np.zeros(width + 1, np.int64)
    for column in columns:
        back[column + 1] += 1
    for column in range(width):
        back[column + 1] += back[column]
    place = back[:width].copy()
    rows = np.empty(len(columns), np.int32)
    weights = np.empty(len(columns), np.float32)
    for row in range(len(starts) - 1):
        for at in range(starts[row], starts[row + 1]):
            to = place[columns[at]]
            rows[to] = row
            weights[to] = values[at]
            place[columns[at]] = to + 1
    return back, rows, weights


@kernel
def _exact(
    starts: Starts,
    columns: Numbers,
    values: Values,
    word_starts: Starts,
    word_pages: Numbers,
    word_values: Values,
    height: int,
    itself: bool,
    first: int,
    end: int,
    found: Numbers,
    scores: Values,
) -> None:
    """Fill the rows `first` to `end`: every product, through the lists of the pages that have a word."""
    most = found.shape[1]
    sums = np.zeros(height, np.float32)
    for row in range(first, end):
        sums[:] = 0
        for at in range(starts[row], starts[row + 1]):
            value, word = values[at], columns[at]
            for place in range(word_starts[word], word_starts[word + 1]):
                sums[word_pages[place]] += value * word_values[place]
        size = 0
        best, those = scores[row], found[row]
        for page in range(height):
            # The numbers ascend, so that a page that only equals the worst of the best comes after it.
            if sums[page] > 0 and (size < most or sums[page] > best[0]) and not (itself and page == row):
                size = offer(best, those, size, most, sums[page], page)
        settle(best, those, size, most)


@kernel
def _heaviest(starts: Starts, columns: Numbers, values: Values, reach: Values, first: int, end: int, heaviest: Numbers) -> None:
    """For the rows `first` to `end` the columns that weigh most and lead to pages."""
    most = heaviest.shape[1]
    weights = np.empty(most, np.float32)
    for row in range(first, end):
        size = 0
        for at in range(starts[row], starts[row + 1]):
            weight = values[at] * reach[columns[at]]
            if weight > 0:
                size = offer(weights, heaviest[row], size, most, weight, columns[at])


@kernel
def _champions(
    starts: Starts, columns: Numbers, values: Values, width: int, heaviest: Numbers, most: int
) -> tuple[Starts, Numbers, Values]:
    """By column, for those that are wanted, the pages where it weighs most; in no order."""
    wanted = np.zeros(width, np.bool_)
    for row in range(len(heaviest)):
        for column in heaviest[row]:
            if column >= 0:
                wanted[column] = True
    lists = np.zeros(width + 1, np.int64)
    for column in columns:
        if wanted[column] and lists[column + 1] < most:
            lists[column + 1] += 1
    for column in range(width):
        lists[column + 1] += lists[column]
    sizes = np.zeros(width, np.int32)
    pages = np.empty(lists[width], np.int32)
    weights = np.empty(lists[width], np.float32)
    for page in range(len(starts) - 1):
        for at in range(starts[page], starts[page + 1]):
            column = columns[at]
            if wanted[column]:
                low, high = lists[column], lists[column + 1]
                # Pages ascend, so that one that only equals the worst of the best comes after it.
                if sizes[column] < high - low or values[at] > weights[low]:
                    sizes[column] = offer(weights[low:high], pages[low:high], sizes[column], high - low, values[at], page)
    return lists, pages, weights


@kernel
def _two_stages(
    starts: Starts,
    columns: Numbers,
    values: Values,
    heaviest: Numbers,
    list_starts: Starts,
    list_pages: Numbers,
    list_values: Values,
    page_starts: Starts,
    page_columns: Numbers,
    page_values: Values,
    width: int,
    itself: bool,
    rescored: int,
    first: int,
    end: int,
    found: Numbers,
    scores: Values,
) -> None:
    """Fill the rows `first` to `end`: gather pages by the heaviest columns, then score the best of them by all columns."""
    most = found.shape[1]
    sums = np.zeros(len(page_starts) - 1, np.float32)
    touched = np.empty(heaviest.shape[1] * np.max(np.diff(list_starts)), np.int32)
    query = np.zeros(width, np.float32)
    likely = np.empty(rescored, np.int32)
    rough = np.empty(rescored, np.float32)
    for row in range(first, end):
        for at in range(starts[row], starts[row + 1]):
            query[columns[at]] = values[at]
        count = 0
        for column in heaviest[row]:
            if column < 0:
                continue
            for place in range(list_starts[column], list_starts[column + 1]):
                page = list_pages[place]
                more = query[column] * list_values[place]
                # A product may be too small to be told from zero.
                if more > 0:
                    if sums[page] == 0:
                        touched[count] = page
                        count += 1
                    sums[page] += more
        size = 0
        for at in range(count):
            page = touched[at]
            # Most are worse than the worst so far.
            if (size < rescored or sums[page] >= rough[0]) and not (itself and page == row):
                size = offer(rough, likely, size, rescored, sums[page], page)
            sums[page] = 0
        kept = 0
        best, those = scores[row], found[row]
        for at in range(size):
            page = likely[at]
            score = np.float32(0)
            for place in range(page_starts[page], page_starts[page + 1]):
                score += query[page_columns[place]] * page_values[place]
            if score > 0:
                kept = offer(best, those, kept, most, score, page)
        settle(best, those, kept, most)
        for at in range(starts[row], starts[row + 1]):
            query[columns[at]] = 0


@kernel
def _scored(
    starts: Starts,
    columns: Numbers,
    values: Values,
    page_starts: Starts,
    page_columns: Numbers,
    page_values: Values,
    width: int,
    list_starts: Starts,
    list_pages: Numbers,
    first: int,
    end: int,
    scores: Values,
) -> None:
    """Score the lists `first` to `end`."""
    query = np.zeros(width, np.float32)
    for row in range(first, end):
        for at in range(starts[row], starts[row + 1]):
            query[columns[at]] = values[at]
        for at in range(list_starts[row], list_starts[row + 1]):
            score = np.float32(0)
            for place in range(page_starts[list_pages[at]], page_starts[list_pages[at] + 1]):
                score += query[page_columns[place]] * page_values[place]
            scores[at] = score
        for at in range(starts[row], starts[row + 1]):
            query[columns[at]] = 0
