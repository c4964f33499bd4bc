"""Scripts: named by their letters, with a font that has them; what cannot be seen is left out."""

import pytest

from samara.widgets.pictures.scripts import clean, coloured, font, name, rightward


@pytest.mark.parametrize(
    ("letter", "script", "helps"),
    [
        ("ش", "ARABIC", "Noto Sans Arabic"),
        ("ת", "HEBREW", "Noto Sans Hebrew"),
        ("ह", "DEVANAGARI", "Noto Sans Devanagari"),
        ("ช", "THAI", "Noto Sans Thai"),
        ("茶", "CJK", "Noto Sans CJK"),
        ("の", "CJK", "Noto Sans CJK"),
        ("낙", "CJK", "Noto Sans CJK"),
    ],
)
def test_letters_tell_their_script(letter, script, helps):
    assert (name(letter), font(script)) == (script, helps)


@pytest.mark.parametrize("sign", ["🎉", "→", "1", " ", "\ufe0f"])
def test_signs_belong_to_no_script(sign):
    assert name(sign) in ("", "VARIATION")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  a \n b\u200b\u00ad\ufeff ", "a b"),
        ("e\u0301", "é"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("\u2066 2026\u2069", "\u2066 2026\u2069"),
        ("a\x00\ud800b", "ab"),
    ],
)
def test_what_cannot_be_seen_is_left_out(text, cleaned):
    assert clean(text) == cleaned


def test_emoji_bring_colours():
    assert [coloured(text) for text in ("🎉", "❤\ufe0f", "❤", "Tea 1", "茶")] == [True, True, False, False, False]


def test_texts_begin_at_a_side():
    assert [rightward(text) for text in ("شاي", "3 שלום", "Tea شاي", "茶", "123", "")] == [True, True, False, False, False, False]
