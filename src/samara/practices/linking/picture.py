"""A picture of a site's links that stays readable at thousands of pages: its sections as discs, pages as dots in them.

Only links between sections are drawn as lines, one for each pair, as broad as there are many; what a single page links to is
better read in a table. The same site gives the same picture.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from samara.core import urls
from samara.core.graph import Graph

SECTIONS = 24
"""Discs; smaller sections share one."""
DRAWN = 5_000
"""Dots; of larger sites the pages that most others link to."""
BONDS = 60
"""Lines: those of most links."""
_GOLDEN = math.pi * (3 - math.sqrt(5))
_SPACE, _GAP = 7.0, 26.0


class Dot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page: its index, its place and its radius."""

    page: int
    x: float
    y: float
    radius: float


class Disc(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A section of the site: its name ("/journal/"), the pages it has, its place and its radius."""

    name: str
    pages: int
    x: float
    y: float
    radius: float


class Bond(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How many links lead from one disc to another, both ways together; discs by their number."""

    one: int
    other: int
    links: int


class Picture(msgspec.Struct, frozen=True):
    """Discs, the dots in them and the bonds between them; all of it lies within `size` of the middle, which is at 0, 0."""

    discs: tuple[Disc, ...]
    dots: tuple[Dot, ...]
    bonds: tuple[Bond, ...]
    size: float


def draw(graph: Graph) -> Picture:
    """The picture of a graph. Sections are the first folders of addresses; in each, the most linked page is in the middle."""
    inlinks = [len(links) for links in graph.inlinks]
    order = sorted(range(len(graph)), key=lambda page: (-inlinks[page], graph.urls[page]))[:DRAWN]
    names = _sections([graph.urls[page] for page in range(len(graph))])
    members: dict[str, list[int]] = defaultdict(list)
    for page in order:
        members[names[page]].append(page)
    counts = Counter(names)
    largest = sorted(members, key=lambda name: (-len(members[name]), name))
    most = max(inlinks, default=0) or 1
    dots: dict[int, tuple[float, float, float]] = {}
    radii = []
    for name in largest:
        reach = 0.0
        for turn, page in enumerate(members[name]):
            radius = 1.6 + 4.4 * math.sqrt(inlinks[page] / most)
            distance = _SPACE * math.sqrt(turn)
            dots[page] = distance * math.cos(turn * _GOLDEN), distance * math.sin(turn * _GOLDEN), radius
            reach = max(reach, distance + radius)
        radii.append(reach + _SPACE)
    centres = _packed(radii)
    discs = tuple(
        Disc(name, counts[name], round(x, 1), round(y, 1), round(radius, 1))
        for name, (x, y), radius in zip(largest, centres, radii, strict=True)
    )
    middle = dict(zip(largest, centres, strict=True))
    placed = tuple(
        Dot(page, round(middle[names[page]][0] + x, 1), round(middle[names[page]][1] + y, 1), round(radius, 1))
        for page, (x, y, radius) in dots.items()
    )
    size = max((math.hypot(disc.x, disc.y) + disc.radius for disc in discs), default=1.0)
    return Picture(discs, placed, _bonds(graph, names, largest), round(size, 1))


def _sections(addresses: Sequence[str]) -> list[str]:
    """The section of each address; those in many small folders share one."""
    found = []
    for address in addresses:
        folder, slash, _ = urls.path(address).lstrip("/").partition("/")
        found.append(f"/{folder}/" if slash else "/")
    counts = Counter(found)
    kept = set(sorted(counts, key=lambda name: (-counts[name], name))[:SECTIONS])
    return [name if name in kept else "other sections" for name in found]


def _packed(radii: Sequence[float]) -> list[tuple[float, float]]:
    """A place for each disc, none over another: the first free one on a spiral around the largest."""
    placed: list[tuple[float, float]] = []
    for number, radius in enumerate(radii):
        step = 0
        while True:
            distance = 6.0 * math.sqrt(step) * (1 if number else 0)
            x, y = 1.25 * distance * math.cos(step * 0.35), 0.8 * distance * math.sin(step * 0.35)
            if all(
                math.hypot(x - left, y - top) >= radius + other + _GAP for (left, top), other in zip(placed, radii, strict=False)
            ):
                placed.append((x, y))
                break
            step += 1
    return placed


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
