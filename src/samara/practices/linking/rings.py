"""The ways of readers as rings: each page as many rings from home as it is clicks from it, near the page that leads there.

Sections and the links between them are the other picture; this one shows what lies deep, and what no way leads to.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from samara.core.graph import Graph

DRAWN = 5_000
"""Pages in the picture; of a larger site those with the most links."""
RING = 60.0
"""Distance of one click in the picture, in its own units."""
GAP = 7.0
"""Distance of pages on a ring, at least on average."""


class Dot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page: its number and its place; the home page is in the middle, at 0, 0."""

    page: int
    x: float
    y: float


class Rings(NamedTuple):
    """The pages, and the first ways that lead to them as pairs of dots by their numbers."""

    dots: tuple[Dot, ...]
    ways: tuple[tuple[int, int], ...]


def rings(graph: Graph) -> Rings:
    """Pages on rings by their clicks from home, each in the sector of the page that leads to it first; those that no way leads to
    on a ring of their own. Only these first ways are drawn: they do not cross, so thousands of pages stay readable."""
    by_links = sorted(range(len(graph)), key=lambda page: (-len(graph.inlinks[page]), graph.urls[page]))
    depth, drawn = graph.depth, set(by_links[:DRAWN])
    ranked = sorted(drawn, key=lambda page: (depth[page] if depth[page] >= 0 else len(graph), graph.urls[page]))
    above: dict[int, int] = {}
    below: dict[int, list[int]] = {page: [] for page in drawn}
    for page in ranked:
        first = next((other for other in graph.inlinks[page] if depth[other] == depth[page] - 1 and other in drawn), None)
        if depth[page] > 0 and first is not None:
            above[page] = first
            below[first].append(page)
    leaves = dict.fromkeys(drawn, 1)
    for page in reversed(ranked):
        leaves[page] = max(sum(leaves[child] for child in below[page]), 1)
    # The ways from home share one circle; so do the pages that no way leads to, and those of a home that is not drawn.
    sectors: dict[int, tuple[float, float]] = {}
    for lost in (False, True):
        tops = [page for page in ranked if page not in above and (depth[page] < 0) is lost]
        _share(tops, (0.0, 2 * math.pi), leaves, sectors)
    for page in ranked:
        _share(below[page], sectors[page], leaves, sectors)
    radii = _radii([depth[page] for page in drawn])
    dots = []
    for page in ranked:
        angle, radius = sum(sectors[page]) / 2, radii[depth[page]]
        dots.append(Dot(page, round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)))
    place = {page: number for number, page in enumerate(ranked)}
    return Rings(tuple(dots), tuple((place[first], place[page]) for page, first in above.items()))


def _share(
    pages: Sequence[int], sector: tuple[float, float], leaves: Mapping[int, int], into: dict[int, tuple[float, float]]
) -> None:
    """Divide a sector among pages by the leaves above them."""
    start, end = sector
    step = (end - start) / max(sum(leaves[page] for page in pages), 1)
    for page in pages:
        into[page] = start, start + step * leaves[page]
        start = into[page][1]


def _radii(depths: Sequence[int]) -> dict[int, float]:
    """The radius of the ring of each depth, that of -1 outermost: one step apart, and wide enough for its pages."""
    counts, radii, radius = Counter(depths), {}, 0.0
    for depth in sorted(counts, key=lambda depth: (depth < 0, depth)):
        radius = max(radius + (RING if depth else 0.0), counts[depth] * GAP / (2 * math.pi) if counts[depth] > 1 else 0.0)
        radii[depth] = radius
    return radii
