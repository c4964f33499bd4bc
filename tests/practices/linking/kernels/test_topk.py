from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samara.practices.linking.kernels import topk
from samara.practices.linking.matrix import Lists, Matrix

SMALL = st.integers(0, 9)


def matrix(rows: list[dict[int, float]], width: int) -> Matrix:
    starts = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    columns = np.array([column for row in rows for column in sorted(row)], np.int32)
    values = np.array([row[column] for row in rows for column in sorted(row)], np.float32)
    return Matrix(starts, columns, values, width)


def brute(queries: Matrix, pages: Matrix, most: int, *, itself: bool) -> list[list[int]]:
    """What `nearest` promises, in the plainest words; whole numbers add up alike in any order."""
    products = [[0.0] * pages.height for _ in range(queries.height)]
    for row in range(queries.height):
        here = dict(zip(*(part.tolist() for part in queries.row(row)), strict=True))
        for page in range(pages.height):
            there = dict(zip(*(part.tolist() for part in pages.row(page)), strict=True))
            products[row][page] = sum(here[column] * there[column] for column in here.keys() & there.keys())
    return [
        sorted(
            (page for page, score in enumerate(scores) if score > 0 and not (itself and page == row)),
            key=lambda p: (-scores[p], p),
        )[:most]
        for row, scores in enumerate(products)
    ]


def lists(best: topk.Best) -> list[list[int]]:
    return [best.lists().of(row).tolist() for row in range(len(best.pages))]


ROWS = st.lists(st.dictionaries(SMALL, st.integers(1, 5).map(float), max_size=6), max_size=12)


@settings(deadline=None)
@given(ROWS, ROWS, st.integers(0, 5), st.booleans())
def test_nearest_equals_brute_force_below_the_limit(
    queries: list[dict[int, float]], pages: list[dict[int, float]], most: int, itself: bool
) -> None:
    here, there = matrix(queries, 10), matrix(pages, 10)
    assert lists(topk.nearest(here, there, most, itself=itself)) == brute(here, there, most, itself=itself)


@settings(deadline=None)
@given(ROWS, st.integers(1, 5))
def test_nearest_in_two_stages_equals_brute_force_when_nothing_is_cut(rows: list[dict[int, float]], most: int) -> None:
    here = matrix(rows, 10)
    assert lists(topk.nearest(here, here, most, exact_below=0, terms=10, champions=20, rescored=20)) == brute(
        here, here, most, itself=True
    )


@settings(deadline=None)
@given(ROWS)
def test_scores_of_pairs_are_those_of_nearest(rows: list[dict[int, float]]) -> None:
    here = matrix(rows, 10)
    best = topk.nearest(here, here, 4)
    assert topk.scored(here, here, best.lists()).tolist() == best.scores[best.pages >= 0].tolist()


@settings(deadline=None)
@given(ROWS)
def test_inverting_twice_gives_the_same(rows: list[dict[int, float]]) -> None:
    here = matrix(rows, 10)
    back = topk.invert(topk.invert(here))
    assert [part.tolist() for part in back[:3]] == [part.tolist() for part in here[:3]]


def test_a_word_on_every_page_and_equal_pages_are_ordered_by_number() -> None:
    same = matrix([{0: 1.0}] * 5, 1)
    for exact_below in (0, 100):
        assert lists(topk.nearest(same, same, 2, exact_below=exact_below)) == [[1, 2], [0, 2], [0, 1], [0, 1], [0, 1]]


def test_empty_pages_find_nothing() -> None:
    empty = matrix([{}, {}], 4)
    assert lists(topk.nearest(empty, empty, 3)) == [[], []]
    assert lists(topk.nearest(matrix([], 4), empty, 3)) == []
    assert topk.scored(empty, empty, Lists.gather([[1], [0]])).tolist() == [0, 0]


def test_products_too_small_for_a_number_are_none() -> None:
    tiny = matrix([{0: 1e-30, 1: 1e-30}, {0: 1e-30, 1: 1e-30}], 2)
    for exact_below in (0, 100):
        assert lists(topk.nearest(tiny, tiny, 1, exact_below=exact_below)) == [[], []]


def test_other_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="4 columns against 5"):
        topk.nearest(matrix([], 4), matrix([], 5), 1)
