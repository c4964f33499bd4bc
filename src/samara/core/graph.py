"""Who links to whom on a site: inlinks, outlinks, depth from home, orphans, dead ends, broken links, PageRank."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import itemgetter

from samara.core import urls
from samara.core.page import Kind, Other
from samara.core.site import Site

DAMPING = 0.85
HOPS = 5
"""Redirects of redirects that are followed."""

GONE = frozenset({"missing", "failed"})
"""The reasons of an `Other` that make a link to it broken."""

_NOWHERE = -1
_ELSEWHERE = -2

Links = Sequence["array[int]"]
"""For each page the indexes of others, ascending, each once, itself never."""


class Graph:
    """The links between the pages of a site; pages are named by their index in `site.pages`.

    `urls` are the pages' addresses; `outlinks` and `inlinks` count every link, `main` only links from the main text;
    `home` is the index of the page that depth is counted from, None on an empty site;
    `broken` are (page, address) pairs of links that lead nowhere.
    """

    def __init__(self, site: Site) -> None:
        self.urls: tuple[str, ...] = tuple(summary.url for summary in site.summaries)
        self._index = {url: index for index, url in enumerate(self.urls)}
        self._aliases = site.aliases
        self.home: int | None = _home(self, site)

        edges = site.edges
        resolved = _resolved(self, site)
        everything = edges.targets or [array("i")] * len(self.urls)
        self.outlinks: Links = _between(everything, resolved)
        self.main: Links = _between(edges.main or [array("i")] * len(self.urls), resolved)
        nowhere = {number for number, page in enumerate(resolved) if page == _NOWHERE}
        self.broken: tuple[tuple[int, str], ...] = tuple(
            (page, edges.names[target])
            for page, targets in enumerate(everything)
            if not nowhere.isdisjoint(targets)
            for target in sorted(nowhere.intersection(targets))
        )

    def __len__(self) -> int:
        return len(self.urls)

    def page(self, url: str) -> int | None:
        """The index of the page at this address, in any of its spellings."""
        for _ in range(HOPS):
            if url in self._index:
                return self._index[url]
            if url not in self._aliases:
                return None
            url = self._aliases[url]
        return None

    @cached_property
    def inlinks(self) -> Links:
        """For each page those that link to it."""
        return transposed(self.outlinks)

    @cached_property
    def main_inlinks(self) -> Links:
        """For each page those that link to it from their main text."""
        return transposed(self.main)

    @cached_property
    def depth(self) -> array[int]:
        """Clicks from home, -1 where no way leads."""
        depth = array("i", [-1]) * len(self)
        if self.home is None:
            return depth
        depth[self.home] = 0
        queue = deque([self.home])
        while queue:
            page = queue.popleft()
            for target in self.outlinks[page]:
                if depth[target] < 0:
                    depth[target] = depth[page] + 1
                    queue.append(target)
        return depth

    @cached_property
    def rank(self) -> array[float]:
        """PageRank of each page; they sum to 1."""
        return ranks(self.inlinks, self.outlinks)

    @property
    def orphans(self) -> list[int]:
        """Pages other than home that no page links to."""
        return [page for page, links in enumerate(self.inlinks) if not links and page != self.home]

    @property
    def dead_ends(self) -> list[int]:
        """Pages that link to no other page."""
        return [page for page, links in enumerate(self.outlinks) if not links]

    @property
    def weak(self) -> list[int]:
        """Pages other than home that exactly one page links to."""
        return [page for page, links in enumerate(self.inlinks) if len(links) == 1 and page != self.home]


def lost(site: Site, graph: Graph) -> Callable[[str], bool]:
    """Whether an address without fragment is one of the site's own and surely leads nowhere.

    A crawl follows links, so what it has not come to may well exist; only what it asked for and did not get is lost there.
    Parameters do not lose a page: a web server of files passes over them.
    """
    others = {other.url: other for other in site.others}
    unread = "unread" if urls.is_url(site.source) or not site.complete else "missing"

    def judge(url: str) -> bool:
        if not url.startswith(site.url):
            return False
        for spelling in (url, url.partition("?")[0]):
            if graph.page(spelling) is not None or spelling in site.files:
                return False
            if other := end(spelling, others):
                return other.why in GONE
        return unread in GONE

    return judge


def end(url: str, others: Mapping[str, Other]) -> Other | None:
    """What stands at an address that is no page's, at the end of its redirects; `others` are by address. None when nothing is
    known of it."""
    found = others.get(url)
    for _ in range(HOPS):
        if found is None or found.why != "redirect" or found.target not in others:
            break
        found = others[found.target]
    return found


def transposed(links: Links) -> Links:
    """The same links seen from the other end."""
    back: list[list[int]] = [[] for _ in links]
    for page, targets in enumerate(links):
        for target in targets:
            back[target].append(page)
    return [array("i", pages) for pages in back]


def ranks(
    inlinks: Links, outlinks: Links, *, damping: float = DAMPING, tolerance: float = 1e-5, rounds: int = 100
) -> array[float]:
    """PageRank, where a page without links passes its rank to all; ends when a round changes at most `tolerance` of the sum.

    Solves x = 1 + damping · Σ x(j)/links(j) over the pages j that link here, then scales x to the sum 1, which spreads the
    mass of dead ends evenly (Del Corso, Gullì, Romani: Fast PageRank computation via a sparse linear system, 2005).
    Each round uses the values that it has already improved (Gauss-Seidel), which halves the number of rounds.
    """
    count = len(inlinks)
    if not count:
        return array("d")
    shares = [1.0 / len(links) if links else 0.0 for links in outlinks]
    value = [1.0] * count
    passed = shares[:]
    linked = [(page, _picker(links)) for page, links in enumerate(inlinks) if links]
    for _ in range(rounds):
        change = 0.0
        for page, pick in linked:
            new = 1.0 + damping * sum(pick(passed))
            change += abs(new - value[page])
            value[page] = new
            passed[page] = new * shares[page]
        if change <= tolerance * sum(value):
            break
    total = sum(value)
    return array("d", [each / total for each in value])


def _picker(links: array[int]) -> Callable[[list[float]], Sequence[float]]:
    """A function that takes these items out of a list, at the speed of C."""
    if len(links) == 1:
        return itemgetter(slice(links[0], links[0] + 1))
    pick: Callable[[list[float]], tuple[float, ...]] = itemgetter(*links)
    return pick


def _between(targets: Links, resolved: list[int]) -> Links:
    """The links whose target is another page."""
    lookup = resolved.__getitem__
    none = {_NOWHERE, _ELSEWHERE}
    return [array("i", sorted(set(map(lookup, names)) - none - {page})) for page, names in enumerate(targets)]


def _resolved(graph: Graph, site: Site) -> list[int]:
    """For each name of the edges the index of its page, or whether it is elsewhere (a file, unread) or nowhere."""
    others = {other.url: other for other in site.others}

    def resolve(name: str) -> int:
        for spelling in (name, name.partition("?")[0]):
            page = graph.page(spelling)
            if page is not None:
                return page
            if spelling in site.files or site.aliases.get(spelling, "") in site.files:
                return _ELSEWHERE
            other = end(spelling, others) or end(site.aliases.get(spelling, ""), others)
            if other is not None:
                return _follow(graph, other)
        # What a crawl that was cut short has not seen may well exist.
        return _NOWHERE if site.complete else _ELSEWHERE

    return list(map(resolve, site.edges.names))


def _follow(graph: Graph, other: Other) -> int:
    """Where a link to something that is no page ends: at the page it stands for, elsewhere or nowhere."""
    page = graph.page(other.target) if other.target else None
    if page is not None:
        return page
    return _NOWHERE if other.why in GONE else _ELSEWHERE


def _home(graph: Graph, site: Site) -> int | None:
    """The page at the site's own address, else the first of kind home, else the one with the shortest address."""
    page = graph.page(site.url)
    if page is not None or not graph.urls:
        return page
    homes = compress(range(len(graph)), (summary.kind is Kind.HOME for summary in site.summaries))
    return next(homes, min(range(len(graph)), key=lambda index: (graph.urls[index].count("/"), len(graph.urls[index]), index)))
