"""The colours of a card: all of them follow from the one of its ground, so that its words can be read on it."""

from __future__ import annotations

from collections.abc import Iterable

from PIL import ImageColor

from samara.core.facts import Said
from samara.widgets.pictures.png import Colour

GROUND: Colour = (24, 52, 76)
"""Of cards whose site names no colour."""
WHITE: Colour = (255, 255, 255)
DARK: Colour = (17, 22, 28)
BLACK: Colour = (0, 0, 0)
READABLE = 4.5
"""Contrast of letters of ordinary size. https://www.w3.org/TR/WCAG22/#contrast-minimum"""

INK = range(1, 6)
"""Indexes of the letters of the title, from their edge to their middle."""
QUIET = range(6, 10)
"""The same of what stands around it."""
TONES = (10, 11, 12)
"""Indexes of shapes in the ground, from near it on."""


def colour(text: str) -> Colour | None:
    """A colour as style sheets write it ("#a23a15", "teal"), None for anything else and for one that is not opaque."""
    try:
        found = ImageColor.getrgb(text.strip())
    except ValueError:
        return None
    return (found[0], found[1], found[2]) if len(found) == 3 or found[3] == 255 else None


def palette(ground: Colour) -> list[Colour]:
    """The colours of a card on this ground, by index: the ground, the two inks with their edges, the tones."""
    ink = max((WHITE, DARK), key=lambda each: contrast(each, ground))
    if not _readable(ink, ground):
        ink = max((WHITE, BLACK), key=lambda each: contrast(each, ground))
    quiet = next(mixed for part in range(70, 101, 5) if _readable(mixed := blend(ground, ink, part / 100), ground) or part == 100)
    return [
        ground,
        *(blend(ground, ink, step / len(INK)) for step in range(1, len(INK) + 1)),
        *(blend(ground, quiet, step / len(QUIET)) for step in range(1, len(QUIET) + 1)),
        *(blend(ground, ink, part) for part in (0.06, 0.12, 0.2)),
    ]


def tinted(colours: list[Colour], tint: Colour) -> list[Colour]:
    """The same palette with the tones of another colour than its ink's; the last is that colour itself."""
    tones = {TONES[0]: 0.2, TONES[1]: 0.5, TONES[2]: 1.0}
    return [blend(colours[0], tint, tones[index]) if index in tones else colour for index, colour in enumerate(colours)]


def ground(named: Iterable[Said], asked: str = "") -> Colour:
    """The colour of the ground: the one that is asked for, else the one that a page names for what is drawn around it, on a light
    ground if it tells them apart, else ours."""
    said = [asked, *(each.value for each in sorted(named, key=lambda each: "dark" in each.raw))]
    return next((found for each in said if each and (found := colour(each))), GROUND)


def blend(one: Colour, other: Colour, part: float) -> Colour:
    """The colour so far on the way from one to the other: 0 is the one, 1 the other."""
    red, green, blue = (round(here + (there - here) * part) for here, there in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _readable(one: Colour, ground: Colour) -> bool:
    return contrast(one, ground) >= READABLE


def _luminance(colour: Colour) -> float:
    parts = (value / 255 for value in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
