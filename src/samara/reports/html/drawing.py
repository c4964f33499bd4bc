"""What is drawn: the maple seed whose wings are filled to the score, its small mark, and bars."""

from __future__ import annotations

from samara.reports.html.element import Markup, element
from samara.reports.words import score as rounded

_BLADE = "M10-8C60-27 130-42 176-38c27 3 32 24 13 41C160 28 84 27 30 14 14 10 5 3 10-8Z"
_EDGE = "M10-7C60-25 130-40 176-36"
_VEINS = "M38-14C66-8 92 2 112 17M62-22c34 6 64 18 86 34M92-29c32 4 62 15 84 31M124-34c26 4 50 14 66 28"  # from the edge inwards
_FIRST, _LAST = 5.0, 200.0
"""Where a blade begins and ends."""

GOOD, POOR = 80, 50
"""Scores from which a practice holds, and below which it does not."""


def wings(score: float | None) -> Markup:
    """Both wings of the seed, filled from the seed outwards as far as the score goes."""
    filled = _FIRST + (_LAST - _FIRST) * (score or 0) / 100
    wing = (
        element("path", class_="empty", d=_BLADE),
        element(
            "g",
            element("path", class_="full", d=_BLADE),
            element("path", class_="vein", d=_VEINS),
            element("path", class_="edge", d=_EDGE),
            clip_path="url(#filled)",
        ),
        element("ellipse", class_="seed", cx=17, cy=3, rx=21, ry=13, transform="rotate(12 17 3)"),
    )
    clip = element("clipPath", element("rect", x=0, y=-50, width=f"{filled:.1f}", height=90), id="filled")
    return element(
        "svg",
        element("defs", clip),
        element("path", class_="stem", d="M0 6c-1 9 0 18 3 26"),
        element("g", *wing, transform="scale(-1 1) rotate(-13)"),
        element("g", *wing, transform="rotate(-13)"),
        class_="wings",
        viewBox="-206 -92 412 128",
        role="img",
        aria_label=f"Score {rounded(score)} of 100" if score is not None else "No score",
    )


def mark() -> Markup:
    """Our sign, for reports without a logo of their own."""
    wing = (
        element("path", class_="full", d="M8-8C30-22 62-30 88-26c15 2 19 14 8 25C80 15 46 20 20 14 8 11 3 2 8-8Z"),
        element("ellipse", class_="seed", cx=13, cy=3, rx=16, ry=11),
    )
    return element(
        "svg",
        element("path", class_="stem", d="M0 4c-1 9 0 17 4 26"),
        element("g", *wing, transform="scale(-1 1) rotate(-22)"),
        element("g", *wing, transform="rotate(-22)"),
        class_="mark",
        viewBox="-104 -66 208 100",
        aria_hidden="true",
    )


def bar(score: float | None) -> Markup:
    """A bar filled to the score, in the colour of what holds, of what does not, and of what lies between."""
    standing = "" if score is None or score < POOR else " holds" if score >= GOOD else " middling"
    return element(
        "svg",
        element("rect", class_="empty", width=100, height=4),
        element("rect", class_="full", width=f"{score:.1f}", height=4) if score is not None else None,
        class_=f"bar{standing}",
        viewBox="0 0 100 4",
        preserveAspectRatio="none",
        aria_hidden="true",
    )
