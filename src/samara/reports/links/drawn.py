"""The picture of a site's links as SVG: sections as discs, pages as dots, links between sections as bands."""

from __future__ import annotations

import math

from samara.practices.linking.picture import Bond, Picture
from samara.practices.linking.plan import Plan
from samara.reports.html.element import Markup, element, join
from samara.reports.words import count, cut

EDGE = 12
NAMED = 18
"""Radius from which a disc has its name in the picture; smaller ones tell it when they are pointed at."""


def drawing(picture: Picture, plan: Plan) -> Markup:
    """The picture; every dot and disc says what it is when it is pointed at, and leads to its page."""
    sides = [(disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius) for disc in picture.discs]
    left, top, right, bottom = zip(*sides or [(0.0, 0.0, 1.0, 1.0)], strict=True)
    corner, width, height = (min(left), min(top)), max(right) - min(left), max(bottom) - min(top)
    most = max((bond.links for bond in picture.bonds), default=1)
    orphans = set(plan.orphans or ())
    return element(
        "svg",
        element("g", *(_bond(picture, bond, most) for bond in picture.bonds), class_="bonds"),
        element("g", *(_disc(disc.name, disc.pages, disc.x, disc.y, disc.radius) for disc in picture.discs), class_="discs"),
        element(
            "g", *(_dot(plan, dot.page, dot.x, dot.y, dot.radius, dot.page in orphans) for dot in picture.dots), class_="dots"
        ),
        element("g", *(_name(disc.name, disc.x, disc.y, disc.radius, width) for disc in picture.discs), class_="names"),
        viewBox=f"{corner[0] - EDGE:.0f} {corner[1] - EDGE:.0f} {width + 2 * EDGE:.0f} {height + 2 * EDGE:.0f}",
        role="img",
        aria_label=f"{count(len(picture.dots), 'page')} in {count(len(picture.discs), 'section')}",
        class_="picture",
    )


def _bond(picture: Picture, bond: Bond, most: int) -> Markup:
    one, other = picture.discs[bond.one], picture.discs[bond.other]
    width = 1 + 9 * math.sqrt(bond.links / most)
    # A band bends to the right of its way, so that those of several discs in a line can be told apart.
    x, y = (one.x + other.x) / 2 + (other.y - one.y) * 0.12, (one.y + other.y) / 2 - (other.x - one.x) * 0.12
    return element(
        "path",
        element("title", f"{one.name} and {other.name}: {count(bond.links, 'link')}"),
        d=f"M{one.x:g} {one.y:g}Q{x:.1f} {y:.1f} {other.x:g} {other.y:g}",
        stroke_width=f"{width:.1f}",
    )


def _disc(name: str, pages: int, x: float, y: float, radius: float) -> Markup:
    return element("circle", element("title", f"{cut(name)}: {count(pages, 'page')}"), cx=f"{x:g}", cy=f"{y:g}", r=f"{radius:g}")


def _dot(plan: Plan, page: int, x: float, y: float, radius: float, orphan: bool) -> Markup:
    stand = plan.pages[page]
    clicks = "no way leads here from home" if stand.depth < 0 else count(stand.depth, "click") + " from home"
    told = f"{cut(stand.title, 80)}: {count(stand.inlinks, 'page')} lead here, {clicks}"
    kind = "orphan" if orphan else "far" if stand.depth < 0 or stand.depth > 3 else f"near{stand.depth}"
    dot = element("circle", element("title", told), cx=f"{x:g}", cy=f"{y:g}", r=f"{radius:g}", class_=kind)
    return element("a", dot, href=stand.url) if stand.url.startswith(("http://", "https://")) else dot


def _name(name: str, x: float, y: float, radius: float, width: float) -> Markup | None:
    if radius < NAMED:
        return None
    letters = max(width / 70, 9)
    return element("text", cut(name, 28), x=f"{x:g}", y=f"{y - radius + letters * 1.1:.1f}", font_size=f"{letters:.1f}")


def legend() -> Markup:
    """What the colours mean."""
    kinds = (("near0", "home"), ("near1", "one click"), ("near2", "two"), ("near3", "three"), ("far", "more, or none"))
    items = [element("li", element("i", class_=kind), f" {words}") for kind, words in (*kinds, ("orphan", "orphan"))]
    return element("ul", join(*items), class_="legend")
