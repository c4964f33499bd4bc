"""The plan for an editor: what of a site's links is missing, broken or wasted, and what the suggested links would change."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from samara.core.graph import Graph, ranks, transposed
from samara.core.page import Kind
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.entries import READ_ON
from samara.practices.linking.repairs import Repairs

HUBS = 10
"""Pages named as hubs."""
DEEP = 4
"""Clicks from home from which on a page is deep."""


class Stand(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page among the links, before and with the suggested ones: how many pages link to it, clicks from home (-1 where no way
    leads), and its PageRank, as so many times that of the mean page."""

    url: str
    title: str
    kind: str
    inlinks: int
    inlinks_after: int
    outlinks: int
    depth: int
    depth_after: int
    rank: float
    rank_after: float


class Broken(msgspec.Struct, frozen=True, omit_defaults=True):
    """A link that leads nowhere, its place, and the page that it most likely meant, if any comes near."""

    page: str
    address: str
    words: str = ""
    meant: str = ""
    line: int = 0
    column: int = 0


class Wasted(msgspec.Struct, frozen=True):
    """A page that earns mentions or shares, so many, and leads their readers nowhere: links of its text, and all."""

    url: str
    earned: int
    links: int


class Totals(msgspec.Struct, frozen=True):
    """What can be said of the site in a line: pages that no page links to, that only one does, that no way leads to from
    home; the mean and the greatest depth of the others; the share of the PageRank that the lower half of the pages has."""

    orphans: int
    weak: int
    unreached: int
    depth: float
    deepest: int
    lower_half: float


class Plan(msgspec.Struct, frozen=True):
    """The plan; pages by their number in `pages`. `orphans` is None where not all of the site was read: what links to a page may
    be in the rest."""

    pages: tuple[Stand, ...]
    orphans: tuple[int, ...] | None
    weak: tuple[int, ...]
    dead_ends: tuple[int, ...]
    hubs: tuple[int, ...]
    deep: tuple[int, ...]
    broken: tuple[Broken, ...]
    wasted: tuple[Wasted, ...]
    before: Totals
    after: Totals


def plan(
    site: Site,
    graph: Graph,
    settings: Settings,
    titles: Mapping[str, str],
    added: Iterable[tuple[str, str]],
    earned: Mapping[str, int] | None = None,
) -> Plan:
    """The plan of a site. `added` are suggested links, from address to address; `earned` how many mentions and shares pages have
    by address."""
    outlinks = [set(links) for links in graph.outlinks]
    for source, target in added:
        here, there = graph.page(source), graph.page(target)
        if here is not None and there is not None and here != there:
            outlinks[here].add(there)
    after = [array("i", sorted(links)) for links in outlinks]
    back = transposed(after)
    depths, rank, then = _depths(after, graph.home), graph.rank, ranks(back, after)
    count = max(len(graph), 1)
    pages = tuple(
        Stand(
            summary.url,
            titles.get(summary.url) or summary.title or summary.url,
            summary.kind.value,
            len(graph.inlinks[page]),
            len(back[page]),
            len(graph.outlinks[page]),
            graph.depth[page],
            depths[page],
            round(rank[page] * count, 3),
            round(then[page] * count, 3),
        )
        for page, summary in enumerate(site.summaries)
    )
    shown = [page for page, summary in enumerate(site.summaries) if not summary.noindex]
    orphans = set(graph.orphans)
    weak = set(graph.weak)
    ends = set(graph.dead_ends)
    read = [page for page in shown if site.summaries[page].kind in READ_ON]
    return Plan(
        pages=pages,
        orphans=tuple(page for page in shown if page in orphans) if site.complete else None,
        weak=tuple(page for page in shown if page in weak and site.summaries[page].kind in (Kind.ARTICLE, Kind.PRODUCT)),
        dead_ends=tuple(page for page in read if page in ends or not graph.main[page]),
        hubs=tuple(sorted(shown, key=lambda page: (-len(graph.main[page]), graph.urls[page]))[:HUBS]),
        deep=tuple(sorted((page for page in shown if graph.depth[page] >= DEEP), key=lambda page: (-graph.depth[page], page))),
        broken=_broken(site, graph, settings),
        wasted=_wasted(graph, earned or {}),
        before=_totals(graph.outlinks, graph.inlinks, list(graph.depth), rank, graph.home),
        after=_totals(after, back, depths, then, graph.home),
    )


def _broken(site: Site, graph: Graph, settings: Settings) -> tuple[Broken, ...]:
    """The links that lead nowhere, each with the page that was meant for certain."""
    if not graph.broken:
        return ()
    repairs = Repairs(site, settings)
    wanted: dict[int, set[str]] = defaultdict(set)
    for index, address in graph.broken:
        wanted[index].add(address)
    found = []
    for index, addresses in wanted.items():
        page = site.pages[index]
        told: set[str] = set()
        for link in page.links:
            if link.url in addresses and link.url not in told:
                told.add(link.url)
                line, column = (link.at.line, link.at.column) if link.at else (0, 0)
                meant = repairs.target(link.url, [link.text]) or ""
                found.append(Broken(page.url, link.url, link.text, meant if meant != page.url else "", line, column))
    return tuple(found)


def _wasted(graph: Graph, earned: Mapping[str, int]) -> tuple[Wasted, ...]:
    """Pages that others lead to and that lead nowhere from their text."""
    found = []
    for url, times in earned.items():
        page = graph.page(url)
        if page is not None and times > 0 and not graph.main[page]:
            found.append(Wasted(graph.urls[page], times, len(graph.outlinks[page])))
    return tuple(sorted(found, key=lambda each: (-each.earned, each.url)))


def _totals(
    outlinks: Sequence[array[int]], inlinks: Sequence[array[int]], depths: Sequence[int], rank: Sequence[float], home: int | None
) -> Totals:
    others = [page for page in range(len(outlinks)) if page != home]
    reached = [depth for depth in depths if depth >= 0]
    lower = sorted(rank)[: len(rank) // 2]
    return Totals(
        orphans=sum(not inlinks[page] for page in others),
        weak=sum(len(inlinks[page]) == 1 for page in others),
        unreached=sum(depth < 0 for depth in depths),
        depth=round(sum(reached) / len(reached), 2) if reached else 0.0,
        deepest=max(reached, default=0),
        lower_half=round(sum(lower), 4),
    )


def _depths(outlinks: Sequence[array[int]], home: int | None) -> list[int]:
    """Clicks from home, -1 where no way leads."""
    depths = [-1] * len(outlinks)
    level = [] if home is None else [home]
    clicks = 0
    while level:
        for page in level:
            depths[page] = clicks
        level = sorted({target for page in level for target in outlinks[page] if depths[target] < 0})
        clicks += 1
    return depths
