"""A page that does not tell X which card to draw."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

CARDS = frozenset({"summary", "summary_large_image", "app", "player"})


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developer.x.com/en/docs/x-for-websites/cards/overview/markup",
    fix="sharing/head-tags",
    good='<meta name="twitter:card" content="summary_large_image">',
    bad='<meta property="og:title" content="White tea">',
)
def twitter_card(page: Page) -> Iterator[Found]:
    """Every page tells X which card to draw.

    X takes title, text and picture from Open Graph, but draws the large picture only where twitter:card asks for it.
    """
    if not page.twitter.card:
        yield Found("has no twitter:card", page.head)
    elif page.twitter.card not in CARDS:
        at = next((tag.at for tag in reversed(page.twitter.tags) if tag.name == "twitter:card"), page.head)
        yield Found(f'twitter:card is "{page.twitter.card}", which X does not know', at)
