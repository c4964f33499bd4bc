"""Cards: of the right size, light, the same each time, whatever stands on them."""

import random
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from samara.practices.skeleton import png
from samara.widgets.pictures import shipped
from samara.widgets.pictures.card import MARGIN, Card, draw, name

TITLE = "How larch wheels are made, and why they last for forty years"
FULL = Card(TITLE, "Workshop on the River", foot="Ada Lovelace  ·  2026-05-03", colour=(162, 58, 21))
WORDS = st.text(sorted(shipped.COVERED), max_size=200)


def opened(data):
    image = Image.open(BytesIO(data))
    return image.convert("RGB"), image.info, len(image.getpalette()) // 3


def photograph(width, height):
    """Something with as many colours as a photograph."""
    chance = random.Random(7)
    image = Image.new("RGB", (8, 6))
    image.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(8 * 6)])
    out = BytesIO()
    image.resize((width, height), Image.Resampling.BICUBIC).save(out, "JPEG")
    return out.getvalue()


@settings(max_examples=30, deadline=None)
@given(WORDS.filter(str.strip), WORDS, WORDS, WORDS, st.booleans())
def test_law_any_words_make_a_card(title, site, under, foot, square):
    card = Card(title, site, under, foot, square=square)
    data = draw(card)
    with Image.open(BytesIO(data)) as image:
        assert image.size == ((800, 800) if square else (1200, 630))
    assert len(data) < 60_000
    assert draw(card) == data


def test_an_ordinary_card_is_light():
    assert len(draw(FULL)) <= 25_000


def test_words_stay_off_the_edges():
    image, _, _ = opened(draw(FULL))
    ground = image.getpixel((0, 0))
    assert ground == (162, 58, 21)
    frame = [image.crop(box) for box in ((0, 0, 1200, 40), (0, 0, MARGIN - 5, 630))]
    assert [part.getcolors() for part in frame] == [[(part.width * part.height, ground)] for part in frame]


def test_a_square_has_the_picture_above_the_title():
    image, _, _ = opened(draw(Card(TITLE, "Workshop", picture=photograph(500, 300), square=True)))
    ground = image.getpixel((0, 0))
    assert image.crop((0, 200, MARGIN, 800)).getcolors() == [(MARGIN * 600, ground)]
    assert len(image.crop((MARGIN, 200, MARGIN + 500, 480)).getcolors(500 * 280)) > 40
    assert ground not in {colour for _, colour in image.crop((MARGIN, 200, MARGIN + 500, 480)).getcolors(500 * 280)}


def test_what_runs_from_right_to_left_is_mirrored():
    image, _, _ = opened(draw(Card("Tea", rtl=True)))
    assert image.crop((700, 480, 1200, 630)).getcolors() == [(500 * 150, image.getpixel((1199, 629)))]


def test_cards_of_one_site_are_akin_and_not_alike():
    grounds = {
        opened(draw(Card(title)))[0].crop((0, 480, 1200, 630)).tobytes() for title in ("Tea", "Rain", "Pots", "Moss", "Leaf")
    }
    assert 1 < len(grounds) <= 4


def test_a_logo_stands_before_the_name_in_its_own_colours():
    image, _, colours = opened(draw(Card("Tea", "Tea House", logo=png(100, 50))))
    assert image.getpixel((MARGIN + 20, 105)) == (255, 255, 255)
    assert colours > 16


def test_the_ground_shows_where_a_picture_is_clear():
    out = BytesIO()
    Image.new("RGBA", (80, 80), (0, 0, 0, 0)).save(out, "PNG")
    image, _, _ = opened(draw(Card("Tea", logo=out.getvalue(), colour=(162, 58, 21))))
    assert image.crop((MARGIN, MARGIN, MARGIN + 80, MARGIN + 80)).getcolors() == [(80 * 80, (162, 58, 21))]


def test_a_picture_stands_beside_the_title():
    data = draw(Card(TITLE, picture=photograph(300, 240)))
    image, _, _ = opened(data)
    # A page's own picture is shown at the right, larger than it is at most by what there is room for.
    box = image.crop((1200 - MARGIN - 400, 200, 1200 - MARGIN, 450))
    assert len(box.getcolors(100_000)) > 50
    assert len(data) <= 40_000


@pytest.mark.parametrize("orientation", ["", "rtl"])
def test_logo_and_picture_together(orientation):
    card = Card("Tea", "Tea House", logo=png(900, 90), picture=photograph(200, 500), rtl=bool(orientation))
    image, _, _ = opened(draw(card))
    assert image.size == (1200, 630)


def test_names_are_short_and_of_the_card_alone():
    assert name(FULL) == name(FULL)
    assert len(name(FULL)) == 16
