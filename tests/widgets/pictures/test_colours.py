"""Colours of cards: whatever the ground is, words can be read on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.widgets.pictures.colours import INK, QUIET, READABLE, TONES, blend, colour, contrast, palette
from samara.widgets.pictures.png import SMALL

VALUE = st.integers(0, 255)


@given(VALUE, VALUE, VALUE)
def test_law_words_are_readable_on_every_ground(red, green, blue):
    colours = palette((red, green, blue))
    assert len(colours) <= SMALL
    assert colours[0] == (red, green, blue)
    assert contrast(colours[INK[-1]], colours[0]) >= READABLE - 0.1
    assert contrast(colours[QUIET[-1]], colours[0]) >= READABLE - 0.1
    # Rounding to whole numbers takes a little away.
    steps = [contrast(colours[index], colours[0]) for index in INK]
    assert steps == sorted(steps)
    assert max(TONES) < len(colours)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#a23a15", (162, 58, 21)),
        (" #A31 ", (170, 51, 17)),
        ("teal", (0, 128, 128)),
        ("rgb(1, 2, 3)", (1, 2, 3)),
        ("#a23a15ff", (162, 58, 21)),
        ("#a23a1580", None),
        ("reddish", None),
        ("", None),
    ],
)
def test_colours_are_read_as_style_sheets_write_them(text, found):
    assert colour(text) == found


def test_blends_lie_between():
    assert [blend((0, 0, 0), (200, 100, 50), part) for part in (0, 0.5, 1)] == [(0, 0, 0), (100, 50, 25), (200, 100, 50)]


def test_contrast_is_that_of_the_guidelines():
    assert (contrast((0, 0, 0), (255, 255, 255)), contrast((9, 9, 9), (9, 9, 9))) == (21, 1)
