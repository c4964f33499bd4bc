"""A card's picture that is shown small."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.bounds import large, smallest


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.facebook.com/docs/sharing/webmasters/images/",
    needs=("images",),
    when=lambda site: any(image.width for image in site.probes["images"].values()),
    good={"index.html": '<meta property="og:image" content="https://example.org/cup.png">', "cup.png": "<png 1200 × 630>"},
    bad={"index.html": '<meta property="og:image" content="https://example.org/cup.png">', "cup.png": "<png 300 × 200>"},
)
def card_image_small(site: Site, graph: Graph) -> Iterator[Found]:
    """The picture of a card is large enough to be shown large.

    Below a size of their own networks set the picture beside the text, as large as a stamp.
    """
    images = site.probes["images"]
    for summary in site.summaries:
        image = images.get(summary.image or "")
        # What is too small to be drawn at all sharing/card-image-file tells.
        if image is None or image.width < smallest().width or image.height < smallest().height:
            continue
        small = [f"{bound.network} ({bound})" for bound in large() if image.width < bound.width or image.height < bound.height]
        if small:
            words = f"the card's picture is {image.width:,} × {image.height:,} pixels, too few to be shown large by"
            yield Found(f"{words} {', '.join(small)}: {summary.image}", None, summary.url)
