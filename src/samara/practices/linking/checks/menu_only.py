"""Pages that only menus lead to."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

KINDS = (Kind.ARTICLE, Kind.PRODUCT)
MENU = '<body><nav><a href="/white.html">White tea</a></nav><main>{text}</main>'
WHITE = '<title>White tea</title><meta property="og:type" content="article"><main>Cool water.</main>'


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    kinds=KINDS,
    good={"index.html": MENU.format(text='We like <a href="/white.html">white tea</a>.'), "white.html": WHITE},
    bad={"index.html": MENU.format(text="We like white tea."), "white.html": WHITE},
)
def menu_only(site: Site, graph: Graph) -> Iterator[Found]:
    """Every article and product is linked from the text of a page, not only from menus.

    A link in a sentence says why one should follow it; a link in a menu only that the page exists.
    """
    for page, summary in enumerate(site.summaries):
        if summary.kind in KINDS and graph.inlinks[page] and not graph.main_inlinks[page]:
            count = len(graph.inlinks[page])
            yield Found(f"only menus lead to it, on {count} page{'s' if count > 1 else ''}; no text does", None, summary.url)
