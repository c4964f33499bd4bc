"""Sets text in the font that comes with Samara, letter by letter: each is drawn once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageFont

from samara.widgets.pictures import shipped
from samara.widgets.pictures.block import Block, Order
from samara.widgets.pictures.wrapping import lines


class Face:
    """The font in one weight and size: letters and the distances between them are kept."""

    def __init__(self, size: int, *, bold: bool) -> None:
        self._font = ImageFont.truetype(shipped.BOLD if bold else shipped.REGULAR, size)
        self._letters: dict[str, tuple[Image.Image | None, int, int]] = {}
        self._steps: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Pixels from the first letter to the end of the last."""
        return sum(map(self._step, text, [*text[1:], ""]))

    def draw(self, canvas: Image.Image, text: str, left: float, foot: int) -> None:
        """Draw a line whose letters stand on `foot`."""
        for letter, follower in zip(text, [*text[1:], ""], strict=True):
            mask, right, down = self._letter(letter)
            if mask is not None:
                canvas.paste(255, (round(left) + right, foot + down), mask)
            left += self._step(letter, follower)

    def _step(self, letter: str, follower: str) -> float:
        """From the beginning of a letter to that of the one that follows."""
        pair = letter + follower
        if pair not in self._steps:
            self._steps[pair] = self._font.getlength(pair) - (self._font.getlength(follower) if follower else 0)
        return self._steps[pair]

    def _letter(self, letter: str) -> tuple[Image.Image | None, int, int]:
        if letter not in self._letters:
            core, (right, down) = self._font.getmask2(letter, "L", anchor="ls")
            mask = Image.frombytes("L", core.size, bytes(core)) if core.size[0] and core.size[1] else None
            self._letters[letter] = mask, int(right), int(down)
        return self._letters[letter]


@cache
def face(size: int, bold: bool) -> Face:
    """The font in this size and weight."""
    return Face(size, bold=bold)


def block(orders: Sequence[Order]) -> Block:
    """The text as the first of these orders that keeps it whole, else as the last; its characters are all `shipped.COVERED`."""
    for order in orders:
        font = face(order.size, order.bold)
        found, whole = lines(order.text, font.width, order.width, order.lines)
        if whole:
            break
    canvas = Image.new("L", (order.width, order.height(len(found))))
    for index, line in enumerate(found):
        left = order.width - font.width(line) if order.rtl else 0
        font.draw(canvas, line, left, order.rise + index * order.step)
    return Block(canvas, whole)
