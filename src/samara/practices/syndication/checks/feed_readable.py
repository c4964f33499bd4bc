"""A feed that is announced but cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Tea house</title><link>https://example.org/</link>
<item><title>White tea</title><link>https://example.org/</link></item></channel></rss>"""


@site_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc4287",
    needs=("feeds",),
    pages=False,
    when=lambda site: bool(site.probes["feeds"]),
    good={"index.html": '<link rel="alternate" type="application/rss+xml" href="/feed.xml">', "feed.xml": FEED},
    bad={"index.html": '<link rel="alternate" type="application/rss+xml" href="/feed.xml">', "feed.xml": "<rss><channel></rss>"},
)
def feed_readable(site: Site, graph: Graph) -> Iterator[Found]:
    """Every announced feed exists and can be read.

    A feed with one wrong character is silent in most readers: the subscribers stay, and hear nothing.
    """
    for address, feed in site.probes["feeds"].items():
        if feed.error:
            yield Found(f"the feed cannot be read: {feed.error}", None, address)
        elif not feed.contents.count:
            yield Found("the feed has no entries", None, address)
