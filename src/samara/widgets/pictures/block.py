"""A text set in lines: the noun that every way of setting text gives."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PIL import Image

from samara.widgets.pictures.png import Colour

HANGING = 0.3
"""How far letters hang below their feet, in their heights."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be set: the text, the height of its letters in pixels, how wide lines and how many there may be, how much
    higher than the letters a line is, the language (BCP 47) and direction of the page, and the
    colour of the letters beside those that bring their own."""

    text: str
    size: int
    width: int
    lines: int
    bold: bool = True
    leading: float = 1.2
    lang: str = ""
    rtl: bool = False
    ink: Colour = (255, 255, 255)

    @property
    def rise(self) -> int:
        """From the top of a line to the feet of its letters."""
        return self.size

    @property
    def step(self) -> int:
        """From the feet of one line to those of the next."""
        return round(self.size * self.leading)

    def height(self, lines: int) -> int:
        """Pixels that so many lines take, with what hangs below the last."""
        return self.size + max(lines - 1, 0) * self.step + round(self.size * HANGING)

    def fitting(self, room: int) -> Order:
        """The same with no more lines than this height has room for, but one."""
        return replace(self, lines=max(1, min(self.lines, 1 + (room - self.height(1)) // self.step)))


@dataclass(frozen=True, slots=True)
class Block:
    """A text in lines. `mask` (mode L) says how much of each pixel the letters cover; `glow` (mode RGBA) has the parts that bring
    their own colours, emoji; `whole` says whether all of the text is there, and no word is broken that could stand whole."""

    mask: Image.Image
    whole: bool
    glow: Image.Image | None = None
