"""Tags of a card too far down the page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

WINDOW = 32_768
"""Bytes. Slack says that it asks for a part of the page only; this size of it is reported by site owners, not documented.
WhatsApp documents 300,000."""


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

    Networks read only the beginning: Slack asks for a part of the page, WhatsApp reads 300 kB. Styles and scripts written
    into the head push the tags out of sight.
    """
    late = [tag for tag in page.card.tags + page.twitter.tags if tag.at is not None and tag.at.offset >= WINDOW]
    if late:
        first = min(late, key=lambda tag: tag.at.offset if tag.at else 0)
        assert first.at is not None
        yield Found(f"{first.name} stands at byte {first.at.offset:,}, beyond the first {WINDOW:,}", first.at)
