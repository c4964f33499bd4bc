"""Links to pages that are not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph, end
from samara.core.page import Other
from samara.core.site import Site


@site_check(
    level=Level.ERROR,
    effort=Effort.PAGE,
    source="https://www.w3.org/Provider/Style/URI",
    fix="linking/broken-links",
    good={
        "index.html": '<main><a href="/white.html">White tea</a></main>',
        "white.html": "<main>Cool water, and patience.</main>",
    },
    bad={"index.html": '<main><a href="/wite.html">White tea</a></main>', "white.html": "<main>Cool water, and patience.</main>"},
)
def broken_link(site: Site, graph: Graph) -> Iterator[Found]:
    """Links within the site lead to something that exists.

    A broken link costs the reader the way on and the site the reader's trust. What a server did not answer for the moment is
    told apart from what is not there.
    """
    others = {other.url: other for other in site.others}
    broken: dict[int, set[str]] = defaultdict(set)
    for page, address in graph.broken:
        broken[page].add(address)
    for page, addresses in broken.items():
        for link in site.pages[page].links:
            # Edges are without campaign parameters.
            address = urls.untracked(link.url)
            if address in addresses:
                addresses.discard(address)
                fault = _fault(end(address, others))
                yield Found(f"links to a page that {fault}: {link.url}", link.at, graph.urls[page])


def _fault(other: Other | None) -> str:
    """What became of a page that was asked for."""
    if other is None or other.status in (404, 410):
        return "is not there"
    if other.status and not 300 <= other.status < 400:
        return f"answers {other.status}"
    return "did not answer" if other.why == "failed" and not other.status else other.note or "is not there"
