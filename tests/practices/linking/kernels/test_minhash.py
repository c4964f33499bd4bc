from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from samara.practices.linking.kernels.minhash import copies
from samara.practices.linking.matrix import Matrix


def texts(rows: list[dict[int, int]]) -> Matrix:
    starts = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    columns = np.array([column for row in rows for column in sorted(row)], np.int32)
    values = np.array([row[column] for row in rows for column in sorted(row)], np.float32)
    return Matrix(starts, columns, values, 1 + max((int(column) for column in columns), default=0))


def words(first: int, end: int) -> dict[int, int]:
    return dict.fromkeys(range(first, end), 1)


def test_pages_that_share_nearly_all_words_are_copies() -> None:
    pages = texts([words(0, 200), words(300, 500), words(4, 200), words(100, 300), words(301, 500)])
    assert copies(pages).tolist() == [0, 1, 0, 3, 1]


def test_pages_that_differ_in_their_own_words_only_are_no_copies_for_their_common_frame() -> None:
    pages = texts([words(0, 500) | words(1_000 + 20 * page, 1_020 + 20 * page) for page in range(30)])
    assert copies(pages).tolist() == list(range(30))


def test_short_pages_are_copies_only_when_all_of_their_text_is_the_same() -> None:
    frame = words(0, 5)
    pages = texts([frame | {9: 1}, frame | {9: 2}, frame | {10: 1}, frame | {9: 1}])
    assert copies(pages).tolist() == [0, 1, 2, 0]


def test_pages_without_text_are_no_copies() -> None:
    assert copies(texts([{}, {}, words(0, 20)])).tolist() == [0, 1, 2]
    assert copies(texts([])).tolist() == []
    assert copies(texts([{}])).tolist() == [0]


def test_many_equal_pages_are_copies_of_the_first() -> None:
    assert copies(texts([words(0, 40)] * 20_000)).tolist() == [0] * 20_000


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.integers(0, 30), st.integers(1, 3), max_size=20), max_size=20))
def test_equal_texts_are_always_copies_and_the_first_is_its_own(rows: list[dict[int, int]]) -> None:
    found = copies(texts(rows)).tolist()
    for page, row in enumerate(rows):
        assert found[found[page]] == found[page] <= page
        if row:
            assert found[page] == found[rows.index(row)]
