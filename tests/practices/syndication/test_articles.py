"""Dates and words as feeds can tell them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.practices.syndication.articles import clean, moment, plain


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-05-04", datetime(2026, 5, 4, tzinfo=UTC)),
        ("2026-05-04T09:30:00.123+02:00", datetime(2026, 5, 4, 7, 30, tzinfo=UTC)),
        ("2026-05-04T09:30:00", datetime(2026, 5, 4, 9, 30, tzinfo=UTC)),
        ("9999-12-31T23:59:59-10:00", None),
        ("0001-01-01T00:00:00+10:00", None),
        ("1899-12-31", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_moments_are_in_utc(text, time):
    assert moment(text) == time


def test_titles_neither_break_nor_turn_what_follows():
    assert plain(" a\u202eb\n\x00c\u2067d\ud800 ") == "ab cd"
    assert plain("שלום\u200f!") == "שלום\u200f!"


@given(st.text(st.characters(exclude_categories=())))
def test_what_xml_may_hold_stays(text):
    assert clean(clean(text)) == clean(text)
    assert clean(text) == "".join(
        c for c in text if c in "\t\n\r" or (ord(c) >= 32 and not 0xD800 <= ord(c) < 0xE000 and c not in "\ufffe\uffff")
    )
