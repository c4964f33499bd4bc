"""A canonical address where no page is."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph, lost
from samara.core.site import Site


@site_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc6596",
    good={"index.html": '<link rel="canonical" href="https://example.org/">'},
    bad={"index.html": '<link rel="canonical" href="https://example.org/welcome.html">'},
)
def canonical_lost(site: Site, graph: Graph) -> Iterator[Found]:
    """Canonical addresses on this site lead to a page.

    A network that follows the canonical address finds an error page and draws no card at all.
    """
    gone = lost(site, graph)
    for summary in site.summaries:
        if summary.canonical and gone(summary.canonical):
            yield Found(f"names a canonical address where no page is: {summary.canonical}", None, summary.url)
