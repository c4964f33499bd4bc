"""Lengths as networks count them, and titles that fit beside an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.length import ADDRESS, fitted, length

FAMILY = "👨‍👩‍👧‍👦"
URL = "https://example.org/tea.html"


@pytest.mark.parametrize(
    ("text", "unit", "long"),
    [
        ("Tee für zwei", "characters", 12),
        ("Tee für zwei", "bytes", 13),
        (f"a{FAMILY}b", "graphemes", 3),
        (f"a{FAMILY}b", "characters", 9),
        # https://github.com/twitter/twitter-text/blob/master/conformance/validate.yml
        ("I'm going to #ibiza", "weighted", 19),
        ("お茶", "weighted", 4),
        ("чай", "weighted", 3),
        ("cafe\u0301", "weighted", 4),
        (FAMILY, "weighted", 2),
        ("🇩🇪", "weighted", 2),
        ("1️⃣", "weighted", 2),
        ("…", "weighted", 2),
        ("“quoted”", "weighted", 8),
    ],
)
def test_length_is_counted_as_networks_do(text, unit, long):
    assert length(text, unit) == long


@pytest.mark.parametrize(
    ("title", "most", "unit", "fits"),
    [
        ("Green tea", 300, "graphemes", "Green tea"),
        ("Green tea", len(URL) + 10, "graphemes", "Green tea"),
        ("Green tea", len(URL) + 9, "graphemes", "Green…"),
        ("Green tea, brewed well", len(URL) + 12, "graphemes", "Green tea…"),
        ("Green tea", ADDRESS + 10, "weighted", "Green tea"),
        ("緑茶の淹れ方", ADDRESS + 1 + 8, "weighted", "緑茶の…"),
        (FAMILY * 3, len(URL) + 1 + 2, "graphemes", FAMILY + "…"),
        ("Green tea", 10, "graphemes", ""),
    ],
)
def test_title_is_cut_to_what_the_address_leaves(title, most, unit, fits):
    assert fitted(title, URL, most, unit) == fits


@given(st.text(min_size=1), st.integers(30, 400), st.sampled_from(["graphemes", "characters", "weighted", "bytes"]))
def test_title_and_address_fit_or_there_is_no_title(title, most, unit):
    found = fitted(title, URL, most, unit)
    own = ADDRESS if unit == "weighted" else len(URL)
    assert found == "" or length(found, unit) + 1 + own <= most


@pytest.mark.parametrize(
    ("most", "fits"),
    [(60, "Tea #GreenTea #pot"), (47, "Tea #GreenTea #pot"), (46, "Tea #GreenTea"), (40, "Tea #pot"), (31, "T…")],
)
def test_tags_follow_a_whole_title_as_far_as_there_is_room(most, fits):
    assert fitted("Tea", URL, most, "characters", ["#GreenTea", "#pot"]) == fits
