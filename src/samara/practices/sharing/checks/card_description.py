"""A card without a description."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/webmasters/",
    fix="sharing/head-tags",
    good='<meta property="og:description" content="White tea needs cool water and five minutes.">',
    bad='<meta property="og:title" content="White tea">',
)
def card_description(page: Page) -> Iterator[Found]:
    """Every card says what a reader will find.

    Without og:description some networks leave the line below the title empty and others fill it with the start of the menu.
    """
    if not page.card.description:
        yield Found("has no og:description", page.head)
