"""The picture of a page's card, wide or square: its title, whose it is, who wrote it and when, on the colour of the site."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

import msgspec

from samara.widgets.pictures import scripts, text
from samara.widgets.pictures.block import Block
from samara.widgets.pictures.colours import GROUND, INK, QUIET
from samara.widgets.pictures.easel import Easel, fitted
from samara.widgets.pictures.grounds import ARRANGEMENTS, GROUNDS, USUAL
from samara.widgets.pictures.png import Colour

DESIGN = 3
"""Raised with every change of how cards look, so that they get new names and networks fetch them anew."""
WIDTH, HEIGHT = 1200, 630
MARGIN = 80
"""Networks crop some cards a little and round their corners."""
SMALL = 36
LOGO = (420, 84)
GAP = 56


class Sheet(NamedTuple):
    """A size of cards, in pixels: heights of the letters of a `title`, and the lines that it may have then, the best first; the
    room for a `picture`, which stands beside the title, or `above` it."""

    width: int
    height: int
    titles: tuple[tuple[int, int], ...]
    picture: tuple[int, int]
    above: bool = False


WIDE = Sheet(WIDTH, HEIGHT, ((108, 2), (92, 3), (76, 3), (64, 4), (54, 4)), (400, 470))
SQUARE = Sheet(800, 800, ((92, 3), (76, 4), (64, 5), (54, 6), (46, 7)), (640, 300), above=True)


class Card(msgspec.Struct, frozen=True):
    """What stands on a card. `under` is a line below the title, `foot` the last line; `logo` and `picture` are files of pictures.
    `lang` (BCP 47) and `rtl` are those of the words, `template` is one of GROUNDS, `square` asks for 800 × 800 pixels."""

    title: str
    site: str = ""
    under: str = ""
    foot: str = ""
    colour: Colour = GROUND
    logo: bytes = b""
    picture: bytes = b""
    lang: str = ""
    rtl: bool = False
    template: str = USUAL
    square: bool = False


def name(card: Card) -> str:
    """16 hexadecimal digits that tell cards apart that look different."""
    words = (card.title, card.site, card.under, card.foot)
    told = msgspec.msgpack.encode((DESIGN, [text.means(scripts.clean(each)) for each in words], card))
    return blake2b(told, digest_size=8).hexdigest()


def draw(card: Card) -> bytes:
    """The card as PNG. Same card, same bytes."""
    drawn = _Drawn(card)
    drawn.header()
    drawn.title()
    drawn.footer()
    return drawn.finish()


class _Drawn:
    """A card that is being drawn."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._sheet = sheet = SQUARE if card.square else WIDE
        number = crc32(card.title.encode("utf-8", "replace")) % ARRANGEMENTS
        size = sheet.width, sheet.height
        self._easel = Easel(GROUNDS[card.template], card.colour, size, card.lang, rtl=card.rtl, number=number)
        self._width = sheet.width - 2 * MARGIN
        self.finish = self._easel.finish

    def header(self) -> None:
        """Logo and name of the site."""
        left = MARGIN
        if self._card.logo:
            logo = fitted(self._card.logo, LOGO)
            self._easel.show(logo, left, MARGIN - 14 + (LOGO[1] - logo.height) // 2)
            left += logo.width + 28
        if self._card.site:
            name = self._line(self._card.site, self._sheet.width - MARGIN - left, bold=True)
            self._easel.paint(name, left, MARGIN - 14 + (LOGO[1] - name.mask.height) // 2 + 2, INK)

    def title(self) -> None:
        """The title as large as it can be, and the line below it, in the middle between header or picture and footer."""
        sheet = self._sheet
        top, bottom = MARGIN + LOGO[1], sheet.height - MARGIN - (2 * SMALL if self._card.foot else 0)
        if self._card.picture:
            picture = fitted(self._card.picture, sheet.picture)
            if sheet.above:
                self._easel.show(picture, MARGIN, top + GAP // 2)
                top += picture.height + GAP
            else:
                self._easel.show(picture, sheet.width - MARGIN - picture.width, (sheet.height - picture.height) // 2 + 20)
                self._width -= picture.width + GAP
        under = self._line(self._card.under, self._width, 2) if self._card.under else None
        room = bottom - top - (under.mask.height + SMALL if under else 0)
        title = self._title(room)
        high = title.mask.height + (under.mask.height + SMALL // 2 if under else 0)
        top += (bottom - top - high) // 2
        self._easel.paint(title, MARGIN, top, INK)
        if under:
            self._easel.paint(under, MARGIN, top + title.mask.height + SMALL // 2, QUIET)

    def footer(self) -> None:
        """Who and when."""
        if self._card.foot:
            foot = self._line(self._card.foot, self._sheet.width - 2 * MARGIN)
            self._easel.paint(foot, MARGIN, self._sheet.height - MARGIN - foot.mask.height + 10, QUIET)

    def _title(self, room: int) -> Block:
        sizes = (self._easel.order(self._card.title, size, self._width, most, leading=1.16) for size, most in self._sheet.titles)
        return text.block(*(order.fitting(room) for order in sizes))

    def _line(self, words: str, width: int, lines: int = 1, *, bold: bool = False) -> Block:
        return text.block(self._easel.order(words, SMALL, width, lines, bold=bold))
