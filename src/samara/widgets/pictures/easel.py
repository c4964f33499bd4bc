"""A picture that is being drawn in few colours: words on a ground, and pictures that bring colours of their own."""

from __future__ import annotations

import warnings
from functools import cache, lru_cache
from io import BytesIO
from itertools import accumulate

from PIL import Image, ImageOps

from samara.widgets.pictures import scripts
from samara.widgets.pictures.block import Block, Order
from samara.widgets.pictures.colours import INK
from samara.widgets.pictures.grounds import Ground
from samara.widgets.pictures.png import Colour, png

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
OWN = 16
"""Colours of the ground and the words."""
TINTS = 80
"""Colours of all that brings its own."""
DRAFT = (400, 470)
"""Pixels that a photograph is read for at least, the smallest that are needed."""


class Easel:
    """A canvas of colour indexes, `width` × `height` pixels, and what stands on it. With `rtl` all of it is mirrored, but for the
    words and pictures themselves; `number` is the arrangement of the ground."""

    def __init__(
        self, ground: Ground, colour: Colour, size: tuple[int, int], lang: str = "", *, rtl: bool = False, number: int = 0
    ) -> None:
        self.width, self.height = size
        self._canvas = ground.canvas(size, rtl, number).copy()
        self._colours = ground.palette(colour)
        self._lang, self._rtl = lang, rtl
        self._shown: list[tuple[Image.Image, tuple[int, int]]] = []

    def order(self, words: str, size: int, width: int, lines: int, *, bold: bool = True, leading: float = 1.3) -> Order:
        """What is asked of whoever sets the words: letters so many pixels high, in at most so many lines."""
        ink = self._colours[INK[-1]]
        return Order(scripts.clean(words), size, width, lines, bold, leading, self._lang, self._rtl, ink)

    def paint(self, block: Block, left: int, top: int, ink: range) -> None:
        """Put words there, in the colours of these indexes."""
        if block.glow:
            self.show(block.glow, left, top)
            return
        left = self._mirrored(left, block.mask.width)
        levels, covered = _levels(ink)
        self._canvas.paste(block.mask.point(levels), (left, top), block.mask.point(covered))

    def show(self, picture: Image.Image, left: int, top: int) -> None:
        """Put a picture (mode RGBA) there."""
        self._shown.append((picture, (self._mirrored(left, picture.width), top)))

    def finish(self) -> bytes:
        """The file: of 16 colours, or of 96 with what brings its own."""
        if not self._shown:
            return png(self._canvas, self._colours)
        boxes = [(left, top, left + picture.width, top + picture.height) for picture, (left, top) in self._shown]
        tops = list(accumulate((picture.height for picture, _ in self._shown), initial=0))
        # All that brings colours of its own on the ground where it stands, one below the other, to share a palette.
        strip = Image.new("RGB", (max(picture.width for picture, _ in self._shown), tops[-1]), self._colours[0])
        for (picture, _), box, top in zip(self._shown, boxes, tops, strict=False):
            part = self._canvas.crop(box)
            part.putpalette(bytes(value for colour in self._colours for value in colour))
            strip.paste(part.convert("RGB"), (0, top))
            strip.paste(picture, (0, top), picture)
        reduced = strip.quantize(TINTS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        indexes = Image.frombytes("L", reduced.size, reduced.tobytes()).point([min(each + OWN, 255) for each in range(256)])
        for (picture, _), box, top in zip(self._shown, boxes, tops, strict=False):
            covered = picture.getchannel("A").point([0, *[255] * 255])
            self._canvas.paste(indexes.crop((0, top, picture.width, top + picture.height)), box, covered)
        table = reduced.getpalette() or []
        tints = [(table[at], table[at + 1], table[at + 2]) for at in range(0, len(table), 3)]
        return png(self._canvas, [*self._colours, *[self._colours[0]] * (OWN - len(self._colours)), *tints])

    def _mirrored(self, left: int, width: int) -> int:
        return self.width - left - width if self._rtl else left


@cache
def _levels(ink: range) -> tuple[list[int], list[int]]:
    """From how much a letter covers of a pixel (0 to 255) to the index of the colour, and whether there is one."""
    steps = [round(cover / 255 * len(ink)) for cover in range(256)]
    return [ink[step - 1] if step else 0 for step in steps], [255 if step else 0 for step in steps]


@lru_cache(maxsize=8)
def fitted(data: bytes, room: tuple[int, int]) -> Image.Image:
    """A file's picture, as large as there is room for."""
    return ImageOps.contain(opened(data), room)


def opened(data: bytes) -> Image.Image:
    """A picture as it is meant to be seen. Raises OSError for what is none, or has too many pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                image.draft("RGB", DRAFT)
                return ImageOps.exif_transpose(image).convert("RGBA")
    except (Image.DecompressionBombError, ValueError, SyntaxError, EOFError) as error:
        raise OSError(str(error)) from error
