"""The links of a site as an editor sees them: what is missing, where each page leads on and why, before and after."""

from __future__ import annotations

import math
from array import array

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
    """Pages on rings by their clicks from home, each near the page that leads to it first; those that no way leads to on a ring
    of their own. Only these first ways are drawn: thousands of pages stay readable."""
    by_links = sorted(range(len(graph)), key=lambda page: (-len(graph.inlinks[page]), graph.urls[page]))
    drawn = set(by_links[:DRAWN])
    deepest = max((depth for depth in graph.depth), default=0)
    rings: list[list[int]] = [[] for _ in range(deepest + 2)]
    for page in sorted(drawn, key=lambda page: graph.urls[page]):
        rings[graph.depth[page] if graph.depth[page] >= 0 else deepest + 1].append(page)
    depth = graph.depth
    parent = {
        page: next((other for other in graph.inlinks[page] if depth[other] == depth[page] - 1 and other in drawn), None)
        for page in drawn
        if depth[page] > 0
    }
    angles: dict[int, float] = {}
    dots: dict[int, Dot] = {}
    radius = 0.0
    for level, ring in enumerate(rings):
        ring.sort(key=lambda page: (angles.get(parent.get(page) or -1, 0.0), graph.urls[page]))
        # A ring is wide enough for its pages.
        radius = 0.0 if level == 0 and len(ring) == 1 else max(radius + RING, len(ring) * 7 / (2 * math.pi))
        for place, page in enumerate(ring):
            angles[page] = 2 * math.pi * place / len(ring)
            dots[page] = Dot(page, round(radius * math.cos(angles[page]), 1), round(radius * math.sin(angles[page]), 1))
    order = {page: number for number, page in enumerate(dots)}
    lines = tuple((order[above], order[page]) for page, above in sorted(parent.items()) if above is not None)
    return tuple(dots.values()), lines
