"""How sure a score is: measured around it, never rising where scores fall, and told for each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from samara.practices.linking.anchors.judging import BLOCK, FEWEST, Curve, sureness


def curve(right: list[bool]) -> Curve:
    """The curve of candidates, right or not, whose scores fall from 1 in equal steps."""
    ranks = np.arange(1, len(right) + 1)
    found = np.cumsum(right)
    hidden = max(sum(right), FEWEST)
    return Curve(1 - ranks / 1_000, sureness(np.array(right)), found / ranks, found / hidden, hidden)


def test_each_is_as_sure_as_wished_and_all_together_surer() -> None:
    found = curve([True] * 100 + [True, False] * 100 + [False] * 100)
    assert (found.sure(0.95), found.sure(0.8), found.sure(0.6)) == (1.0, 0.5, 0.0)
    least = found.threshold(0.9)
    assert least == 0.9
    assert found.at(least) == (1.0, 0.5)
    assert found.at(found.threshold(0.4))[0] > 0.6


def test_where_nothing_is_so_sure_nothing_is_told() -> None:
    found = curve([True, False] * 100)
    assert found.threshold(0.9) == float("inf")
    assert found.at(float("inf")) == (0.0, 0.0)


@given(some.lists(some.booleans(), max_size=8 * BLOCK))
def test_sureness_never_rises_and_keeps_the_number_of_right_ones(right: list[bool]) -> None:
    told = sureness(np.array(right, np.bool_))
    assert len(told) == len(right)
    assert (np.diff(told) <= 0).all()
    assert abs(told.sum() - sum(right)) < 1e-6
