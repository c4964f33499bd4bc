"""Addresses that redirect more often than networks follow."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.bounds import followed
from samara.practices.sharing.likeness import place
from samara.previews.naming import named

NEEDED = 2
"""Redirects between the spellings of a site's own address: from http to https, and only then to or from www, as the list of hosts
asks that browsers know to be encrypted (https://hstspreload.org/). More are told."""

PAGE = '<link rel="canonical" href="https://example.org/{}">'
CHAIN = "https://example.org/old https://example.org/older https://example.org/tea.html"


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://docs.discord.com/developers/link-previews/overview",
    needs=("redirects",),
    when=lambda site: bool(site.probes["redirects"]),
    good={"tea.html": PAGE.format("tea.html"), "redirects.txt": CHAIN},
    bad={"tea.html": PAGE.format("old"), "redirects.txt": CHAIN},
)
def redirect_chain(site: Site, graph: Graph) -> Iterator[Found]:
    """The addresses that a page gives out, and the picture of its card, are reached in few redirects.

    From http to https, from there to www, from there to a slash at the end: a browser goes all the way, and every test says that
    the page is there. The fetchers of cards stop earlier.
    """
    fewest = followed()[0][0]
    chains = {chain[0]: chain for chain in site.probes["redirects"].values() if len(chain) - 1 > fewest}
    if not chains:
        return
    for summary, linked in zip(site.summaries, targets(site, chains), strict=True):
        for words, url in (("names as canonical", summary.canonical), ("shows on its card", summary.image), *linked):
            if url in chains:
                yield Found(f"{words} {url}, {told(chains[url])}", None, summary.url)
    for url, chain in chains.items():
        if graph.home is not None and place(url) == place(site.url) and len(chain) - 1 > NEEDED:
            yield Found(f"is found at {url}, {told(chain)}", None, graph.urls[graph.home])


def targets(site: Site, chains: dict[str, tuple[str, ...]]) -> Iterator[list[tuple[str, str]]]:
    """For each page the redirecting addresses that it links to."""
    names = site.edges.names
    long = {number for number, name in enumerate(names) if name in chains}
    for edges in site.edges.targets or [array("I")] * len(site.summaries):
        yield [("links to", names[number]) for number in sorted(long.intersection(edges))] if long else []


def told(chain: tuple[str, ...]) -> str:
    """How often an address redirects, where to, and who does not follow so far."""
    steps = len(chain) - 1
    stopping = {network: f"{network.title} ({most})" for most, network in followed() if most < steps}
    way = " → ".join(chain[1:])
    return f"which takes {steps} redirects ({way}), more than are followed by {named(stopping, stopping.__getitem__)}"
