"""Tags for X in the wrong attribute."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.sharing.rules import reading_only
from samara.previews.naming import named


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developer.x.com/en/docs/x-for-websites/cards/overview/markup",
    fix="sharing/head-tags",
    when=lambda page: bool(page.twitter.tags),
    good='<meta name="twitter:card" content="summary">',
    bad='<meta property="twitter:card" content="summary">',
)
def twitter_attribute(page: Page) -> Iterator[Found]:
    """Tags for X stand in name=, not in property=.

    X documents name=; some of the other networks that read its tags look nowhere else.
    """
    blind = named(reading_only("twitter", "name"))
    shared = {tag.at for tag in page.card.tags}
    for tag in page.twitter.tags:
        if tag.attribute == "property" and tag.at not in shared:
            yield Found(f"{tag.name} is written with property= instead of name=, the only place for {blind}", tag.at)
