"""Two tags of a card that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.sharing.corrections import SINGLE, SINGLE_OF_X
from samara.practices.sharing.rules import taking_last
from samara.previews.naming import named


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#array",
    fix="sharing/head-tags",
    when=lambda page: bool(page.card.tags or page.twitter.tags),
    good='<meta property="og:title" content="White tea"><meta property="og:title" content="White tea">',
    bad='<meta property="og:title" content="White tea"><meta property="og:title" content="Tea house">',
)
def card_conflict(page: Page) -> Iterator[Found]:
    """A page says one thing about its card, not two.

    Two plugins that each write the tags leave it to each network which one it takes: most take the first, some the last.
    """
    first: dict[str, str] = {}
    for tag in (*page.card.tags, *page.twitter.tags):
        said = " ".join(tag.content.split())
        if not said or tag.name not in (*SINGLE, *SINGLE_OF_X):
            continue
        earlier = first.setdefault(tag.name, said)
        if said != earlier:
            shown = f", and the last is shown by {named(last)}" if (last := taking_last(tag.name)) else ""
            yield Found(f'has a second {tag.name}, "{said}", beside "{earlier}"{shown}', tag.at)
