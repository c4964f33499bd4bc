"""Images that do not say how large they are, and what stands around them."""

import pytest

from documents import at, told
from samara.core.style import Unsized


def test_an_image_without_a_size_is_told_with_its_names():
    html = '<main class="a b"><p id="c"><img class="d" id="e" src="x.png"></p></main>'
    around = ("p", "#c", "main", ".a", ".b", "body", "html")
    assert told("unsized", html) == (
        Unsized("https://example.org/shop/x.png", (".d", "#e"), ("p", "#c"), around, at(html, "<img")),
    )


@pytest.mark.parametrize(
    "html",
    [
        '<img src="x.png" width="3">',
        '<img src="x.png" height="3">',
        '<img src="x.png" style="width: 3px">',
        '<img src="x.png" srcset="x2.png 2x">',
        '<img src="data:image/png;base64,AA">',
        '<img data-src="x.png" src="y.gif">',
        "<img>",
        '<picture><source srcset="x.webp"><img src="x.png"></picture>',
    ],
)
def test_images_that_say_a_size_or_have_several_files_are_left_out(html):
    assert told("unsized", html) == ()
