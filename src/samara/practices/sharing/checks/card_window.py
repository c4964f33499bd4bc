"""Tags of a card too far down the page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.sharing.bounds import windows


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://api.slack.com/robots",
    when=lambda page: bool(page.card.tags or page.twitter.tags),
    good='<meta property="og:title" content="White tea">',
    bad="<style>/*" + " a long style sheet " * 1700 + '*/</style><meta property="og:title" content="White tea">',
)
def card_window(page: Page) -> Iterator[Found]:
    """The tags of a card stand near the start of the page.

    Networks read only the beginning: Slack asks for a small part of the page, WhatsApp for a larger one. Styles and scripts
    written into the head push the tags out of sight.
    """
    fewest = windows()[0][0]
    late = [(tag.at, tag.name) for tag in (*page.card.tags, *page.twitter.tags) if tag.at and tag.at.offset >= fewest]
    if late:
        at, name = min(late, key=lambda each: each[0].offset)
        blind = ", ".join(f"{network} ({most:,})" for most, network in windows() if at.offset >= most)
        yield Found(f"{name} stands at byte {at.offset:,}, beyond what is read by {blind}", at)
