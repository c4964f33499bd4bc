from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.comment import Comment, Sort, State
from samara.practices.conversation.ordering import (
    DEEPEST,
    Place,
    above,
    below,
    child_path,
    moment,
    place,
    read,
    root_number,
    score,
    written,
)

NUMBERS = st.integers(1, 999_999_999)
WAYS = st.lists(NUMBERS, min_size=1, max_size=8)


def path(numbers: list[int]) -> str:
    found = ""
    for number in numbers:
        found = child_path(found, number)
    return found


def test_path_of_an_answer_follows_that_of_its_parent():
    assert path([7]) == "17"
    assert path([7, 12]) == "17212"
    assert above(path([7, 12, 345])) == ("17", "17212")


@given(WAYS, WAYS)
def test_paths_sort_as_the_numbers_in_them(one, other):
    assert (path(one) < path(other)) == (one < other)


@given(WAYS)
def test_everything_above_is_in_the_path(numbers):
    assert above(path(numbers)) == tuple(path(numbers[:count]) for count in range(1, len(numbers)))
    assert root_number(path(numbers)) == numbers[0]


@given(WAYS, WAYS)
def test_what_lies_below_is_between_two_texts(one, other):
    start, end = below(path(one))
    assert (start < path(other) < end) == (other[: len(one)] == one and other != one)


def test_deepest_path_fits_into_an_index():
    assert len(path([999_999] * (DEEPEST + 1))) < 2700


@pytest.mark.parametrize(
    ("up", "down", "lower"),
    [(0, 0, 0.0), (1, 0, 0.2065), (10, 0, 0.7225), (10, 10, 0.2993), (0, 5, 0.0), (100, 10, 0.8407)],
)
def test_score_is_the_lower_bound_of_the_share(up, down, lower):
    assert round(score(up, down), 4) == lower


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_score_is_a_share_that_voices_move(up, down):
    assert 0.0 <= score(up, down) <= 1.0
    # But for what is rounded off where hardly anybody is for it.
    assert score(up + 1, down) + 1e-12 >= score(up, down) >= score(up, down + 1) - 1e-12


def comment(when: datetime, up: int = 0) -> Comment:
    return Comment(id=5, parent=None, path="15", depth=0, state=State.PUBLISHED, created=when, up=up)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)), st.integers(0, 50))
def test_place_survives_an_address(when, up):
    for sort in Sort:
        found = place(comment(when, up), sort)
        assert read(written(found)) == found
    assert moment(place(comment(when), Sort.NEWEST)) == when


@pytest.mark.parametrize(
    "text", ["", "x", "1-", "-1", "nan-1", "inf-1", "1e400-1", "1--2", "²-1", "9" * 400 + "-1", "0.5-" + "9" * 40]
)
def test_nonsense_is_no_place(text):
    assert read(text) is None


@given(st.text())
def test_no_text_breaks_the_reading_of_a_place(text):
    assert read(text) is None or isinstance(read(text), Place)
