"""A picture of a site's links that stays readable at thousands of pages: its sections as discs, pages as dots in them.

Of a small site each link of a text is a line; of a larger one only links between sections are, one for each pair, as broad as
there are many: what a single page links to is then better read in a table. The same site gives the same picture.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from samara.core.graph import Graph
from samara.practices.linking.sections import OTHERS, sections

DRAWN = 5_000
"""Dots; of larger sites the pages that most others link to, and orphans before these."""
BONDS = 40
"""Bands between discs: those of most links."""
SMALL = 120
"""Pages up to which each link is a line."""
THREADS = 900
_GOLDEN = math.pi * (3 - math.sqrt(5))
_SPACE, _GAP = 7.0, 12.0
_LEAST, _MOST = 2.0, 5.0
"""Radii of dots; so large that the largest do not touch in the middle of a disc, where they lie."""
ACROSS = 62
"""Letters of a name that fit beside each other in the picture, about."""
LONGEST = 26
"""Letters of a name."""


class Dot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page: its index, its place and its radius."""

    page: int
    x: float
    y: float
    radius: float


class Disc(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A section of the site: its name ("/journal/"), its pages, how many of these are orphans, the page that most others link
    to, how many links of texts lead here from other sections; its place and its radius."""

    name: str
    pages: int
    orphans: int
    first: int
    inward: int
    x: float
    y: float
    radius: float


class Bond(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How many links lead from one disc to another, both ways together; discs by their number."""

    one: int
    other: int
    links: int


class Picture(msgspec.Struct, frozen=True):
    """Discs, the dots in them, the bonds between them, and `threads`, links between dots by their numbers, which only a small
    site has. `box` is where all of it lies: left, top, width and height; `letters` the size of a name, whose place is kept above
    its disc."""

    discs: tuple[Disc, ...] = ()
    dots: tuple[Dot, ...] = ()
    bonds: tuple[Bond, ...] = ()
    threads: tuple[tuple[int, int], ...] = ()
    box: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    letters: float = 1.0


def draw(graph: Graph, titles: Mapping[str, str] | None = None) -> Picture:
    """The picture of a graph; in each disc the most linked page is in the middle."""
    names = sections(graph, titles or {})
    inlinks = [len(links) for links in graph.inlinks]
    order = sorted(range(len(graph)), key=lambda page: (-inlinks[page], graph.urls[page]))
    alone = set(graph.orphans)
    drawn = sorted(order, key=lambda page: (page != graph.home, page not in alone))[:DRAWN]
    shown = set(drawn)
    members: dict[str, list[int]] = defaultdict(list)
    for page in order:
        if page in shown:
            members[names[page]].append(page)
    largest = sorted(members, key=lambda name: (name == OTHERS, -len(members[name]), name))
    most = max(inlinks, default=0) or 1
    places: dict[int, tuple[float, float, float]] = {}
    radii = []
    for name in largest:
        for turn, page in enumerate(members[name]):
            distance = _SPACE * math.sqrt(turn + 0.5) if len(members[name]) > 1 else 0.0
            size = _LEAST + (_MOST - _LEAST) * math.sqrt(inlinks[page] / most)
            places[page] = distance * math.cos(turn * _GOLDEN), distance * math.sin(turn * _GOLDEN), size
        radii.append(_SPACE * math.sqrt(len(members[name])) + _SPACE)
    # The width comes from the sizes of the names, and these from the width: about what the discs alone take.
    letters = max(1.3 * math.sqrt(sum((2 * radius + _GAP) ** 2 for radius in radii)) * 1.25 / ACROSS, 3.0) if radii else 1.0
    centres = _packed(
        [(max(radius, _wide(name) * letters / 2), radius) for name, radius in zip(largest, radii, strict=True)], letters
    )
    middle = dict(zip(largest, centres, strict=True))
    dots = tuple(
        Dot(page, round(middle[names[page]][0] + x, 1), round(middle[names[page]][1] + y, 1), round(radius, 1))
        for page, (x, y, radius) in places.items()
    )
    counts, inward = Counter(names), _inward(graph, names)
    discs = tuple(
        Disc(
            name,
            counts[name],
            sum(page in alone for page in members[name]),
            members[name][0],
            inward[name],
            round(x, 1),
            round(y, 1),
            round(radius, 1),
        )
        for name, (x, y), radius in zip(largest, centres, radii, strict=True)
    )
    return Picture(discs, dots, _bonds(graph, names, largest), _threads(graph, dots), _box(discs, letters), round(letters, 1))


def _wide(name: str) -> float:
    """How wide a name is, in its own size."""
    return 0.62 * min(len(name), LONGEST) + 0.5


def _packed(sizes: Sequence[tuple[float, float]], letters: float) -> list[tuple[float, float]]:
    """A place for each disc of this half width and radius with its name above it, none over another: the first free one on a
    spiral around the largest."""
    placed: list[tuple[float, float]] = []
    boxes: list[tuple[float, float, float, float]] = []
    pace = max(min((radius for _, radius in sizes), default=1.0) / 2, 3.0)
    for number, (half, radius) in enumerate(sizes):
        step = 0
        while True:
            distance = pace * math.sqrt(step) * (1 if number else 0)
            x, y = 1.3 * distance * math.cos(step * 0.35), 0.75 * distance * math.sin(step * 0.35)
            box = (x - half - _GAP / 2, y - radius - 1.5 * letters - _GAP / 2, x + half + _GAP / 2, y + radius + _GAP / 2)
            if all(box[2] <= other[0] or other[2] <= box[0] or box[3] <= other[1] or other[3] <= box[1] for other in boxes):
                placed.append((x, y))
                boxes.append(box)
                break
            step += 1
    return placed


def _box(discs: Sequence[Disc], letters: float) -> tuple[float, float, float, float]:
    if not discs:
        return (0.0, 0.0, 1.0, 1.0)
    halves = [max(disc.radius, _wide(disc.name) * letters / 2) for disc in discs]
    left = min(disc.x - half for disc, half in zip(discs, halves, strict=True)) - 4
    right = max(disc.x + half for disc, half in zip(discs, halves, strict=True)) + 4
    top, bottom = min(disc.y - disc.radius for disc in discs) - 1.6 * letters, max(disc.y + disc.radius for disc in discs) + 4
    return (round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1))


def _inward(graph: Graph, names: Sequence[str]) -> Counter[str]:
    """How many links of texts lead into each section from others."""
    return Counter(names[target] for page, targets in enumerate(graph.main) for target in targets if names[page] != names[target])


def _bonds(graph: Graph, names: Sequence[str], order: Sequence[str]) -> tuple[Bond, ...]:
    number = {name: at for at, name in enumerate(order)}
    counts: Counter[tuple[int, int]] = Counter()
    for page, targets in enumerate(graph.main):
        here = number.get(names[page])
        for target in targets:
            there = number.get(names[target])
            if here is not None and there is not None and here != there:
                counts[min(here, there), max(here, there)] += 1
    most = sorted(counts, key=lambda pair: (-counts[pair], pair))[:BONDS]
    return tuple(Bond(*pair, counts[pair]) for pair in most)


def _threads(graph: Graph, dots: Sequence[Dot]) -> tuple[tuple[int, int], ...]:
    """The links of texts, both ways as one, of a small site."""
    if len(graph) > SMALL:
        return ()
    number = {dot.page: at for at, dot in enumerate(dots)}
    drawn = ((page, other) for page in number for other in graph.main[page] if other in number)
    pairs = {tuple(sorted((number[page], number[other]))) for page, other in drawn}
    return tuple((one, other) for one, other in sorted(pairs)[:THREADS])
