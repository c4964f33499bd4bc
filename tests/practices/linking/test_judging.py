from __future__ import annotations

from math import log2

import pytest

from samara.practices.linking.judging import Marks, mark, mean


def test_a_perfect_order_has_full_marks() -> None:
    assert mark([3, 4, 9], {3, 4}) == Marks(1.0, 1.0, 1.0, 1.0)


def test_marks_fall_with_the_place() -> None:
    found = mark([9, 3, 8, 7, 6, 4], {3, 4})
    assert found == Marks(pytest.approx((1 / log2(3) + 1 / log2(7)) / (1 + 1 / log2(3))), 0.5, 1.0, 0.5)


def test_what_is_not_found_counts() -> None:
    assert mark([1, 2], {3}) == Marks(0, 0, 0, 0)


def test_the_mean_of_nothing_is_nothing() -> None:
    assert mean([]) == Marks(0, 0, 0, 0)
    assert mean([Marks(1, 1, 1, 1), Marks(0, 0, 0, 0)]) == Marks(0.5, 0.5, 0.5, 0.5)
