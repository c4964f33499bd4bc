from __future__ import annotations

import numpy as np

from samara.practices.linking.matrix import Lists, Matrix
from samara.practices.linking.variety import varied

# Pages 0 to 2 have one text, 3 another, 4 half of each.
TEXTS = Matrix(
    np.array([0, 1, 2, 3, 4, 6], np.int64),
    np.array([0, 0, 0, 1, 0, 1], np.int32),
    np.array([1, 1, 1, 1, 0.70710678, 0.70710678], np.float32),
    2,
)


def order(pages: list[int], scores: list[float], variety: float, shown: int = 3) -> list[int]:
    return varied(Lists.gather([pages]), np.array(scores, np.float32), TEXTS, shown, variety)[0].pages.tolist()


def test_another_text_goes_before_the_same_again() -> None:
    assert order([0, 1, 4, 2, 3], [1.0, 0.9, 0.85, 0.8, 0.7], 1.0) == [0, 3, 4, 1, 2]
    assert order([0, 1, 4, 2, 3], [1.0, 0.9, 0.85, 0.8, 0.7], 0.0) == [0, 1, 4, 2, 3]


def test_what_fits_much_better_stays() -> None:
    assert order([0, 1, 2, 3], [1.0, 0.95, 0.9, 0.0], 0.5) == [0, 1, 2, 3]


def test_scores_move_with_their_pages() -> None:
    _, scores = varied(Lists.gather([[0, 1, 3]]), np.array([1.0, 0.9, 0.8], np.float32), TEXTS, 3, 1.0)
    assert scores.tolist() == [1.0, np.float32(0.8), np.float32(0.9)]


def test_short_orders_are_left_alone() -> None:
    assert order([], [], 1.0) == []
    assert order([1], [1.0], 1.0) == [1]
    assert order([1, 0], [1.0, 0.5], 1.0) == [1, 0]
    assert order([0, 1, 3], [1.0, 0.9, 0.8], 1.0, shown=0) == [0, 1, 3]
