"""A card without a title."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    fix="sharing/head-tags",
    good='<meta property="og:title" content="White tea">',
    bad="<title>White tea</title>",
)
def card_title(page: Page) -> Iterator[Found]:
    """Every page names itself on its card.

    A link pasted into a network shows a card; without og:title the network guesses, often the site's name on every page.
    """
    if not page.card.title:
        yield Found("has no og:title", page.head)
