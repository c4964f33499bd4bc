"""A site of which nothing can be embedded."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.site import Site

FEWEST = 3
"""Articles and products from which on others may want to show one on their own page. Own choice; see the thresholds."""

LOOKED = 100
"""Pages that are looked at, evenly spread: templates offer embeds on all of their pages or on none."""

KINDS = (Kind.ARTICLE, Kind.PRODUCT)
POST = '<title>{tea} tea</title><meta property="og:type" content="article">'
OFFER = '<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed.json">'


def embeddable(page: Page) -> bool:
    """Whether a page offers itself, or a part of it, to be shown on others."""
    if page.oembed or page.twitter.card == "player":
        return True
    if any(tag.name in ("og:video", "og:video:url", "twitter:player") for tag in (*page.card.tags, *page.twitter.tags)):
        return True
    return any("/embed" in link.url for link in page.links if link.internal)


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://oembed.com/",
    fix="remix/embed",
    pages=False,
    kinds=KINDS,
    when=lambda site: sum(summary.kind in KINDS for summary in site.summaries) >= FEWEST,
    good={f"{tea}.html": POST.format(tea=tea) + (OFFER if tea == "white" else "") for tea in ("white", "green", "black")},
    bad={f"{tea}.html": POST.format(tea=tea) for tea in ("white", "green", "black")},
)
def embed_missing(site: Site, graph: Graph) -> Iterator[Found]:
    """Something of the site can be embedded: a page, a chart, a player.

    "Encourage the mashup" was the fifth rule: what others can put on their own pages goes where no link goes.
    """
    pages = [index for index, summary in enumerate(site.summaries) if summary.kind in KINDS]
    pages = pages[:: len(pages) // LOOKED + 1]
    if not any(embeddable(site.pages[index]) for index in pages):
        yield Found(f"none of {len(pages)} articles and products that were looked at can be embedded")
