from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.practices.conversation.letters import plain


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ada", "Ada"),
        ("a\u202eb\u2066c", "abc"),
        ("a\x00b\x1b[31mc", "ab[31mc"),
        ("a\x0bb\x1cc", "a b c"),
        ("line\n\tline", "line\n\tline"),
        ("e" + "\u0301" * 40, "é" + "\u0301" * 3),
        ("می‌خواهم", "می‌خواهم"),
        ("👩‍🌾", "👩‍🌾"),
        ("ก็ดี", "ก็ดี"),
    ],
)
def test_letters_that_harm_are_gone(said, kept):
    assert plain(said) == kept


@given(st.text())
def test_what_is_plain_stays_so(text):
    once = plain(text)
    assert plain(once) == once
    assert not [letter for letter in once if unicodedata.category(letter) in ("Cs", "Co", "Cn")]
    assert not set(once) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00")
