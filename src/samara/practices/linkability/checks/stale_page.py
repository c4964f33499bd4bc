"""A page that the home page shows and nobody has looked after."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Summary
from samara.core.site import Site

OLD = 3
"""Years. Own choice; see the thresholds."""

NEAR = 1
"""Clicks from home: what lies deeper is an archive, which may be old."""

HOME = '<main><a href="/prices.html">Prices</a> <a href="/news.html">News</a></main>'
DATED = '<title>{title}</title><meta property="og:type" content="article"><meta property="article:{kind}_time" content="{date}">'


def last(summary: Summary) -> str:
    """The last date that a page states, ISO 8601; empty when it states none."""
    return max(summary.published or "", summary.modified or "")


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/appearance/publication-dates",
    when=lambda site: any(map(last, site.summaries)),
    good={
        "index.html": HOME,
        "prices.html": DATED.format(title="Prices", kind="modified", date="2026-01-10"),
        "news.html": DATED.format(title="News", kind="published", date="2026-05-04"),
    },
    bad={
        "index.html": HOME,
        "prices.html": DATED.format(title="Prices", kind="published", date="2019-01-10"),
        "news.html": DATED.format(title="News", kind="published", date="2026-05-04"),
    },
)
def stale_page(site: Site, graph: Graph) -> Iterator[Found]:
    """What the home page leads to is not years older than the newest page of the site.

    The age is counted from the site's own newest date, so that a site which is finished is not blamed for the passing of time.
    """
    newest = max((last(summary) for summary in site.summaries), default="")
    if not newest[:4].isdigit():
        return
    bound = f"{int(newest[:4]) - OLD:04}{newest[4:10]}"
    for page, summary in enumerate(site.summaries):
        dated = last(summary)
        if dated and 0 <= graph.depth[page] <= NEAR and dated[:10] < bound:
            words = f"was last dated {dated[:10]}, more than {OLD} years before the newest page ({newest[:10]})"
            yield Found(f"{words}, and the home page leads to it", None, summary.url)
