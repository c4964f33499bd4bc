"""A card's picture that some networks refuse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.networks.catalogue import networks


@cache
def limits() -> tuple[tuple[int, str], ...]:
    """The bytes that each network takes, with its name, the strictest first."""
    known = ((network.limit("image_bytes"), network.title) for network in networks().values() if network.alive)
    return tuple(sorted((limit.most, title) for limit, title in known if limit and limit.most))


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

    WhatsApp is said to take 600 kB, Bluesky takes one megabyte, others more. A picture for a card is seen at the width of a
    hand; 200 kB are plenty.
    """
    images = site.probes["images"]
    for summary in site.summaries:
        image = images.get(summary.image or "")
        refusing = [f"{title} ({most / 1_000_000:g} MB)" for most, title in limits() if image and image.bytes > most]
        if image and refusing:
            words = f"the card's picture weighs {image.bytes / 1_000_000:.1f} MB, too much for {', '.join(refusing)}"
            yield Found(f"{words}: {summary.image}", None, summary.url)
