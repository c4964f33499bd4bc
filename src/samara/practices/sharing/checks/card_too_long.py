"""A tag so long that a network draws no card."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.network import Limit
from samara.practices.sharing.bounds import bursting
from samara.previews.card import Weight
from samara.previews.composing import card

TEXTS = {"site_name": "a site name", "alt": "words for the picture", "address": "an address"}
"""What can be too long, and how it is called."""

NAME = '<meta property="og:title" content="White tea"><meta property="og:site_name" content="{}">'


def long(page: Page) -> bool:
    """Whether some tag is long enough to be looked at."""
    fewest = min((most for most, _ in bursting()), default=None)
    return fewest is not None and any(len(tag.content.encode()) > fewest for tag in (*page.card.tags, *page.twitter.tags))


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://docs.discord.com/developers/link-previews/overview",
    when=lambda page: bool(page.card.tags or page.twitter.tags),
    good=NAME.format("Tea house"),
    bad=NAME.format("Tea house, " * 30),
)
def card_too_long(page: Page) -> Iterator[Found]:
    """No tag is so long that a network draws no card.

    Most networks cut what is too long for them. Some draw nothing instead, for the name of the site, the words for the picture or
    an address, and nobody is told.
    """
    if not long(page):
        return
    for network in dict.fromkeys(network for _, network in bursting()):
        for note in card(page, network).notes:
            limit = note.evidence
            if note.weight is Weight.NO_CARD and isinstance(limit, Limit) and limit.of in TEXTS:
                words = f"has {TEXTS[limit.of]} of more than {limit.most:,} {limit.unit}, for which {network.title} draws no card"
                yield Found(words, note.at)
