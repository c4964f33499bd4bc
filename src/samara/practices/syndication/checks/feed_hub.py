"""A feed that must be asked for news."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed

HUB = '<link rel="hub" href="https://hub.example/"/>'


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/TR/websub/#discovery",
    fix="syndication/feeds",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": feed(head=HUB)},
    bad={"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": feed()},
)
def feed_hub(site: Site, graph: Graph) -> Iterator[Found]:
    """Some feed names a hub, which tells subscribers of news at once (WebSub).

    Without it readers ask again every hour or every day, and what is new reaches them when the talk about it is over.
    """
    feeds = {
        address: found.contents for address, found in site.probes["feeds"].items() if found.contents and found.contents.count
    }
    if feeds and not any(contents.hub for contents in feeds.values()):
        yield Found("names no hub (WebSub)", None, next(iter(feeds)))
