"""A feed that has fallen behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site
from samara.practices.syndication.examples import LINK, feed

DAYS = 60
"""Days that the newest article may be newer than the newest entry. Own choice; see the thresholds."""

NEWS = '<title>News</title><meta property="og:type" content="article"><meta property="article:published_time" content="{date}">'


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15",
    needs=("feeds",),
    pages=False,
    when=lambda site: any(feed.contents for feed in site.probes["feeds"].values()),
    good={"index.html": LINK, "news.html": NEWS.format(date="2026-05-04"), "feed.xml": feed()},
    bad={"index.html": LINK, "news.html": NEWS.format(date="2026-05-04"), "feed.xml": feed(date="2024-02-01")},
)
def feed_stale(site: Site, graph: Graph) -> Iterator[Found]:
    """Some feed holds what the site published last.

    A feed that the move to another program forgot keeps its subscribers and tells them nothing. Age is counted against the
    site's own newest article, so that a site which rests is not blamed.
    """
    dated = [summary.published[:10] for summary in site.summaries if summary.kind is Kind.ARTICLE and summary.published]
    feeds = {
        url: max(entry.date[:10] for entry in found.contents.entries)
        for url, found in site.probes["feeds"].items()
        if found.contents and any(entry.date for entry in found.contents.entries)
    }
    if not dated or not feeds:
        return
    newest, (address, last) = max(dated), max(feeds.items(), key=lambda item: item[1])
    if (date.fromisoformat(newest) - date.fromisoformat(last)).days > DAYS:
        yield Found(f"the newest entry of any feed is of {last}, but the newest article of {newest}", None, address)
