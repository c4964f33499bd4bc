"""A card's picture that some networks refuse."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.bounds import heaviest, weights
from samara.previews.naming import named


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json",
    needs=("images",),
    when=lambda site: any(image.bytes for image in site.probes["images"].values()),
    good={"index.html": '<meta property="og:image" content="https://example.org/cup.png">', "cup.png": "<png 1200 × 630>"},
    bad={"index.html": '<meta property="og:image" content="https://example.org/cup.png">', "cup.png": "<png 1200 × 630 heavy>"},
)
def card_image_heavy(site: Site, graph: Graph) -> Iterator[Found]:
    """The picture of a card is light enough for every network.

    Some take a tenth of what others take, and show none that is heavier. A picture for a card is seen at the width of a hand; as
    a JPEG of ordinary quality it is light enough for all.
    """
    images = site.probes["images"]
    for summary in site.summaries:
        image = images.get(summary.image or "")
        # What most do not take sharing/card-image-file tells.
        if image is None or image.bytes > heaviest():
            continue
        if refusing := {network: f"{network.title} ({most / 1e6:g} MB)" for most, network in weights() if image.bytes > most}:
            words = f"the card's picture weighs {image.bytes / 1e6:.1f} MB, too much for {named(refusing, refusing.__getitem__)}"
            yield Found(f"{words}: {summary.image}", None, summary.url)
