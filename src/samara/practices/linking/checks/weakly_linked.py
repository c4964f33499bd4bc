"""Pages that hang by one thread."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

KINDS = (Kind.ARTICLE, Kind.PRODUCT)


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    fix="linking/related-pages",
    kinds=KINDS,
    good={
        "index.html": '<main><a href="/white.html">White tea</a> <a href="/green.html">Green tea</a></main>',
        "white.html": '<meta property="og:type" content="article"><main>Cool water. <a href="/green.html">Green tea</a></main>',
        "green.html": '<meta property="og:type" content="article"><main>Short. <a href="/white.html">White tea</a></main>',
    },
    bad={
        "index.html": '<main><a href="/white.html">White tea</a> <a href="/green.html">Green tea</a></main>',
        "white.html": '<meta property="og:type" content="article"><main>Cool water, and patience.</main>',
        "green.html": '<meta property="og:type" content="article"><main>Short. <a href="/white.html">White tea</a></main>',
    },
)
def weakly_linked(site: Site, graph: Graph) -> Iterator[Found]:
    """Every article and product is linked from at least two pages.

    What only an archive links to is read in its first week and never again; a link from a related page brings readers for
    years.
    """
    for page in graph.weak:
        if site.summaries[page].kind in KINDS:
            yield Found(f"only {graph.urls[graph.inlinks[page][0]]} links to it", None, graph.urls[page])
