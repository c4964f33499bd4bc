"""Text in any script: whole, inside of its lines, the same each time, with Pango and without."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops, ImageFont

from samara.widgets.pictures import letters, pango, runs, shipped, text
from samara.widgets.pictures.block import Order

WORLD = {
    "ar": "كيف تُصنع العجلات",
    "fa": "چگونه چای دم کنیم؟",
    "he": "איך מכינים תה ירוק",
    "hi": "हरी चाय कैसे बनाएं",
    "th": "วิธีชงชาเขียว",
    "ja": "お茶の入れ方",
    "zh": "如何泡绿茶",
    "ko": "녹차 끓이는 법",
    "en": "Sorting → 🎉",
}
ENGINES = [runs.block] + ([pango.setter().block] if pango.setter() else [])
LATIN = st.text(sorted(shipped.COVERED - {"\u00a0", "\u202f"}), min_size=1, max_size=80)


def order(words, **given):
    return Order(**({"text": words, "size": 48, "width": 600, "lines": 3} | given))


def has_fonts(words, lang):
    return text.writable(words, lang) == (words, ())


def test_the_shipped_font_has_what_it_covers():
    font = ImageFont.truetype(shipped.BOLD, 40)
    none = bytes(font.getmask("\uffff"))
    seen = [letter for letter in sorted(shipped.COVERED) if not letter.isspace()]
    assert [letter for letter in seen if bytes(font.getmask(letter)) == none] == []


@settings(max_examples=40, deadline=None)
@given(LATIN)
def test_law_letters_stay_inside_and_come_out_the_same(words):
    words = " ".join(words.split()) or "a"
    block = letters.block([order(words)])
    assert block.mask.size[0] == 600
    assert block.mask.tobytes() == letters.block([order(words)]).mask.tobytes()


def test_the_first_order_that_keeps_the_text_whole_is_taken():
    large, small = order("several words of tea", size=90, lines=1), order("several words of tea", size=40, lines=1)
    assert text.block(large, small).mask.height == small.height(1)
    assert text.block(small, large).mask.height == small.height(1)
    assert not text.block(large).whole


@pytest.mark.parametrize("block", ENGINES, ids=["pillow", "pango"][: len(ENGINES)])
@pytest.mark.parametrize("lang", WORLD)
def test_every_script_is_set_whole_and_the_same_each_time(block, lang):
    if not has_fonts(WORLD[lang], lang):
        return
    made = block([order(WORLD[lang], lang=lang, rtl=lang in ("ar", "fa", "he"))])
    assert made.whole
    assert made.mask.getbbox() is not None
    assert (made.glow is not None) == ("🎉" in WORLD[lang])
    again = block([order(WORLD[lang], lang=lang, rtl=lang in ("ar", "fa", "he"))])
    assert made.mask.tobytes() == again.mask.tobytes()
    # Words that run from right to left begin at the right.
    left, _, right, _ = made.mask.getbbox()
    assert (600 - right < left) == (lang in ("ar", "fa", "he")) or right - left > 560


@pytest.mark.parametrize("block", [*ENGINES, letters.block], ids=[*["pillow", "pango"][: len(ENGINES)], "letters"])
def test_what_does_not_fit_is_cut_and_says_so(block):
    made = block([order("word " * 60, lines=2)])
    assert (made.whole, made.mask.height) == (False, order("", lines=2).height(2))
    assert not block([order("o" * 80, lines=3)]).whole


@pytest.mark.parametrize("block", ENGINES, ids=["pillow", "pango"][: len(ENGINES)])
def test_engines_agree_on_plain_letters(block):
    """They round differently, but cover the same place."""
    one, other = block([order("Green tea")]).mask, letters.block([order("Green tea")]).mask
    assert one.size == other.size
    assert sum(ImageChops.difference(one, other).histogram()[128:]) < 600


def test_signs_without_a_font_are_left_out_and_scripts_are_named():
    nowhere = "\ue000"
    assert text.writable(f"Tea {nowhere} time") == ("Tea time", ())


def test_what_a_text_is_set_with():
    assert [text.means(words) for words in ("Tea", "Чай", "茶")] == ["", "", "pango" if pango.setter() else "pillow"]
