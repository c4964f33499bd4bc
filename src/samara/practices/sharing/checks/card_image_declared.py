"""A card's picture that is not as large as the page says."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

CARD = '<meta property="og:image" content="https://example.org/cup.png"><meta property="og:image:width" content="{width}">\
<meta property="og:image:height" content="630">'


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/best-practices/",
    needs=("images",),
    when=lambda site: any(summary.image_size for summary in site.summaries),
    good={"index.html": CARD.format(width=1200), "cup.png": "<png 1200 × 630>"},
    bad={"index.html": CARD.format(width=1200), "cup.png": "<png 600 × 315>"},
)
def card_image_declared(site: Site, graph: Graph) -> Iterator[Found]:
    """The size that a page declares of its card's picture is the size it has.

    Networks lay out the first card by the declared size, before they have the picture: it is then stretched, cut or shown
    small.
    """
    images = site.probes["images"]
    for summary in site.summaries:
        real = images.get(summary.image or "") if summary.image_size else None
        if real and summary.image_size and real.width and (real.width, real.height) != summary.image_size:
            width, height = summary.image_size
            words = f"declares {width} × {height} pixels for a picture of {real.width} × {real.height}"
            yield Found(f"{words}: {summary.image}", None, summary.url)
