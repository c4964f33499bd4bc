"""A text in pieces: stems, characters of scripts without spaces, gaps where nothing may be linked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.practices.linking.anchors.pieces import GAP, Numbering, linkable, pieces


@pytest.mark.parametrize(
    ("text", "lang", "stems"),
    [
        ("Brewing white teas", "en", ["brew", "white", "tea"]),
        ("Grüne Tees", "de", ["grun", "tees"]),
        ("fork(2) and ls", "xx", ["fork", "2", "and", "ls"]),
        ("緑茶の味", "ja", ["緑", "茶", "の", "味"]),
        ("Linux内核", "zh", ["linux", "内", "核"]),
        ("ชาเขียว", "th", list("ชาเขียว")),
        ("שלום עולם", "he", ["שלום", "עולם"]),
        ("one\ntwo", "xx", ["one", GAP, "two"]),
        ("", "en", []),
    ],
)
def test_text_falls_into_pieces(text: str, lang: str, stems: list[str]) -> None:
    assert [piece.stem for piece in pieces(text, lang)] == stems


def test_pieces_know_where_they_stand() -> None:
    text = "Tea, 緑茶 & more"
    assert [text[piece.start : piece.end] for piece in pieces(text, "en")] == ["Tea", "緑", "茶", "more"]


def test_numbers_are_those_of_the_pieces() -> None:
    numbers = Numbering()
    assert list(numbers.of("White tea, white teas", "en")) == [1, 2, 1, 2]
    assert (numbers.number("tea"), numbers.number("milk")) == (2, 0)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("## Tea\nDrink tea", "Drink tea"),
        ("Tea\nDrink tea", "Drink tea"),
        ("Tea time\nDrink tea", "Tea time Drink tea"),
        ("Call `tea()` now", "Call now"),
        ("Call ``a ` b`` now", "Call now"),
        ("It costs 5` or so", "It costs 5 or so"),
    ],
)
def test_headings_and_code_are_gaps(body: str, kept: str) -> None:
    masked = linkable(body, ["Tea"])
    assert len(masked) == len(body)
    assert " ".join(masked[piece.start : piece.end] for piece in pieces(masked, "xx") if piece.stem) == kept


@given(st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_any_text_keeps_its_places(body: str, headings: list[str]) -> None:
    assert len(linkable(body, headings)) == len(body)
    ends = [0, *(place for piece in pieces(body, "en") for place in (piece.start, piece.end))]
    assert ends == sorted(ends)
