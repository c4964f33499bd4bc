"""Makes of one colour those that a report needs, dark or light enough to be read.

Contrast as in WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import NamedTuple

OURS = "#a23a15"
"""The rust of a maple seed."""

READABLE = 4.5
VISIBLE = 3.0
"""The least contrast of small text, and of shapes."""

SOFTER = 0.25
"""How much white shapes hold on a light ground."""

LIGHT, DARK = "#f4f2ee", "#2a2724"
"""What is hardest to be seen on: the washes of style.css."""


class Palette(NamedTuple):
    """`ink` for words, `fill` for shapes, both on a light or on a dark ground."""

    ink: str
    fill: str


def palette(colour: str, *, dark: bool) -> Palette:
    """The colour as it is where that can be seen, else the nearest that can; shapes are softer than words."""
    ground, end = (DARK, "#ffffff") if dark else (LIGHT, "#000000")
    softer = colour if dark else _mix(colour, "#ffffff", SOFTER)
    return Palette(_until(colour, ground, end, READABLE), _until(softer, ground, end, VISIBLE))


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    dim, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


def _until(colour: str, ground: str, end: str, least: float) -> str:
    """The colour mixed with `end`, a twentieth at a time, until it stands out from the ground."""
    for step in range(21):
        mixed = _mix(colour, end, step / 20)
        if contrast(mixed, ground) >= least:
            return mixed
    return end


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def _luminance(colour: str) -> float:
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in map(_part, _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _part(channel: int) -> float:
    return channel / 255


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
