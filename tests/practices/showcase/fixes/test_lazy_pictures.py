"""Pictures further down wait for the reader, when that moves nothing."""

import pytest

from mending import mended

FIX = "showcase/lazy-pictures"
FIRST = '<img src="1.jpg" width="9" height="9"><img src="2.jpg" width="9" height="9"><img src="3.jpg" width="9" height="9">'


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>Tea</title></head><body><main><p>Tea is good.</p>{body}</main></body></html>"


def test_pictures_after_the_first_wait():
    before = page(FIRST + '<p>x</p><img src="4.jpg" width=600 height=400>')
    once, plan = mended(before, FIX)
    assert once == before.replace('<img src="4.jpg"', '<img loading="lazy" src="4.jpg"')
    assert (plan.refused, plan.files) == ((), ())
    assert mended(once, FIX)[0] == once


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="4.jpg">',
        '<img src="4.jpg" width="600">',
        '<img src="4.jpg" width="600" height="400" loading="eager">',
        '<img src="4.jpg" width="600" height="400" fetchpriority="high">',
        '<img data-src="4.jpg" width="600" height="400">',
        '<aside><img src="4.jpg" width="600" height="400"></aside>',
    ],
)
def test_pictures_that_would_move_the_text_or_say_when_they_load_are_left_alone(picture):
    assert mended(page(FIRST + picture), FIX)[0] == page(FIRST + picture)
