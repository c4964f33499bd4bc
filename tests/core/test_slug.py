"""Texts as addresses and ids name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.slug import slug


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Water & time: the rest", "water-time-the-rest"),
        ("Größe der Tasse", "größe-der-tasse"),
        ("什么是白茶？", "什么是白茶"),
        ("نقل‌قول‌ها", "نقل-قول-ها"),
        ("हिन्दी चाय", "हिन्दी-चाय"),
        ("น้ำพุ ຄຳ", "น้ำพุ-ຄຳ"),
        ("Ⅳ. Ｆｕｌｌ", "iv-full"),
        ("3.5 Cups", "3-5-cups"),
        ("— … —", ""),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 80, "x" * 60),
    ],
)
def test_a_slug_keeps_letters_and_digits_of_any_script(text: str, named: str) -> None:
    assert slug(text) == named


@given(st.text())
def test_a_slug_is_short_and_needs_no_second_pass(text: str) -> None:
    named = slug(text)
    assert len(named) <= 60
    assert not any(letter.isspace() for letter in named)
    assert slug(named) == named
