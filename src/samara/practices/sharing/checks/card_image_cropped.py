"""A card's picture of which networks crop much away."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.rules import cropping
from samara.previews.card import Part, Shape
from samara.previews.naming import named
from samara.previews.picture import judge, lost

SAFE = 25
"""Per cent of a picture's width or height, half of it at each edge, that may be cropped away. Own choice: a little more than what
lies outside of the safe title area of television; see the thresholds."""

ASKS_LARGE = "summary_large_image"
CARD = f'<meta property="og:image" content="https://example.org/cup.png"><meta name="twitter:card" content="{ASKS_LARGE}">'


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.facebook.com/docs/sharing/webmasters/images/",
    needs=("images",),
    when=lambda site: any(image.width for image in site.probes["images"].values()),
    good={"index.html": CARD, "cup.png": "<png 1200 × 630>"},
    bad={"index.html": CARD, "cup.png": "<png 1200 × 1200>"},
)
def card_image_cropped(site: Site, graph: Graph) -> Iterator[Found]:
    """The picture of a card is of a shape that networks do not crop much.

    A large picture is cropped to the shape that the network's cards have, mostly at the top and the bottom: the words of a square
    picture lose their first line and their last.
    """
    images = site.probes["images"]
    for index, summary in enumerate(site.summaries):
        image = images.get(summary.image or "")
        if image is None or image.error or not (image.width and image.height):
            continue
        size = (image.width, image.height)
        shares = [(share, network) for network in cropping() if (share := lost(size, network.profile.crop or size)) > SAFE]
        if not shares:
            continue
        picture, asked = Part(summary.image or "", "og:image"), site.pages[index].twitter.card
        large = [pair for pair in shares if judge(picture, image, size, asked, pair[1]).shape is Shape.LARGE]
        if large:
            share, worst = max(large, key=lambda pair: pair[0])
            rest = [network for _, network in large if network is not worst]
            also = f"; cropped, too, by {named(rest)}" if rest else ""
            words = f"{worst.title} crops the card's picture of {image.width:,} × {image.height:,} pixels"
            width, height = worst.profile.crop or size
            yield Found(
                f"{words} to {width / height:.3g} : 1 and shows {100 - share} % of it{also}: {summary.image}", None, summary.url
            )
