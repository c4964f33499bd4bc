"""Feed entries that link to another spelling of a page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed

WHITE = '<title>White tea</title><link rel="canonical" href="https://example.org/white.html">'


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc6596",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "white.html": WHITE, "feed.xml": feed()},
    bad={"index.html": LINK, "white.html": WHITE, "feed.xml": feed(link="https://example.org/white.html?from=feed")},
)
def feed_canonical(site: Site, graph: Graph) -> Iterator[Found]:
    """Feed entries link to the canonical address of the page.

    What is shared from a reader is the entry's link: a spelling of its own there splits the page's shares and mentions.
    """
    for address, found in site.probes["feeds"].items():
        for link in found.contents.links if found.contents else ():
            bare = urls.bare(link)
            page = graph.page(bare)
            page = graph.page(bare.partition("?")[0]) if page is None else page
            if page is None:
                continue
            own = site.summaries[page].canonical or graph.urls[page]
            if bare not in (own, graph.urls[page]) and urls.untracked(bare) != own:
                yield Found(f"an entry links to {link}, but the page's own address is {own}", None, address)
