"""Pictures of quotations: whole, light, and the same each time."""

from io import BytesIO

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from samara.widgets.pictures import shipped
from samara.widgets.pictures.quotation import LONGEST, SIZES, Quotation, draw, fits, name

ONE = Quotation("The best wheel is the one you forget about.", "Ada Lovelace", "Wheels – Workshop", "CC BY 4.0")
WORDS = st.text(sorted(shipped.COVERED), max_size=LONGEST)


@settings(max_examples=20, deadline=None)
@given(WORDS.filter(str.strip), WORDS, st.sampled_from(sorted(SIZES)))
def test_law_any_words_make_a_picture(text, other, form):
    made = Quotation(text, other, other, other, form=form)
    data = draw(made)
    with Image.open(BytesIO(data)) as image:
        assert image.size == SIZES[form]
    assert draw(made) == data


def test_an_ordinary_picture_is_light():
    assert [len(draw(msgspec.structs.replace(ONE, form=form))) < 25_000 for form in SIZES] == [True, True]


def test_the_mark_is_that_of_the_language_and_stands_where_lines_begin():
    drawn = {lang: draw(msgspec.structs.replace(ONE, lang=lang)) for lang in ("en", "de", "fr", "en-GB")}
    assert len(set(drawn.values())) == 3
    image = Image.open(BytesIO(draw(msgspec.structs.replace(ONE, rtl=True)))).convert("RGB")
    assert image.crop((0, 0, 600, 160)).getcolors() == [(600 * 160, image.getpixel((0, 0)))]


@pytest.mark.parametrize(("text", "short"), [("a" * 300, True), ("a" * 301, False), ("茶" * 150, True), ("茶" * 151, False)])
def test_what_can_be_read_has_a_length(text, short):
    assert fits(text) is short


def test_a_name_stands_for_all_that_is_drawn():
    changed = [{"text": "x"}, {"said_by": "x"}, {"licence": "x"}, {"form": "square"}, {"template": "band"}, {"colour": (1, 2, 3)}]
    assert len({name(msgspec.structs.replace(ONE, **each)) for each in [{}, *changed]}) == len(changed) + 1
