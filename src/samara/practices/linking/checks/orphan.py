"""Pages that no page leads to."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site


@site_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    fix="linking/related-pages",
    good={"index.html": '<main><a href="/white.html">White tea</a></main>', "white.html": "<main>White tea</main>"},
    bad={"index.html": "<main>Tea house</main>", "white.html": "<main>White tea</main>"},
)
def orphan(site: Site, graph: Graph) -> Iterator[Found]:
    """Every page is linked from another page of the site.

    Readers who are on the site cannot come to an orphan, and search engines take it for something its owner has forgotten.
    A page that asks not to be found says so with noindex.
    """
    for page in graph.orphans:
        if not site.summaries[page].noindex:
            yield Found("no page of the site links to it", None, graph.urls[page])
