"""A feed without pictures."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed

PICTURE = '&lt;p>Cool water.&lt;/p>&lt;img src="https://example.org/cup.jpg">'


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.rssboard.org/media-rss",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": feed(text=PICTURE)},
    bad={"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": feed()},
)
def feed_images(site: Site, graph: Graph) -> Iterator[Found]:
    """Feed entries have pictures.

    Readers, newsletters and automatic posts take the picture from the entry; without one they show a line of text among
    pictures.
    """
    for address, found in site.probes["feeds"].items():
        entries = found.contents.entries if found.contents else ()
        if entries and not any(entry.picture for entry in entries):
            yield Found(f"none of {len(entries)} entries has a picture", None, address)
