"""A feed that only teases."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed

LONG = 150
"""Words of a page from which on its entry can be an excerpt; shorter notes are shown whole by any feed."""

PART = 0.5
"""The share of the page's words below which an entry is an excerpt. Own choice; see the thresholds."""

TEXT = "Cool water and five minutes of patience bring out the taste of white tea. " * 20
WHITE = f"<title>White tea</title><main><p>{TEXT}</p></main>"


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://indieweb.org/feed",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "white.html": WHITE, "feed.xml": feed(text=TEXT)},
    bad={"index.html": LINK, "white.html": WHITE, "feed.xml": feed(text="Cool water and …")},
)
def feed_excerpts(site: Site, graph: Graph) -> Iterator[Found]:
    """Feed entries hold the whole text.

    "Let it travel" means all of it: an excerpt asks readers to leave their reader, and what is republished or searched there
    is only the first lines. A site that lives by visits may choose otherwise.
    """
    for address, found in site.probes["feeds"].items():
        short, long = 0, 0
        for entry in found.contents.entries if found.contents else ():
            page = graph.page(entry.link)
            words = site.summaries[page].words if page is not None else 0
            if words >= LONG:
                long += 1
                short += entry.words < PART * words
        if long and 2 * short > long:
            yield Found(f"{short} of {long} entries about long pages hold less than half of the text", None, address)
