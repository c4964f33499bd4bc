"""Feed entries with addresses that are not complete."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://validator.w3.org/feed/docs/warning/ContainsRelRef.html",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": feed()},
    bad={"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": feed(link="/white.html")},
)
def feed_relative(site: Site, graph: Graph) -> Iterator[Found]:
    """Feed entries link with complete addresses, with https:// and the host, in their contents too.

    An entry is read far from the site: in a reader, in a mail, on another site. Many of them do not complete an address.
    """
    for address, found in site.probes["feeds"].items():
        if found.contents and found.contents.relative:
            yield Found(f"the links of {found.contents.relative} of {found.contents.count} entries are relative", None, address)
        entries = found.contents.entries if found.contents else ()
        inside = sum(entry.relative for entry in entries)
        if inside:
            yield Found(f"the contents of {inside} of {len(entries)} entries hold relative addresses", None, address)
