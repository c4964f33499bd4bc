"""What words stand on: flat shapes in the tones of one colour. Each ground is a template that owners choose by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps

from samara.widgets.pictures.colours import TONES, WHITE, palette, tinted
from samara.widgets.pictures.png import Colour

Brush = ImageDraw.ImageDraw
Shapes = Callable[[Brush, int, int, int], None]
"""Draws the shapes on a canvas so wide and so high, in an arrangement by its number (0 to ARRANGEMENTS - 1)."""
ARRANGEMENTS = 4
"""How many ways there are to arrange the shapes of a ground, so that the cards of a site are akin and not alike."""


class Ground(NamedTuple):
    """A ground: what draws its shapes, and whether they have the colour on white paper, or the paper has it."""

    shapes: Shapes
    paper: bool = False

    def palette(self, colour: Colour) -> list[Colour]:
        """The colours by index, as `colours.palette` gives them."""
        return tinted(palette(WHITE), colour) if self.paper else palette(colour)

    def canvas(self, size: tuple[int, int], rtl: bool, number: int = 0) -> Image.Image:
        """The ground as colour indexes (mode L), not to be drawn on."""
        return _canvas(self.shapes, size, rtl, number)


def _rings(brush: Brush, width: int, height: int, number: int) -> None:
    middle = ((width, height), (width, 0), (width + 40, height // 2 + 60), (width - 200, height + 90))[number]
    for radius, tone in zip((330, 220, 110), TONES, strict=True):
        brush.circle(middle, radius + (0, 20, 0, 60)[number], tone)


def _band(brush: Brush, width: int, height: int, number: int) -> None:
    brush.rectangle((0, 0, 31, height), TONES[2])
    brush.rectangle((32, 0, 41, height), TONES[0])


def _frame(brush: Brush, width: int, height: int, number: int) -> None:
    brush.rectangle((24, 24, width - 25, height - 25), outline=TONES[2], width=6)


def _stripes(brush: Brush, width: int, height: int, number: int) -> None:
    broad = (120, 80, 160, 100)[number]
    for step, tone in enumerate(TONES):
        far = broad * (3 - step)
        brush.polygon(
            ((width - far, height), (width, height - far), (width, height - far + broad), (width - far + broad, height)), tone
        )


def _plain(brush: Brush, width: int, height: int, number: int) -> None:
    """Nothing but the colour."""


GROUNDS: Mapping[str, Ground] = {
    "rings": Ground(_rings),
    "band": Ground(_band, paper=True),
    "frame": Ground(_frame),
    "stripes": Ground(_stripes),
    "plain": Ground(_plain),
}
USUAL = "rings"


@cache
def _canvas(shapes: Shapes, size: tuple[int, int], rtl: bool, number: int) -> Image.Image:
    canvas = Image.new("L", size)
    shapes(ImageDraw.Draw(canvas), *size, number)
    return ImageOps.mirror(canvas) if rtl else canvas
