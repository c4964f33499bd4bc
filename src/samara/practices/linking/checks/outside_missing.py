"""A site that leads nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

FEWEST = 3
"""Articles from which on a site is expected to have had something to refer to. Own choice; see the thresholds."""

LOOKED = 300
"""Articles that are looked at, evenly spread: unpacking all pages of a large site would take longer than all other checks."""

KINDS = (Kind.ARTICLE, Kind.REFERENCE)
POST = '<title>{title}</title><meta property="og:type" content="article"><main><p>{text}</p></main>'


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://rohitbhargava.com/the-5-new-rules-of-social-media-optimization-smo/",
    pages=False,
    kinds=KINDS,
    when=lambda site: sum(summary.kind in KINDS for summary in site.summaries) >= FEWEST,
    good={
        "white.html": POST.format(title="White tea", text="Cool water."),
        "green.html": POST.format(title="Green tea", text="Short."),
        "black.html": POST.format(title="Black tea", text='Boiling, says <a href="https://tea.example/">the farm</a>.'),
    },
    bad={
        "white.html": POST.format(title="White tea", text="Cool water."),
        "green.html": POST.format(title="Green tea", text="Short."),
        "black.html": POST.format(title="Black tea", text="Boiling."),
    },
)
def outside_missing(site: Site, graph: Graph) -> Iterator[Found]:
    """Some article refers to a page outside the site.

    "Be a user resource, even if it doesn't help you" is a rule of the same summer (Jeremiah Owyang, 2006): who gives links is
    given links, and who never does is a dead end in every conversation.
    """
    articles = [index for index, summary in enumerate(site.summaries) if summary.kind in KINDS]
    articles = articles[:: len(articles) // LOOKED + 1]
    for index in articles:
        page = site.pages[index]
        shares = {share.url for share in page.shares}
        if any(not link.internal and link.region == "main" and link.url not in shares for link in page.links):
            return
    yield Found(f"the text of none of {len(articles)} articles that were looked at links to another site")
