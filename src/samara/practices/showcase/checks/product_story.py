"""A product that no story tells of."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

POT = '<title>Tea pot</title><meta property="og:type" content="product"><main><p>A tea pot.</p></main>'


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://rohitbhargava.com/the-5-new-rules-of-social-media-optimization-smo/",
    kinds=(Kind.PRODUCT,),
    good={
        "index.html": '<main><a href="/pot.html">Tea pot</a></main>',
        "pot.html": POT,
        "brewing.html": '<title>How we brew</title><meta property="og:type" content="article">'
        '<main><p>Cool water, and <a href="/pot.html">a good pot</a>.</p></main>',
    },
    bad={
        "index.html": '<main><a href="/pot.html">Tea pot</a></main>',
        "pot.html": POT,
        "brewing.html": '<title>How we brew</title><meta property="og:type" content="article">'
        "<main><p>Cool water, and patience.</p></main>",
    },
)
def product_story(site: Site, graph: Graph) -> Iterator[Found]:
    """Every product appears in a story: an article whose text links to it.

    People share stories, not price lists; the product travels with the story that shows what it is good for.
    """
    for page, summary in enumerate(site.summaries):
        if summary.kind is Kind.PRODUCT and not any(
            site.summaries[other].kind is Kind.ARTICLE for other in graph.main_inlinks[page]
        ):
            yield Found("no article links to it from its text", None, summary.url)
