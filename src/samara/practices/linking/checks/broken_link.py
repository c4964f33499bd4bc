"""Links to pages that are not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site


@site_check(
    level=Level.ERROR,
    effort=Effort.PAGE,
    source="https://www.w3.org/Provider/Style/URI",
    good={
        "index.html": '<main><a href="/white.html">White tea</a></main>',
        "white.html": "<main>Cool water, and patience.</main>",
    },
    bad={"index.html": '<main><a href="/wite.html">White tea</a></main>', "white.html": "<main>Cool water, and patience.</main>"},
)
def broken_link(site: Site, graph: Graph) -> Iterator[Found]:
    """Links within the site lead to something that exists.

    A broken link costs the reader the way on and the site the reader's trust.
    """
    broken: dict[int, set[str]] = defaultdict(set)
    for page, address in graph.broken:
        broken[page].add(address)
    for page, addresses in broken.items():
        for link in site.pages[page].links:
            if link.url in addresses:
                addresses.discard(link.url)
                yield Found(f"links to a page that is not there: {link.url}", link.at, graph.urls[page])
