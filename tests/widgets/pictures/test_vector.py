"""SVG as pictures, drawn by the library of the system where it is."""

from io import BytesIO

import pytest
from PIL import Image

from samara.widgets.pictures import libraries
from samara.widgets.pictures.vector import is_vector, raster

MISSING = "" if libraries.rsvg() else "librsvg is missing"
WIDE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#a23a15"/></svg>'


def drawn(svg: bytes) -> tuple[str, tuple[int, int]]:
    """Why it cannot be drawn, or the size of the picture."""
    try:
        with Image.open(BytesIO(raster(svg))) as image:
            return "", image.size
    except OSError as error:
        return str(error), (0, 0)


def test_a_drawing_becomes_a_picture_without_edges() -> None:
    assert is_vector(b'<?xml version="1.0"?>\n' + WIDE)
    assert drawn(WIDE) == (MISSING, (0, 0) if MISSING else (840, 210))


@pytest.mark.parametrize(
    ("svg", "why"),
    [
        (b"<svg", "it is no SVG"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "nothing of it can be drawn"),
    ],
)
def test_what_shows_nothing_is_no_picture(svg: bytes, why: str) -> None:
    assert drawn(svg) == (MISSING or why, (0, 0))


def test_a_drawing_is_given_no_file_of_the_machine(tmp_path) -> None:
    Image.new("RGB", (9, 9), "red").save(tmp_path / "secret.png")
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'
    svg = f'<svg {names}><image width="9" height="9" xlink:href="file://{tmp_path}/secret.png"/></svg>'
    assert drawn(svg.encode()) == (MISSING or "nothing of it can be drawn", (0, 0))
