"""Tags of a card too far down the page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.network import Network, Over
from samara.practices.sharing.bounds import windows
from samara.previews.card import Part
from samara.previews.naming import named
from samara.previews.sources import Sources


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/",
    fix="sharing/head-tags",
    when=lambda page: bool(page.card.tags or page.twitter.tags),
    good='<meta property="og:title" content="White tea">',
    bad="<style>/*" + " a long style sheet " * 1700 + '*/</style><meta property="og:title" content="White tea">',
)
def card_window(page: Page) -> Iterator[Found]:
    """The tags of a card stand near the start of the page.

    Networks read only the beginning, some of them very little of it. Styles and scripts written into the head push the tags out
    of sight: a tag that stands behind what is read is as if it were not there.
    """
    last = max((tag.at.offset for tag in (*page.card.tags, *page.twitter.tags) if tag.at), default=0)
    blind = [(network, most) for most, network in windows() if most <= last]
    missed = {network: parts for network, most in blind if (parts := beyond(page, network, most))}
    if missed:
        tags = {part.source: part for parts in missed.values() for part in parts}
        end = max(tags.values(), key=offset)
        read = dict(blind)
        names = named(missed, lambda network: f"{network.title} ({read[network]:,})")
        yield Found(
            f"{end.source} stands at byte {offset(end):,}, beyond what is read by {names}", min(tags.values(), key=offset).at
        )
    for most, network in windows():
        if network.profile.over is Over.FAILS and page.size > most:
            yield Found(f"has {page.size:,} bytes, and of more than {most:,} {network.title} makes no card", page.head)


def beyond(page: Page, network: Network, most: int) -> list[Part]:
    """The tags that a network would take if it read so far; none for a part of the card that another tag before them gives."""
    sources = Sources(page, network.profile, most)
    orders = (network.profile.titles, network.profile.descriptions, network.profile.images)
    read = [[name for name in order if name.startswith(("og:", "twitter:"))] for order in orders]
    late = [next((part for name in names if (part := sources.unseen(name))), None) for names in read if not sources.first(names)]
    return [part for part in late if part]


def offset(part: Part) -> int:
    """Where a tag stands, in bytes from the start of the page."""
    return part.at.offset if part.at else 0
