"""The graph of links at a million pages: importance, clicks from home, pages that nothing leads to, and pages two steps away."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.heap import offer, settle
from samara.practices.linking.kernels.jit import kernel, spread
from samara.practices.linking.kernels.topk import Best
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Starts, Values

DAMPING = 0.85
TOLERANCE = 1e-6
LONGEST = 1_000
"""What has more links than this joins no two pages: they have little in common for being listed beside a thousand others."""

Ranks = npt.NDArray[np.float64]


def inlinks(links: Lists) -> Lists:
    """The same links seen from the other end, as many lists; the numbers in each ascend."""
    return Lists(*_back(links.starts, links.pages, links.height))


def ranks(
    links: Lists, back: Lists | None = None, *, damping: float = DAMPING, tolerance: float = TOLERANCE, rounds: int = 100
) -> Ranks:
    """PageRank (float64, sums to 1), where a page without links passes its rank to all; ends when a round changes at most
    `tolerance` of the sum. `back` are the `inlinks`, when the caller has them.

    The method, and with the same links the result, is that of `core.graph.ranks`.
    """
    if not links.height:
        return np.zeros(0, np.float64)
    back = inlinks(links) if back is None else back
    return _ranks(back.starts, back.pages, np.diff(links.starts), damping, tolerance, rounds)


def depths(links: Lists, home: int) -> Numbers:
    """Clicks from home to each page (int32), -1 where no way leads."""
    found = np.full(links.height, -1, np.int32)
    if links.height:
        _depths(links.starts, links.pages, home, found)
    return found


def orphans(back: Lists, home: int) -> Numbers:
    """The pages other than home that no page links to (int32, ascending); `back` are the `inlinks`."""
    alone = np.diff(back.starts) == 0
    alone[home : home + 1] = False
    return np.flatnonzero(alone).astype(np.int32)


def nearest(left: Matrix, right: Matrix, most: int, *, direct: float = 0.0, longest: int = LONGEST) -> Best:
    """For each row of `left · right` the `most` largest positive entries off the diagonal, ties by the lower number.

    All values are positive. Rows of `right` with more than `longest` entries are passed over. `direct` adds as much of `left`
    itself, which must then be square. So for links A and steps P (A with rows that sum to 1): `nearest(P / 4, P, n, direct=2)`
    is the walk ½P + ¼P², `nearest(Aᵀ, A, n)` co-citation, `nearest(A, Aᵀ, n)` coupling.
    """
    found = Best(np.full((left.height, most), -1, np.int32), np.zeros((left.height, most), np.float32))
    if most:
        spread(
            lambda first, end: _nearest(
                *left[:3], *right[:3], right.width, direct, longest, first, end, found.pages, found.scores
            ),
            left.height,
        )
    return found


def scored(left: Matrix, right: Matrix, candidates: Lists, *, direct: float = 0.0, longest: int = LONGEST) -> Values:
    """The same product at the pages of list i for row i, flat as `candidates.pages`; float32."""
    scores = np.zeros(len(candidates.pages), np.float32)
    spread(
        lambda first, end: _scored(
            *left[:3], *right[:3], right.width, direct, longest, candidates.starts, candidates.pages, first, end, scores
        ),
        left.height,
    )
    return scores


def walk(steps: Matrix, most: int, *, longest: int = LONGEST) -> Best:
    """For each page those where a walk of one or two steps ends most often: ½P + ¼P², where the rows of P (`steps`) sum to 1."""
    return nearest(_scaled(steps), steps, most, direct=2.0, longest=longest)


def walked(steps: Matrix, candidates: Lists, *, longest: int = LONGEST) -> Values:
    """The same at the pages of list i for page i, flat as `candidates.pages`; float32."""
    return scored(_scaled(steps), steps, candidates, direct=2.0, longest=longest)


def _scaled(steps: Matrix) -> Matrix:
    return steps._replace(values=steps.values * np.float32(0.25))


@kernel
def _back(starts: Starts, pages: Numbers, height: int) -> tuple[Starts, Numbers]:
    back = np.zeros(height + 1, np.int64)
    for page in pages:
        back[page + 1] += 1
    for page in range(height):
        back[page + 1] += back[page]
    place = back[:height].copy()
    sources = np.empty(len(pages), np.int32)
    for page in range(height):
        for at in range(starts[page], starts[page + 1]):
            target = pages[at]
            sources[place[target]] = page
            place[target] += 1
    return back, sources


@kernel
def _ranks(back_starts: Starts, back_pages: Numbers, outlinks: Starts, damping: float, tolerance: float, rounds: int) -> Ranks:
    """x = 1 + damping · Σ x(j)/links(j) over the pages j that link here, each round with the values that it has already improved
    (Gauss-Seidel), then scaled to the sum 1."""
    height = len(outlinks)
    value = np.ones(height, np.float64)
    share = np.zeros(height, np.float64)
    for page in range(height):
        if outlinks[page]:
            share[page] = 1.0 / outlinks[page]
    passed = share.copy()
    for _ in range(rounds):
        change = 0.0
        for page in range(height):
            low, high = back_starts[page], back_starts[page + 1]
            if low == high:
                continue
            received = 0.0
            for at in range(low, high):
                received += passed[back_pages[at]]
            new = 1.0 + damping * received
            change += abs(new - value[page])
            value[page] = new
            passed[page] = new * share[page]
        if change <= tolerance * value.sum():
            break
    scaled: Ranks = value / value.sum()
    return scaled


@kernel
def _depths(starts: Starts, pages: Numbers, home: int, found: Numbers) -> None:
    queue = np.empty(len(found), np.int32)
    queue[0] = home
    found[home] = 0
    waiting = 1
    for place in range(len(found)):
        if place == waiting:
            break
        page = queue[place]
        for at in range(starts[page], starts[page + 1]):
            target = pages[at]
            if found[target] < 0:
                found[target] = found[page] + 1
                queue[waiting] = target
                waiting += 1


@kernel
def _row(
    left_starts: Starts,
    left_columns: Numbers,
    left_values: Values,
    right_starts: Starts,
    right_columns: Numbers,
    right_values: Values,
    direct: float,
    longest: int,
    row: int,
    sums: Values,
    touched: Numbers,
) -> int:
    """Add up one row of the product in `sums`; how many of its places, written to `touched`, are not zero."""
    count = 0
    for at in range(left_starts[row], left_starts[row + 1]):
        middle, weight = left_columns[at], left_values[at]
        more = np.float32(direct) * weight
        if more > 0:
            if sums[middle] == 0:
                touched[count] = middle
                count += 1
            sums[middle] += more
        low, high = right_starts[middle], right_starts[middle + 1]
        if high - low > longest:
            continue
        for place in range(low, high):
            page = right_columns[place]
            more = weight * right_values[place]
            # A product may be too small to be told from zero.
            if more > 0:
                if sums[page] == 0:
                    touched[count] = page
                    count += 1
                sums[page] += more
    return count


@kernel
def _nearest(
    left_starts: Starts,
    left_columns: Numbers,
    left_values: Values,
    right_starts: Starts,
    right_columns: Numbers,
    right_values: Values,
    width: int,
    direct: float,
    longest: int,
    first: int,
    end: int,
    found: Numbers,
    scores: Values,
) -> None:
    """Fill the rows `first` to `end`."""
    most = found.shape[1]
    sums = np.zeros(width, np.float32)
    touched = np.empty(width, np.int32)
    for row in range(first, end):
        count = _row(
            left_starts, left_columns, left_values, right_starts, right_columns, right_values, direct, longest, row, sums, touched
        )
        size = 0
        best, those = scores[row], found[row]
        for at in range(count):
            page = touched[at]
            if page != row:
                size = offer(best, those, size, most, sums[page], page)
            sums[page] = 0
        settle(best, those, size, most)


@kernel
def _scored(
    left_starts: Starts,
    left_columns: Numbers,
    left_values: Values,
    right_starts: Starts,
    right_columns: Numbers,
    right_values: Values,
    width: int,
    direct: float,
    longest: int,
    list_starts: Starts,
    list_pages: Numbers,
    first: int,
    end: int,
    scores: Values,
) -> None:
    """Score the lists `first` to `end`."""
    sums = np.zeros(width, np.float32)
    touched = np.empty(width, np.int32)
    for row in range(first, end):
        count = _row(
            left_starts, left_columns, left_values, right_starts, right_columns, right_values, direct, longest, row, sums, touched
        )
        for at in range(list_starts[row], list_starts[row + 1]):
            scores[at] = sums[list_pages[at]]
        for at in range(count):
            sums[touched[at]] = 0
