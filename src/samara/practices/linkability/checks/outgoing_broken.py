"""Links to other sites that lead nowhere any more."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

WORDS = {"gone": "which is gone", "nobody": "where nobody answers"}

PAGE = '<main><p>From <a href="https://tea.example/harvest">the harvest report</a>.</p></main>'


@site_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://www.w3.org/Provider/Style/URI",
    needs=("outgoing",),
    when=lambda site: bool(site.probes["outgoing"]),
    good={"index.html": PAGE, "outgoing.txt": "- https://tea.example/harvest\n"},
    bad={"index.html": PAGE, "outgoing.txt": "gone https://tea.example/harvest\n"},
)
def outgoing_broken(site: Site, graph: Graph) -> Iterator[Found]:
    """Links to other sites lead to something that still exists.

    A page whose sources are gone is no source itself; the Internet Archive often has what they held. Only what answers that it
    is gone, or does not answer at all, is named: a site that turns programs away may well serve readers.
    """
    broken = {url: WORDS[reply.fault] for url, reply in site.probes["outgoing"].items() if reply.fault}
    if not broken:
        return
    for page in site.pages:
        named: set[str] = set()
        for link in page.links:
            if link.url in broken and link.url not in named:
                named.add(link.url)
                yield Found(f"links to {link.url}, {broken[link.url]}", link.at, page.url)
