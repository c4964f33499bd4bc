"""The picture of a page's card, 1200 × 630 pixels: its title, whose it is, who wrote it and when, on the colour of the site."""

from __future__ import annotations

import warnings
from functools import cache, lru_cache
from hashlib import blake2b
from io import BytesIO
from itertools import accumulate

import msgspec
from PIL import Image, ImageDraw, ImageOps

from samara.widgets.pictures import scripts, text
from samara.widgets.pictures.block import Block, Order
from samara.widgets.pictures.colours import GROUND, INK, QUIET, TONES, palette
from samara.widgets.pictures.png import Colour, png

DESIGN = 1
"""Raised with every change of how cards look, so that they get new names and networks fetch them anew."""
WIDTH, HEIGHT = 1200, 630
MARGIN = 80
"""Networks crop some cards a little and round their corners."""
TITLES = ((108, 2), (92, 3), (76, 3), (64, 4), (54, 4))
"""Heights of the letters of a title, and the lines that it may have then, the best first."""
SMALL = 36
LOGO = (420, 84)
PICTURE = (400, 470)
GAP = 56
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
OWN = 16
"""Colours of the card itself."""
TINTS = 80
"""Colours of logo and picture together."""


class Card(msgspec.Struct, frozen=True):
    """What stands on a card. `under` is a line below the title, `foot` the last line; `logo` and `picture` are files of pictures.
    `lang` (BCP 47) and `rtl` are those of the words."""

    title: str
    site: str = ""
    under: str = ""
    foot: str = ""
    colour: Colour = GROUND
    logo: bytes = b""
    picture: bytes = b""
    lang: str = ""
    rtl: bool = False


def name(card: Card) -> str:
    """16 hexadecimal digits that tell cards apart that look different."""
    words = (card.title, card.site, card.under, card.foot)
    told = msgspec.msgpack.encode((DESIGN, [text.means(scripts.clean(each)) for each in words], card))
    return blake2b(told, digest_size=8).hexdigest()


def draw(card: Card) -> bytes:
    """The card as PNG: of 16 colours, or of 128 with a logo or a picture. Same card, same bytes."""
    easel = _Easel(card)
    easel.header()
    easel.title()
    easel.footer()
    return easel.finish()


class _Easel:
    """A card that is being drawn: a canvas of colour indexes, and the pictures that bring colours of their own."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._canvas = _ground(card.rtl).copy()
        self._colours = palette(card.colour)
        self._shown: list[tuple[Image.Image, tuple[int, int]]] = []
        self._width = WIDTH - 2 * MARGIN

    def header(self) -> None:
        """Logo and name of the site."""
        left = MARGIN
        if self._card.logo:
            logo = _fitted(self._card.logo, LOGO)
            self._show(logo, left, MARGIN - 14 + (LOGO[1] - logo.height) // 2)
            left += logo.width + 28
        if self._card.site:
            name = self._line(self._card.site, WIDTH - MARGIN - left, bold=True)
            self._paint(name, left, MARGIN - 14 + (LOGO[1] - name.mask.height) // 2 + 2, INK)

    def title(self) -> None:
        """The title as large as it can be, and the line below it, in the middle between header and footer."""
        if self._card.picture:
            picture = _fitted(self._card.picture, PICTURE)
            self._show(picture, WIDTH - MARGIN - picture.width, (HEIGHT - picture.height) // 2 + 20)
            self._width -= picture.width + GAP
        top, bottom = MARGIN + LOGO[1], HEIGHT - MARGIN - (2 * SMALL if self._card.foot else 0)
        under = self._line(self._card.under, self._width, 2) if self._card.under else None
        room = bottom - top - (under.mask.height + SMALL if under else 0)
        title = self._title(room)
        high = title.mask.height + (under.mask.height + SMALL // 2 if under else 0)
        top += (bottom - top - high) // 2
        self._paint(title, MARGIN, top, INK)
        if under:
            self._paint(under, MARGIN, top + title.mask.height + SMALL // 2, QUIET)

    def footer(self) -> None:
        """Who and when."""
        if self._card.foot:
            foot = self._line(self._card.foot, WIDTH - 2 * MARGIN)
            self._paint(foot, MARGIN, HEIGHT - MARGIN - foot.mask.height + 10, QUIET)

    def finish(self) -> bytes:
        """The file."""
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
        return png(self._canvas, [*self._colours, *[GROUND] * (OWN - len(self._colours)), *tints])

    def _title(self, room: int) -> Block:
        sizes = (self._order(self._card.title, size, self._width, most, leading=1.16) for size, most in TITLES)
        return text.block(*(order.fitting(room) for order in sizes))

    def _line(self, words: str, width: int, lines: int = 1, *, bold: bool = False) -> Block:
        return text.block(self._order(words, SMALL, width, lines, bold=bold))

    def _order(self, words: str, size: int, width: int, lines: int, *, bold: bool = True, leading: float = 1.3) -> Order:
        ink = self._colours[INK[-1]]
        return Order(scripts.clean(words), size, width, lines, bold, leading, self._card.lang, self._card.rtl, ink)

    def _paint(self, block: Block, left: int, top: int, ink: range) -> None:
        if block.glow:
            self._show(block.glow, left, top)
            return
        left = self._mirrored(left, block.mask.width)
        levels, covered = _levels(ink)
        self._canvas.paste(block.mask.point(levels), (left, top), block.mask.point(covered))

    def _show(self, picture: Image.Image, left: int, top: int) -> None:
        self._shown.append((picture, (self._mirrored(left, picture.width), top)))

    def _mirrored(self, left: int, width: int) -> int:
        return WIDTH - left - width if self._card.rtl else left


@cache
def _levels(ink: range) -> tuple[list[int], list[int]]:
    """From how much a letter covers of a pixel (0 to 255) to the index of the colour, and whether there is one."""
    steps = [round(cover / 255 * len(ink)) for cover in range(256)]
    return [ink[step - 1] if step else 0 for step in steps], [255 if step else 0 for step in steps]


@cache
def _ground(rtl: bool) -> Image.Image:
    """The shapes that stand behind the words."""
    canvas = Image.new("L", (WIDTH, HEIGHT))
    brush = ImageDraw.Draw(canvas)
    for radius, tone in zip((330, 220, 110), TONES, strict=True):
        brush.circle((WIDTH, HEIGHT), radius, tone)
    return ImageOps.mirror(canvas) if rtl else canvas


@lru_cache(maxsize=8)
def _fitted(data: bytes, room: tuple[int, int]) -> Image.Image:
    return ImageOps.contain(opened(data), room)


def opened(data: bytes) -> Image.Image:
    """A picture as it is meant to be seen. Raises OSError for what is none, or has too many pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                image.draft("RGB", PICTURE)
                return ImageOps.exif_transpose(image).convert("RGBA")
    except (Image.DecompressionBombError, ValueError, SyntaxError, EOFError) as error:
        raise OSError(str(error)) from error
