"""PNG: what is written is what others read, in few bytes."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from samara.widgets.pictures.png import png


@given(st.integers(1, 40), st.integers(1, 20), st.sampled_from((2, 15, 16, 17, 200)), st.randoms())
def test_law_a_picture_comes_back(width, height, number, chance):
    colours = [(each, 255 - each, each // 2) for each in range(number)]
    indexes = bytes(chance.randrange(number) for _ in range(width * height))
    picture = Image.frombytes("L", (width, height), indexes)
    data = png(picture, colours)
    with Image.open(BytesIO(data)) as read:
        assert (read.format, read.size) == ("PNG", (width, height))
        assert read.convert("RGB").tobytes() == b"".join(bytes(colours[each]) for each in indexes)
    assert png(picture.copy(), colours) == data


@pytest.mark.parametrize(("number", "bits"), [(16, 4), (17, 8)])
def test_sixteen_colours_take_half_a_byte(number, bits):
    assert png(Image.new("L", (10, 10)), [(0, 0, 0)] * number)[24] == bits
