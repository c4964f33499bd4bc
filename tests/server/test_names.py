from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.server.names import LONGEST, clean_address, clean_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("  Ada\t\nLovelace ", "Ada Lovelace"),
        ("Ada\u202egro.live", "Adagro.live"),
        ("A\u0301da", "Áda"),
        ("Z" + "\u0300\u0301\u0302\u0303\u0304\u0305" * 20 + "algo", "Z\u0300\u0301\u0302algo"),
        ("نازنین\u200cزهرا", "نازنین\u200cزهرا"),
        ("นางสาวสุรีย์", "นางสาวสุรีย์"),
        ("<b>Ada</b>", "<b>Ada</b>"),
        ("\u200b\u2060\ufeff", ""),
        ("\u200d\u200d", ""),
        ("\x00Ada\x1b[31m", "Ada[31m"),
        ("x" * 500, "x" * LONGEST),
    ],
)
def test_name_is_one_plain_line(said, name):
    assert clean_name(said) == name


@given(st.text())
def test_clean_name_stays_as_it_is(said):
    name = clean_name(said)
    assert clean_name(name) == name
    assert len(name) <= LONGEST
    assert not {unicodedata.bidirectional(letter) for letter in name} & {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    }


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("Ada@Example.NET", "ada@example.net"),
        (" ada+tea@example.net\n", "ada+tea@example.net"),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
        ("ada@example.net\nBcc: x@example.net", ""),
        ("адам@example.net", ""),
        ("ada@", ""),
        ("ada", ""),
        ("ada@[127.0.0.1]", ""),
        ("a" * 243 + "@example.net", ""),
    ],
)
def test_address_has_one_spelling(said, address):
    assert clean_address(said) == address


@given(st.text())
def test_address_never_breaks_a_line(said):
    assert clean_address(said).isprintable()
