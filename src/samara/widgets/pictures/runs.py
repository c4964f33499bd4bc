"""Sets text of several scripts with Pillow alone, where Pango is missing: each run of letters in a font that has them.

Lines are set word by word; the order of words that run from right to left among others is that of whole words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont, features

from samara.core.text import graphemes
from samara.widgets.pictures import scripts, shipped
from samara.widgets.pictures.block import Block, Order
from samara.widgets.pictures.found import Finder
from samara.widgets.pictures.wrapping import lines

STRIKE = 109
"""The one size in which emoji are drawn in fonts that hold pictures of them."""
EMOJI = 1.17
"""How much wider than high letters are an emoji is."""
RTL = frozenset(("R", "AL"))

Run = tuple[str, ImageFont.FreeTypeFont, bool]
"""Letters, the font that has them, and whether it brings its own colours."""


def lacking(text: str, lang: str = "") -> str:
    """The characters of a text that cannot be set: there is no font for them, or nothing that would join them."""
    joins = features.check("raqm")
    return "".join(
        letter
        for letter in dict.fromkeys(text)
        if letter not in shipped.COVERED
        and not _silent(letter)
        and (finder(lang, True).font(letter) is None or (scripts.name(letter) in scripts.SHAPED and not joins))
    )


def block(orders: Sequence[Order]) -> Block:
    """The text as the first of these orders that keeps it whole, else as the last."""
    for order in orders:
        order = replace(order, text=order.text.translate(dict.fromkeys(map(ord, scripts.ISOLATES))))
        hand = _Hand(order)
        found, whole = lines(order.text, hand.width, order.width, order.lines)
        if whole:
            break
    coloured = scripts.coloured(order.text)
    size = (order.width, order.height(len(found)))
    canvas = Image.new("RGBA", size, (*order.ink, 0)) if coloured else Image.new("L", size)
    for index, line in enumerate(found):
        left = order.width - hand.width(line) if order.rtl else 0
        hand.draw(canvas, line, left, order.rise + index * order.step)
    return Block(canvas.getchannel("A"), whole, canvas) if coloured else Block(canvas, whole)


@cache
def finder(lang: str, bold: bool) -> Finder:
    """Who finds the fonts of a language and weight."""
    return Finder(lang, bold=bold)


class _Hand:
    """Sets words of one order."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._fonts = finder(order.lang, order.bold)
        self.width = lru_cache(maxsize=None)(self._width)

    def draw(self, canvas: Image.Image, line: str, left: float, foot: int) -> None:
        """Draw a line, its words in the order in which they are seen."""
        brush = ImageDraw.Draw(canvas)
        fill = (*self._order.ink, 255) if canvas.mode == "RGBA" else 255
        for run, font, coloured in self._seen(line):
            if coloured:
                emoji = _picture(run, font, self._order.size)
                canvas.alpha_composite(emoji, (max(round(left), 0), max(foot - round(emoji.height * 0.8), 0)))
                left += emoji.width
            else:
                brush.text((left, foot), run, fill=fill, font=font, anchor="ls")
                left += font.getlength(run)

    def _width(self, text: str) -> float:
        return sum(
            _picture(run, font, self._order.size).width if coloured else font.getlength(run)
            for run, font, coloured in self._runs(text)
        )

    def _seen(self, line: str) -> list[Run]:
        """The runs of a line from left to right. A simple form of https://www.unicode.org/reports/tr9/"""
        base = "R" if self._order.rtl else "L"
        words = [word for part in line.split(" ") for word in (part, " ")][:-1]
        told = [_direction(word) for word in words]
        for index, direction in enumerate(told):
            if not direction:
                # What has no direction takes that of its neighbours where they agree, and a number that of what it follows.
                before = next((each for each in reversed(told[:index]) if each), base)
                after = next((each for each in told[index + 1 :] if each), base)
                told[index] = before if before == after or words[index][:1].isdigit() else base
        groups = [
            (direction, [word for _, word in group])
            for direction, group in groupby(zip(told, words, strict=True), key=lambda pair: pair[0])
        ]
        seen: list[Run] = []
        for direction, group in groups if base == "L" else reversed(groups):
            for word in group if direction == "L" else reversed(group):
                runs = list(self._runs(word))
                seen += runs if direction == "L" else reversed(runs)
        return seen

    def _runs(self, text: str) -> Iterator[Run]:
        for (file, index, coloured), letters in groupby(self._chosen(text), key=lambda pair: pair[0]):
            size = STRIKE if coloured else self._order.size
            yield "".join(letter for _, letter in letters), _opened(file, index, size), coloured

    def _chosen(self, text: str) -> Iterator[tuple[tuple[str, int, bool], str]]:
        """Every letter with the font that has it; a mark stands in the font of its letter, an emoji in one for itself."""
        own = (str(shipped.BOLD if self._order.bold else shipped.REGULAR), 0, False)
        for letter in graphemes(text):
            emoji = scripts.coloured(letter)
            chosen = own
            if not shipped.COVERED.issuperset(letter) and (font := self._fonts.font(letter[0])):
                chosen = (font.file, font.number, emoji)
            yield chosen, letter


def _direction(word: str) -> str:
    """L or R by its first letter that has one, "" for what has none."""
    classes = (unicodedata.bidirectional(letter) for letter in word)
    return next(("R" if each in RTL else "L" for each in classes if each in RTL or each == "L"), "")


def _silent(letter: str) -> bool:
    """Whether a character is nothing to draw: a space, a mark that goes with its letter, a joiner."""
    return letter.isspace() or unicodedata.category(letter) in ("Mn", "Me", "Cf")


@cache
def _opened(file: str, index: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size, index=index)


@lru_cache(maxsize=500)
def _picture(emoji: str, font: ImageFont.FreeTypeFont, size: int) -> Image.Image:
    """An emoji, or several, as high as letters of this size need it."""
    canvas = Image.new("RGBA", (max(round(font.getlength(emoji)), 1), round(STRIKE * 1.2)))
    ImageDraw.Draw(canvas).text((0, STRIKE), emoji, font=font, anchor="ls", embedded_color=True)
    scale = size * EMOJI / canvas.height
    return canvas.resize((max(round(canvas.width * scale), 1), max(round(canvas.height * scale), 1)))
