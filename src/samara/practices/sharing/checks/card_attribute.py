"""Open Graph in the wrong attribute."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.sharing.rules import reading_only
from samara.previews.naming import named

PREFIXES = ("og:", "article:", "product:", "book:", "profile:")


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    fix="sharing/head-tags",
    when=lambda page: bool(page.card.tags),
    good='<meta property="og:title" content="White tea">',
    bad='<meta name="og:title" content="White tea">',
)
def card_attribute(page: Page) -> Iterator[Found]:
    """Open Graph tags stand in property=, not in name=.

    Some networks do not see an Open Graph tag that is written with name=; others do, so the mistake hides.
    """
    blind = named(reading_only("og", "property"))
    proper = {tag.name for tag in page.card.tags if tag.attribute == "property"}
    for tag in page.card.tags:
        if tag.attribute == "name" and tag.name.startswith(PREFIXES) and tag.name not in proper:
            words = f"{tag.name} is written with name= instead of property=, unseen by {blind}"
            yield Found(f'{words}: "{tag.content}"', tag.at)
