"""What words stand on: flat shapes in the tones of one colour. Each ground is a template that owners choose by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps

from samara.widgets.pictures.colours import TONES, WHITE, palette, tinted
from samara.widgets.pictures.png import Colour

Brush = ImageDraw.ImageDraw
Shapes = Callable[[Brush, int, int], None]
"""Draws the shapes on a canvas so wide and so high."""


class Ground(NamedTuple):
    """A ground: what draws its shapes, and whether they have the colour on white paper, or the paper has it."""

    shapes: Shapes
    paper: bool = False

    def palette(self, colour: Colour) -> list[Colour]:
        """The colours by index, as `colours.palette` gives them."""
        return tinted(palette(WHITE), colour) if self.paper else palette(colour)

    def canvas(self, size: tuple[int, int], rtl: bool) -> Image.Image:
        """The ground as colour indexes (mode L), not to be drawn on."""
        return _canvas(self.shapes, size, rtl)


def _rings(brush: Brush, width: int, height: int) -> None:
    for radius, tone in zip((330, 220, 110), TONES, strict=True):
        brush.circle((width, height), radius, tone)


def _band(brush: Brush, width: int, height: int) -> None:
    brush.rectangle((0, 0, 31, height), TONES[2])
    brush.rectangle((32, 0, 41, height), TONES[0])


def _frame(brush: Brush, width: int, height: int) -> None:
    brush.rectangle((24, 24, width - 25, height - 25), outline=TONES[2], width=6)


def _stripes(brush: Brush, width: int, height: int) -> None:
    for number, tone in enumerate(TONES):
        far = 360 - 120 * number
        brush.polygon(
            ((width - far, height), (width, height - far), (width, height - far + 120), (width - far + 120, height)), tone
        )


def _plain(brush: Brush, width: int, height: int) -> None:
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
def _canvas(shapes: Shapes, size: tuple[int, int], rtl: bool) -> Image.Image:
    canvas = Image.new("L", size)
    shapes(ImageDraw.Draw(canvas), *size)
    return ImageOps.mirror(canvas) if rtl else canvas
