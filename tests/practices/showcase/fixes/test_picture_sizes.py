"""Width and height of pictures: as measured, where the style of the page makes nothing else of them."""

from io import BytesIO

import pytest
from PIL import Image

from mending import SITE, mended
from samara.practices.showcase.fixes.picture_sizes import Shelf
from samara.practices.skeleton import png
from samara.reading.scope import scope

FIX = "showcase/picture-sizes"
HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tea</title>{}</head><body><main>{}</main></body></html>'
SHEET = '<link rel="stylesheet" href="/style.css">'
PAGE = HEAD.format(SHEET, '<p><img src="/cup.png" alt="A cup"></p>')


def turned():
    """A photograph that was held upright: 30 × 20 in the file, 20 × 30 for who looks at it."""
    image, out = Image.new("RGB", (30, 20)), BytesIO()
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def shelf(tmp_path):
    """What lies in the folder of a site."""
    (tmp_path / "style.css").write_text("img { max-width: 100%; height: auto }")
    (tmp_path / "muddled.css").write_text("img { height: auto")
    (tmp_path / "cup.png").write_bytes(png(300, 200))
    (tmp_path / "held.jpg").write_bytes(turned())
    (tmp_path / "broken.png").write_bytes(b"no picture")
    return Shelf(tmp_path.resolve(), scope(SITE))


def test_pictures_say_how_large_they_are(shelf):
    after, plan = mended(PAGE, FIX, prepared=shelf)
    assert after == PAGE.replace("<img ", '<img width="300" height="200" ')
    assert plan.refused == ()
    assert mended(after, FIX, prepared=shelf)[0] == after


@pytest.mark.parametrize(("taken", "sized"), [("style.css", True), ("missing.css", False), ("circle.css", False)])
def test_sheets_that_a_sheet_takes_in_count(shelf, tmp_path, taken, sized):
    (tmp_path / "circle.css").write_text(f"@import url('{taken}');")
    after, _ = mended(PAGE.replace("style.css", "circle.css"), FIX, prepared=shelf)
    assert ('width="300"' in after) is sized


def test_a_photograph_is_as_it_is_seen(shelf):
    assert 'width="20" height="30"' in mended(PAGE.replace("cup.png", "held.jpg"), FIX, prepared=shelf)[0]


@pytest.mark.parametrize(
    ("html", "reasons"),
    [
        (PAGE.replace("cup.png", "missing.png"), []),
        (PAGE.replace("cup.png", "broken.png"), []),
        (PAGE.replace("/cup.png", "https://elsewhere.example/cup.png"), []),
        (PAGE.replace(SHEET, ""), []),
        (PAGE.replace(SHEET, SHEET + "<style>p img { height: 3rem }</style>"), []),
        (PAGE.replace("style.css", "missing.css"), ["other-code"]),
        (PAGE.replace("style.css", "muddled.css"), ["other-code"]),
        (PAGE.replace("/style.css", "https://elsewhere.example/style.css"), ["other-code"]),
        (PAGE.replace("<img ", '<img width="30" '), []),
    ],
)
def test_what_is_not_certain_stays(shelf, html, reasons):
    after, plan = mended(html, FIX, prepared=shelf)
    assert after == html
    assert [str(each.reason) for each in plan.refused] == reasons


def test_without_a_folder_nothing_is_known():
    assert mended(PAGE, FIX, prepared=Shelf(None, scope(SITE)))[0] == PAGE
