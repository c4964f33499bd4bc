"""The picture of a quotation, wide or square: its words, who said them, where they stand and under which licence."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

import msgspec

from samara.widgets.pictures import scripts, text
from samara.widgets.pictures.block import Block
from samara.widgets.pictures.colours import GROUND, INK, QUIET, TONES
from samara.widgets.pictures.easel import Easel
from samara.widgets.pictures.grounds import GROUNDS, USUAL
from samara.widgets.pictures.png import Colour

DESIGN = 1
"""Raised with every change of how they look."""
SIZES: Mapping[str, tuple[int, int]] = {"wide": (1200, 630), "square": (1200, 1200)}
"""Width and height in pixels of each form."""
MARGIN = 80
WORDS = (92, 76, 64, 56, 48, 42, 36, 32, 28)
"""Heights of the letters of a quotation, the best first."""
SAID, SMALL = 36, 30
HUGE = (132, 112)
"""The same on a square, before the others."""
MARK, HIGH = 260, 90
"""Height of the letters that the mark before the words belongs to, and that of the mark itself at most."""
SIGN = range(TONES[0], TONES[-1] + 1)
"""Its colours."""
MARKS = {"ar": "”", "de": "„", "es": "«", "fa": "«", "fr": "«", "he": "”", "it": "«", "ja": "「", "ru": "«", "nl": "‘"}
USUAL_MARK = "“"
"""What opens a quotation, and in which languages it is another. https://cldr.unicode.org/ (46, quotationStart)"""
LONGEST = 300
"""Letters that can be read on it; those of Chinese, Japanese and Korean count twice."""


class Quotation(msgspec.Struct, frozen=True):
    """What stands on the picture. `said_by` is who said it, `source` where it stands, `licence` under which name it may be used;
    `form` is one of SIZES, the rest as for a Card."""

    text: str
    said_by: str = ""
    source: str = ""
    licence: str = ""
    form: str = "wide"
    colour: Colour = GROUND
    lang: str = ""
    rtl: bool = False
    template: str = USUAL


def name(quotation: Quotation) -> str:
    """16 hexadecimal digits that tell pictures apart that look different."""
    words = (quotation.text, quotation.said_by, quotation.source, quotation.licence)
    told = msgspec.msgpack.encode((DESIGN, [text.means(scripts.clean(each)) for each in words], quotation))
    return blake2b(told, digest_size=8).hexdigest()


def fits(words: str) -> bool:
    """Whether a text is short enough to be read on a picture."""
    return sum(2 if scripts.name(letter) == "CJK" else 1 for letter in words[: LONGEST + 1]) <= LONGEST


def draw(quotation: Quotation) -> bytes:
    """The picture as PNG. Same quotation, same bytes."""
    width, height = SIZES[quotation.form]
    easel = Easel(GROUNDS[quotation.template], quotation.colour, (width, height), quotation.lang, rtl=quotation.rtl)
    inner = width - 2 * MARGIN

    easel.paint(_sign(easel, quotation.lang), MARGIN, MARGIN - 16, SIGN)
    top = MARGIN + HIGH

    bottom = height - MARGIN + 12
    for words, size, bold, ink in _below(quotation):
        line = text.block(easel.order(words, size, inner, 1, bold=bold))
        bottom -= line.mask.height
        easel.paint(line, MARGIN, bottom, ink)
    bottom -= SMALL

    said = _words(easel, quotation.text, bottom - top)
    easel.paint(said, MARGIN, top + max(0, (bottom - top - said.mask.height) // 2), INK)
    return easel.finish()


def _words(easel: Easel, words: str, room: int) -> Block:
    sizes = (*HUGE, *WORDS) if easel.height == easel.width else WORDS
    orders = (easel.order(words, size, easel.width - 2 * MARGIN, 1 + room // size, leading=1.25) for size in sizes)
    return text.block(*(order.fitting(room) for order in orders))


def _below(quotation: Quotation) -> list[tuple[str, int, bool, range]]:
    """The lines at the lower edge, the last first: their words, how high, whether bold, and in which colours."""
    lines = [
        (quotation.licence, SMALL, False, QUIET),
        (quotation.source, SMALL, False, QUIET),
        (quotation.said_by, SAID, True, INK),
    ]
    return [line for line in lines if line[0]]


def _sign(easel: Easel, lang: str) -> Block:
    """What opens a quotation in this language, if it can be written here: the mark and nothing around it."""
    mark, _ = text.writable(MARKS.get(lang.lower().partition("-")[0], USUAL_MARK), lang)
    order = easel.order(mark or USUAL_MARK, MARK, 2 * MARK, 1)
    mask = text.block(order).mask
    box = mask.getbbox() or (0, 0, 1, 1)
    scale = min(1.0, HIGH / (box[3] - box[1]))
    return Block(mask.crop(box).resize((round((box[2] - box[0]) * scale), round((box[3] - box[1]) * scale))), True)
