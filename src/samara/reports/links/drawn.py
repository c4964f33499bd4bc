"""The picture of a site's links as SVG, its colours, and the same in figures; in reports and on the dashboard."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

from samara.practices.linking.picture import LONGEST, Bond, Disc, Dot, Picture
from samara.practices.linking.plan import DEEP, Plan, Stand
from samara.reports.html.element import Markup, element, join, said
from samara.reports.words import count, cut

STYLE = (Path(__file__).parent / "picture.css").read_text("utf-8")
"""The style of all that is drawn here, in light and dark."""

_KINDS = {
    "home": "home",
    "near1": "one click from home",
    "near2": "two",
    "near3": "three",
    "deep": f"{DEEP} or more",
    "lost": "linked, but no way from home",
    "orphan": "no page links here",
}


def drawing(picture: Picture, plan: Plan) -> Markup:
    """The picture; every dot and disc says what it is when it is pointed at."""
    most = max((bond.links for bond in picture.bonds), default=1)
    orphans = set(plan.orphans or ())
    bonds = () if picture.threads else picture.bonds
    # Orphans lie on top, so that none is hidden.
    dots = sorted(picture.dots, key=lambda dot: dot.page in orphans)
    return element(
        "svg",
        element("g", *(_bond(picture, bond, most) for bond in bonds), class_="bonds"),
        element("g", *map(_disc, picture.discs), class_="discs"),
        element("g", *(_thread(picture.dots[one], picture.dots[other]) for one, other in picture.threads), class_="threads"),
        element(
            "g",
            *(_dot(plan.pages[dot.page], dot, kind(plan.pages[dot.page], dot.page in orphans)) for dot in dots),
            class_="dots",
        ),
        element("g", *(_name(disc, picture.letters) for disc in picture.discs), class_="names", font_size=f"{picture.letters:g}"),
        viewBox=" ".join(f"{side:g}" for side in picture.box),
        role="img",
        aria_label=f"{count(len(picture.dots), 'page')} in {count(len(picture.discs), 'section')}",
        class_="picture",
    )


def kind(stand: Stand, orphan: bool) -> str:
    """The colour of a page: by its clicks from home, and whether anything leads there."""
    depth = stand.now.depth
    if orphan:
        return "orphan"
    if depth < 0:
        return "lost"
    return "deep" if depth >= DEEP else f"near{depth}" if depth else "home"


def legend(picture: Picture, plan: Plan) -> Markup:
    """What the colours mean, and how many pages have each."""
    orphans = set(plan.orphans or ())
    counts = Counter(kind(plan.pages[dot.page], dot.page in orphans) for dot in picture.dots)
    items = [
        element("li", element("i", class_=name), f" {words}: {counts[name]:,}") for name, words in _KINDS.items() if counts[name]
    ]
    return element("ul", join(*items), class_="drawn", role="list")


def sections(picture: Picture, plan: Plan) -> Markup:
    """What the picture shows, in figures: a row for each section."""
    heads = (
        ("Section", ""),
        ("Pages", "number"),
        ("Links from other sections", "number"),
        ("Orphans", "number"),
        ("Most linked page", ""),
    )
    rows = (
        element(
            "tr",
            element("th", said(disc.name), scope="row"),
            element("td", f"{disc.pages:,}", class_="number"),
            element("td", f"{disc.inward:,}", class_="number"),
            element("td", f"{disc.orphans:,}" if plan.orphans is not None else "?", class_="number"),
            element("td", said(plan.pages[disc.first].title)),
        )
        for disc in picture.discs
    )
    head = element("tr", *(element("th", words, scope="col", class_=name or None) for words, name in heads))
    table = element("table", element("thead", head), element("tbody", *rows), class_="parts")
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label="Sections")


def _bond(picture: Picture, bond: Bond, most: int) -> Markup:
    one, other = picture.discs[bond.one], picture.discs[bond.other]
    width = picture.letters * (0.08 + 0.7 * math.sqrt(bond.links / most))
    # A band bends to the right of its way, so that those of several discs in a line can be told apart.
    x, y = (one.x + other.x) / 2 + (other.y - one.y) * 0.12, (one.y + other.y) / 2 - (other.x - one.x) * 0.12
    return element(
        "path",
        element("title", f"{one.name} and {other.name}: {count(bond.links, 'link')}"),
        d=f"M{one.x:g} {one.y:g}Q{x:.1f} {y:.1f} {other.x:g} {other.y:g}",
        stroke_width=f"{width:.1f}",
    )


def _thread(one: Dot, other: Dot) -> Markup:
    return element("line", x1=f"{one.x:g}", y1=f"{one.y:g}", x2=f"{other.x:g}", y2=f"{other.y:g}", stroke_width="0.5")


def _disc(disc: Disc) -> Markup:
    told = element("title", f"{cut(disc.name)}: {count(disc.pages, 'page')}")
    return element("circle", told, cx=f"{disc.x:g}", cy=f"{disc.y:g}", r=f"{disc.radius:g}")


def _dot(stand: Stand, dot: Dot, name: str) -> Markup:
    clicks = "no way leads here from home" if stand.now.depth < 0 else count(stand.now.depth, "click") + " from home"
    told = f"{cut(stand.title, 80)}: {count(stand.now.inlinks, 'page')} lead here, {clicks}"
    return element("circle", element("title", told), cx=f"{dot.x:g}", cy=f"{dot.y:g}", r=f"{dot.radius:g}", class_=name)


def _name(disc: Disc, letters: float) -> Markup:
    return element("text", cut(disc.name, LONGEST), x=f"{disc.x:g}", y=f"{disc.y - disc.radius - 0.4 * letters:.1f}")
