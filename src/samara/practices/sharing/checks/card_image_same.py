"""One picture for all cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

FEWEST = 5
"""Pages from which on a picture for all of them is a template's default. Own choice; see the thresholds."""

MOST = 0.5
"""The share of articles, products and ordinary pages that may show one picture. Own choice; see the thresholds."""

KINDS = (Kind.ARTICLE, Kind.PRODUCT, Kind.PAGE)
TEAS = ("white", "green", "black", "yellow", "oolong", "mate")
CARD = '<title>{tea} tea</title><meta property="og:type" content="article"><meta property="og:image" \
content="https://example.org/{picture}.png">'


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    pages=False,
    kinds=KINDS,
    when=lambda site: sum(summary.kind in KINDS and bool(summary.image) for summary in site.summaries) >= FEWEST,
    good={f"{tea}.html": CARD.format(tea=tea, picture=tea) for tea in TEAS},
    bad={f"{tea}.html": CARD.format(tea=tea, picture="logo") for tea in TEAS},
)
def card_image_same(site: Site, graph: Graph) -> Iterator[Found]:
    """Articles, products and ordinary pages show pictures of their own on their cards.

    When every card shows the logo, no card shows what it is about, and a reader who has seen one thinks to have seen all.
    """
    pictures = Counter(summary.image for summary in site.summaries if summary.kind in KINDS)
    total = pictures.total()
    for image, count in pictures.most_common(1):
        if image and count >= FEWEST and count > MOST * total:
            yield Found(f"{count} of {total} articles, products and ordinary pages show one picture on their cards: {image}")
