"""Two tags of a card that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Tag
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

SINGLE = frozenset({"og:title", "og:description", "og:url", "og:type", "og:site_name"})
"""Properties that a page has once; several pictures are a gallery."""


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#array",
    fix="sharing/head-tags",
    when=lambda page: bool(page.card.tags),
    good='<meta property="og:title" content="White tea"><meta property="og:title" content="White tea">',
    bad='<meta property="og:title" content="White tea"><meta property="og:title" content="Tea house">',
)
def card_conflict(page: Page) -> Iterator[Found]:
    """A page says one thing about its card, not two.

    Two plugins that each write the tags leave it to each network which one it takes: some the first, some the last.
    """
    first: dict[str, Tag] = {}
    for tag in page.card.tags:
        if tag.name not in SINGLE or not tag.content:
            continue
        earlier = first.setdefault(tag.name, tag)
        if tag.content != earlier.content:
            yield Found(f'has a second {tag.name}, "{tag.content}", beside "{earlier.content}"', tag.at)
