"""Text cut where a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.text import cut, cut_bytes, ends_sentence, length, listed, month, opening, shown


@pytest.mark.parametrize(
    ("text", "most", "result"),
    [
        ("Tea for two", 20, "Tea for two"),
        ("Tea for two", 11, "Tea for two"),
        ("Tea for two", 10, "Tea for…"),
        ("Tea for two", 8, "Tea for…"),
        ("Tea, for two", 7, "Tea…"),
        ("緑茶を淹れる", 4, "緑茶を…"),
        ("a  b\nc", 9, "a b c"),
    ],
)
def test_cut_ends_with_a_word(text, most, result):
    assert cut(text, most) == result


@pytest.mark.parametrize(
    ("text", "most", "result"), [("abc", 3, "abc"), ("abcdef", 3, "abcdef"), ("abcdefg", 3, "abc..."), ("aéééé", 4, "aé...")]
)
def test_bytes_are_cut_between_characters(text, most, result):
    assert cut_bytes(text, most) == result


@pytest.mark.parametrize(
    ("text", "most", "result"),
    [
        ("One two. Three four. Five six.", 22, "One two. Three four."),
        ("One costs 1.50 euros now. Two more.", 30, "One costs 1.50 euros now."),
        ("Water, e.g. cool water, is good. Tea is better.", 40, "Water, e.g. cool water, is good."),
        ("Is it? “Yes.” And no more than that.", 20, "Is it? “Yes.”"),
        ("一つ目です。二つ目です。三つ目です。", 13, "一つ目です。二つ目です。"),
        ("هل هذا شاي؟ نعم هو شاي أخضر.", 14, "هل هذا شاي؟"),
        ("No sentence ends here for long", 12, "No sentence…"),
    ],
)
def test_an_opening_is_whole_sentences(text, most, result):
    assert opening(text, most) == result


@given(st.text(), st.integers(2, 60))
def test_nothing_is_longer_than_asked(text, most):
    assert len(cut(text, most)) <= most
    assert len(opening(text, most)) <= most


@pytest.mark.parametrize(
    ("unit", "said"), [("bytes", "Té f..."), ("graphemes", "Té f…"), ("characters", "Té…"), ("weighted", "Té…")]
)
def test_what_is_shown_is_counted_in_the_unit_asked_for(unit, said):
    assert shown("Té for two", 5, unit) == said
    assert shown("Té", 5, unit) == "Té"


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["X"], "X"), (["X", "VK"], "X and VK"), (["X", "VK", "LINE"], "X, VK and LINE")]
)
def test_words_are_listed_as_sentences_do(words, said):
    assert listed(words) == said


@pytest.mark.parametrize(("date", "said"), [("2025-07-08", "July 2025"), ("2026-05", "May 2026")])
def test_a_month_is_named(date, said):
    assert month(date) == said


@pytest.mark.parametrize(("unit", "long"), [("bytes", 27), ("graphemes", 2), ("characters", 8), ("weighted", 8)])
def test_length_counts_in_the_unit_asked_for(unit, long):
    assert length("é👨‍👩‍👧‍👦", unit) == long


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Steam softens larch.", True),
        ("“Does it?”", True),
        ("蒸す。", True),
        ("By Ines, 9 May 2025", False),
        ("See p. 9", False),
        ("", False),
    ],
)
def test_a_sentence_is_told_by_its_end(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends
