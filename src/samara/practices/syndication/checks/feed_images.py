"""A feed without pictures."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed
from samara.reading.feed import Entry

WHITE = '<title>White tea</title><main><p>Cool water.</p><img src="cup.jpg" alt="A cup"></main>'
PICTURE = '&lt;p>Cool water.&lt;/p>&lt;img src="https://example.org/cup.jpg">'


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.rssboard.org/media-rss",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "white.html": WHITE, "feed.xml": feed(text=PICTURE)},
    bad={"index.html": LINK, "white.html": WHITE, "feed.xml": feed()},
)
def feed_images(site: Site, graph: Graph) -> Iterator[Found]:
    """Feed entries have the pictures of their pages.

    Readers, newsletters and automatic posts take the picture from the entry; without one they show a line of text among
    pictures. Where the pages show none there is none to be carried.
    """
    for address, found in site.probes["feeds"].items():
        entries = found.contents.entries if found.contents else ()
        if entries and not any(entry.picture for entry in entries) and any(_shows(site, graph, entry) for entry in entries):
            yield Found(f"none of {len(entries)} entries has a picture", None, address)


def _shows(site: Site, graph: Graph, entry: Entry) -> bool:
    """Whether the page of an entry shows a picture in its text; of a page that was not read nobody knows better."""
    index = graph.page(entry.link)
    return index is None or any(image.region == "main" for image in site.pages[index].images)
