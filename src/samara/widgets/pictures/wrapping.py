"""Where lines of a text end."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from samara.core.text import ELLIPSIS, graphemes

Measure = Callable[[str], float]

# Chinese and Japanese may break after every letter, but not before a mark that closes.
_IDEOGRAPH = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_CLOSING = "、。，．・：；？！ー）］｝〉》」』】〕ぁぃぅぇぉっゃゅょァィゥェォッャュョ々…）"
_PIECE = re.compile(rf"[{_IDEOGRAPH}][{_CLOSING}]*\s*|[^\s{_IDEOGRAPH}]+[{_CLOSING}]*\s*|\s+")
_BALANCING = 6
"""Halvings in the search for the narrowest lines that are no more."""


def lines(text: str, measure: Measure, width: float, most: int) -> tuple[list[str], bool]:
    """The text in at most so many lines no wider than `width`, about equally long, and whether it is whole: nothing cut off, no
    word broken."""
    pieces = [_Piece(piece, measure(piece), measure(piece.rstrip())) for piece in _PIECE.findall(text)]
    found, broken = _filled(pieces, measure, width)
    if len(found) > most:
        return [*found[: most - 1], _cut(found[most - 1] + " " + found[most], measure, width)], False
    narrow, wide = max([piece.word for piece in pieces], default=0.0), width
    for _ in range(_BALANCING if len(found) > 1 and not broken else 0):
        middle = (narrow + wide) / 2
        tried, _ = _filled(pieces, measure, middle)
        narrow, wide = (narrow, middle) if len(tried) == len(found) else (middle, wide)
    return (found if broken else _filled(pieces, measure, wide)[0]), not broken


class _Piece(NamedTuple):
    """What no line may end in: how wide it is with the space behind it, and how wide alone."""

    text: str
    whole: float
    word: float


def _filled(pieces: list[_Piece], measure: Measure, width: float) -> tuple[list[str], bool]:
    """Each line as full as it gets, and whether a word had to be broken."""
    found: list[str] = []
    line, length, broken = "", 0.0, False
    for text, whole, word in pieces:
        if line and length + word > width:
            found.append(line.rstrip())
            line, length = "", 0.0
        if word > width:
            broken = True
            *full, text = _torn(text, measure, width)
            whole = measure(text)
            found += full
        line += text
        length += whole
    return ([*found, line.rstrip()] if line.strip() else found), broken


def _torn(word: str, measure: Measure, width: float) -> list[str]:
    """A word in parts that fit, broken between letters."""
    parts = [""]
    for letter in graphemes(word):
        if parts[-1] and measure(parts[-1] + letter.rstrip()) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _cut(line: str, measure: Measure, width: float) -> str:
    letters = graphemes(line)
    while letters and measure("".join(letters).rstrip() + ELLIPSIS) > width:
        letters.pop()
    return "".join(letters).rstrip(" ,;:–—-、，") + ELLIPSIS
