"""Lines: about equally long, never wider than asked, and all of the text in them where there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.widgets.pictures.wrapping import lines


@pytest.mark.parametrize(
    ("text", "width", "most", "found"),
    [
        ("one two three four", 10, 3, (["one two", "three four"], True)),
        ("one two three four", 40, 3, (["one two three four"], True)),
        ("one two three four five six", 10, 2, (["one two", "three fou…"], False)),
        ("incomprehensibilities", 10, 3, (["incomprehe", "nsibilitie", "s"], False)),
        ("お茶の入れ方。よい水", 6, 3, (["お茶の入れ", "方。よい水"], True)),
        ("お茶、お茶、お茶", 6, 3, (["お茶、お", "茶、お茶"], True)),
        ("", 10, 3, ([], True)),
    ],
)
def test_lines_end_where_readers_would_end_them(text, width, most, found):
    assert lines(text, len, width, most) == found


@given(st.text("ab 茶。-…", max_size=60), st.integers(3, 30), st.integers(1, 5))
def test_law_lines_fit_and_hold_the_text(text, width, most):
    text = " ".join(text.split())
    found, whole = lines(text, len, width, most)
    assert len(found) <= most
    assert all(0 < len(line) <= width + 4 for line in found)
    if whole:
        assert "".join(found).replace(" ", "") == text.replace(" ", "")
