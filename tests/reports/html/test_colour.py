"""Colours that can be read, whatever colour was asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.reports.html.colour import DARK, LIGHT, OURS, READABLE, VISIBLE, contrast, palette


def test_contrast_goes_from_one_to_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_colour_that_can_be_read_stays() -> None:
    assert palette(OURS, dark=False).ink == OURS


@given(st.integers(0, 0xFFFFFF), st.booleans())
def test_every_colour_becomes_one_that_can_be_read(number: int, dark: bool) -> None:
    found = palette(f"#{number:06x}", dark=dark)
    ground = DARK if dark else LIGHT
    assert contrast(found.ink, ground) >= READABLE
    assert contrast(found.fill, ground) >= VISIBLE
