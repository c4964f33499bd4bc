"""The links of a site as an editor sees them: what is missing, where each page leads on and why, before and after."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from samara.core import fix as fixing
from samara.core.graph import Graph, ranks, transposed
from samara.core.page import Kind
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded
from samara.practices.linking.entries import READ_ON
from samara.practices.linking.leading import lead
from samara.practices.linking.onward import Next

DRAWN = 5_000
"""Pages in the picture; of a larger site those with the most links."""
RING = 60.0
"""Distance of one click in the picture, in its own units."""
GAP = 7.0
"""Distance of pages on a ring, at least on average."""


class Standing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One page among the links: how many pages lead to it, its clicks from home (-1 where no way leads) and its share of the
    PageRank, without and with the pages to read next that are suggested for all."""

    url: str
    title: str
    kind: str
    inlinks: int
    depth: int
    rank: float
    inlinks_after: int
    depth_after: int
    rank_after: float
    next: tuple[Next, ...] = ()


class Dot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page in the picture: its number among the standings and its place; the home page is in the middle, at 0, 0."""

    page: int
    x: float
    y: float


class Outline(msgspec.Struct, frozen=True):
    """All pages in the order of the site; by number those that no page leads to, that only one does, and that lead nowhere.
    `complete` says whether the whole site was read, without which nobody knows of orphans; `quality` how suggestions were chosen
    and how good they are; `dots` and `lines` (pairs of dots) are the picture."""

    pages: tuple[Standing, ...]
    orphans: tuple[int, ...]
    weak: tuple[int, ...]
    dead_ends: tuple[int, ...]
    complete: bool
    quality: str
    dots: tuple[Dot, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()


def outline(site: Site, settings: Settings) -> Outline:
    """The outline of a site that was read without our blocks. Raises SettingsError, StateError."""
    graph = Graph(site)
    found = lead(site, graph, settings)
    name = fixing.site_name(site, settings)
    added = [set(links) for links in graph.outlinks]
    for url, nexts in found.next.items():
        if (page := graph.page(url)) is not None:
            added[page].update(target for each in nexts if (target := graph.page(each.url)) is not None and target != page)
    outlinks = [array("i", sorted(links)) for links in added]
    inlinks = transposed(outlinks)
    depth, rank = _depth(outlinks, graph.home), ranks(inlinks, outlinks)
    pages = tuple(
        Standing(
            url=summary.url,
            title=unbranded(summary.title or "", name) or summary.url,
            kind=summary.kind.value,
            inlinks=len(graph.inlinks[page]),
            depth=graph.depth[page],
            rank=graph.rank[page],
            inlinks_after=len(inlinks[page]),
            depth_after=depth[page],
            rank_after=rank[page],
            next=found.next.get(summary.url, ()),
        )
        for page, summary in enumerate(site.summaries)
    )
    hidden = {page for page, summary in enumerate(site.summaries) if summary.noindex}
    weak = tuple(page for page in graph.weak if site.summaries[page].kind in (Kind.ARTICLE, Kind.PRODUCT))
    dots, lines = _picture(graph)
    return Outline(
        pages=pages,
        orphans=tuple(page for page in graph.orphans if page not in hidden) if site.complete else (),
        weak=weak,
        dead_ends=tuple(page for page in graph.dead_ends if site.summaries[page].kind in READ_ON),
        complete=site.complete,
        quality=found.quality,
        dots=dots,
        lines=lines,
    )


def _depth(outlinks: list[array[int]], home: int | None) -> list[int]:
    depth = [-1] * len(outlinks)
    if home is None:
        return depth
    depth[home], level = 0, [home]
    while level:
        following = []
        for page in level:
            for target in outlinks[page]:
                if depth[target] < 0:
                    depth[target] = depth[page] + 1
                    following.append(target)
        level = following
    return depth


def _picture(graph: Graph) -> tuple[tuple[Dot, ...], tuple[tuple[int, int], ...]]:
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
    return tuple(dots), tuple((place[first], place[page]) for page, first in above.items())


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
