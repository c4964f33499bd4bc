"""Feed entries that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph, lost
from samara.core.site import Site

FEED = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tea house</title>
<entry><title>White tea</title><link href="https://example.org/{page}"/></entry></feed>"""


@site_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={
        "index.html": '<link rel="alternate" type="application/atom+xml" href="/feed.xml">',
        "white.html": "<title>White tea</title>",
        "feed.xml": FEED.format(page="white.html"),
    },
    bad={
        "index.html": '<link rel="alternate" type="application/atom+xml" href="/feed.xml">',
        "white.html": "<title>White tea</title>",
        "feed.xml": FEED.format(page="black.html"),
    },
)
def feed_links(site: Site, graph: Graph) -> Iterator[Found]:
    """Feed entries link to the pages they are about.

    The entry is the copy that travels; if its link is wrong, every reader it reaches ends at an error.
    """
    gone = lost(site, graph)
    for address, feed in site.probes["feeds"].items():
        entries = feed.contents.entries if feed.contents else ()
        without = sum(not entry.link for entry in entries)
        if without:
            yield Found(f"{without} of {len(entries)} entries link to no page", None, address)
        for link in feed.contents.links if feed.contents else ():
            if gone(urls.bare(link)):
                yield Found(f"an entry links to a page that is not there: {link}", None, address)
