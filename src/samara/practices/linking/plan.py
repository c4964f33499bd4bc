"""The plan for an editor: what of a site's links is missing, broken or wasted, and what the suggested links would change."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from samara.core import urls
from samara.core.graph import Graph, ranks, transposed
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.entries import READ_ON, is_duty
from samara.practices.linking.repairs import Candidate, Repairs

HUBS = 10
"""Pages named as hubs."""
LEADING = 5
"""Pages to which the text of a hub leads, at least."""
DEEP = 4
"""Clicks from home from which on a page is deep."""

Pair = tuple[str, str]
"""A link by the addresses of its two pages."""


class Reach(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How readers come to a page and on from it: pages that link to it, pages that its text leads to, clicks from home (-1 where
    no way leads), and its PageRank, as so many times that of the mean page."""

    inlinks: int
    leads: int
    depth: int
    rank: float


class Stand(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page among the links: `outlinks` counts also those of menus. Its reach is told `now`, with the suggested links in the
    `text`, and with these and the related pages (`both`)."""

    url: str
    title: str
    kind: str
    outlinks: int
    now: Reach
    text: Reach
    both: Reach


class Broken(msgspec.Struct, frozen=True, omit_defaults=True):
    """A link that leads nowhere, its place, and the page that it meant: `meant` where that is certain or, `decided`, where the
    owner says so; else the candidates, the likeliest first."""

    page: str
    address: str
    words: str = ""
    meant: str = ""
    line: int = 0
    column: int = 0
    candidates: tuple[Candidate, ...] = ()
    decided: bool = False


class Wasted(msgspec.Struct, frozen=True):
    """A page that earns mentions or shares, so many, and leads their readers nowhere: links of its text, and all."""

    url: str
    earned: int
    links: int


class Totals(msgspec.Struct, frozen=True):
    """What can be said of the site in a line: how many pages no page links to, only one does, whose text leads nowhere, that lie
    deep, that no way leads to from home; the mean and the greatest depth of the others; the share of the PageRank that the lower
    half of the pages has. The first four count what the lists of the plan hold."""

    orphans: int
    weak: int
    dead_ends: int
    deep: int
    unreached: int
    depth: float
    deepest: int
    lower_half: float


class Plan(msgspec.Struct, frozen=True):
    """The plan; pages by their number in `pages`. `orphans` is None where not all of the site was read: what links to a page may
    be in the rest. `now`, `text` and `both` are told as in `Stand`."""

    pages: tuple[Stand, ...]
    orphans: tuple[int, ...] | None
    weak: tuple[int, ...]
    dead_ends: tuple[int, ...]
    hubs: tuple[int, ...]
    deep: tuple[int, ...]
    broken: tuple[Broken, ...]
    wasted: tuple[Wasted, ...]
    now: Totals
    text: Totals
    both: Totals


def plan(
    site: Site,
    graph: Graph,
    settings: Settings,
    titles: Mapping[str, str],
    linked: Iterable[Pair] = (),
    related: Iterable[Pair] = (),
    *,
    earned: Mapping[str, int] | None = None,
    repaired: Mapping[str, str] | None = None,
) -> Plan:
    """The plan of a site. `linked` are suggested links in the text and `related` those of related pages, from address to address;
    `earned` how many mentions and shares pages have by address; `repaired` the owner's words on where broken addresses lead."""
    now = _Stage(site.summaries, graph.home, graph.outlinks, graph.main, graph.inlinks, graph.rank)
    text = now.with_links(_numbers(graph, linked))
    both = text.with_links(_numbers(graph, related))
    hubs = sorted(
        (page for page in now.shown if len(graph.main[page]) >= LEADING), key=lambda page: (-len(graph.main[page]), page)
    )
    return Plan(
        pages=tuple(
            Stand(
                summary.url,
                titles.get(summary.url) or summary.title or summary.url,
                summary.kind.value,
                len(graph.outlinks[page]),
                *(stage.reach(page) for stage in (now, text, both)),
            )
            for page, summary in enumerate(site.summaries)
        ),
        orphans=tuple(now.orphans()) if site.complete else None,
        weak=tuple(now.weak()),
        dead_ends=tuple(now.dead_ends()),
        hubs=tuple(hubs[:HUBS]),
        deep=tuple(sorted(now.deep(), key=lambda page: (-now.depths[page], page))),
        broken=_broken(site, graph, settings, titles, repaired or {}),
        wasted=_wasted(graph, earned or {}),
        now=now.totals(),
        text=text.totals(),
        both=both.totals(),
    )


class _Stage:
    """The links of a site at one stage of the plan, and what follows from them."""

    def __init__(
        self,
        summaries: Sequence[Summary],
        home: int | None,
        outlinks: Sequence[array[int]],
        leads: Sequence[array[int]],
        inlinks: Sequence[array[int]],
        rank: Sequence[float],
    ) -> None:
        self.summaries, self.home = summaries, home
        self.outlinks, self.leads, self.inlinks, self.rank = outlinks, leads, inlinks, rank
        self.depths = _depths(outlinks, home)
        self.shown = [page for page, summary in enumerate(summaries) if not summary.noindex]
        self.read_on = {page for page in self.shown if summaries[page].kind in READ_ON and not is_duty(summaries[page].url)}

    def with_links(self, added: Iterable[tuple[int, int]]) -> _Stage:
        """The stage after this one; itself where nothing is added."""
        more: dict[int, set[int]] = defaultdict(set)
        for page, other in added:
            more[page].add(other)
        if not more:
            return self
        outlinks, leads = _joined(self.outlinks, more), _joined(self.leads, more)
        back = transposed(outlinks)
        return _Stage(self.summaries, self.home, outlinks, leads, back, ranks(back, outlinks))

    def reach(self, page: int) -> Reach:
        return Reach(
            len(self.inlinks[page]),
            len(self.leads[page]),
            self.depths[page],
            round(self.rank[page] * len(self.summaries), 3),
        )

    def orphans(self) -> list[int]:
        return [page for page in self.shown if not self.inlinks[page] and page != self.home]

    def weak(self) -> list[int]:
        return [page for page in self.shown if len(self.inlinks[page]) == 1 and page != self.home]

    def dead_ends(self) -> list[int]:
        return [page for page in self.shown if not self.leads[page] and page in self.read_on]

    def deep(self) -> list[int]:
        return [page for page in self.shown if self.depths[page] >= DEEP]

    def totals(self) -> Totals:
        reached = [depth for depth in self.depths if depth >= 0]
        lower = sorted(self.rank)[: len(self.rank) // 2]
        return Totals(
            orphans=len(self.orphans()),
            weak=len(self.weak()),
            dead_ends=len(self.dead_ends()),
            deep=len(self.deep()),
            unreached=len(self.depths) - len(reached),
            depth=round(sum(reached) / len(reached), 2) if reached else 0.0,
            deepest=max(reached, default=0),
            lower_half=round(sum(lower), 4),
        )


def _numbers(graph: Graph, pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    """Links as numbers of pages; none from a page to itself or to what is no page."""
    found = ((graph.page(source), graph.page(target)) for source, target in pairs)
    return [(here, there) for here, there in found if here is not None and there is not None and here != there]


def _joined(links: Sequence[array[int]], more: Mapping[int, set[int]]) -> list[array[int]]:
    return [array("i", sorted(more[page].union(each))) if page in more else each for page, each in enumerate(links)]


def _broken(
    site: Site, graph: Graph, settings: Settings, titles: Mapping[str, str], repaired: Mapping[str, str]
) -> tuple[Broken, ...]:
    """The links that lead nowhere, each with the page that was meant or may have been."""
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
            address = urls.untracked(link.url)
            if address not in addresses or address in told:
                continue
            told.add(address)
            line, column = (link.at.line, link.at.column) if link.at else (0, 0)
            decided = repaired.get(address, "")
            meant = decided or repairs.target(address, [link.text]) or ""
            meant = meant if meant != page.url else ""
            near = () if meant else repairs.candidates(address, [link.text], page.url, titles)
            found.append(Broken(page.url, address, link.text, meant, line, column, near, bool(decided and meant)))
    return tuple(found)


def _wasted(graph: Graph, earned: Mapping[str, int]) -> tuple[Wasted, ...]:
    """Pages that others lead to and that lead nowhere from their text."""
    found = []
    for url, times in earned.items():
        page = graph.page(url)
        if page is not None and times > 0 and not graph.main[page]:
            found.append(Wasted(graph.urls[page], times, len(graph.outlinks[page])))
    return tuple(sorted(found, key=lambda each: (-each.earned, each.url)))


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
