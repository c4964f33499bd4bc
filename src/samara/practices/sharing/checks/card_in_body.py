"""Tags of a card that stand in the body."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


def begun(page: Page) -> int | None:
    """Where the first thing that only a body holds stands, as a byte offset; the single pixels of counters do not count."""
    places = [page.text.at]
    places += [image.at for image in page.images if max(image.width or 2, image.height or 2) > 1]
    for things in (page.headings, page.links, page.forms, page.tables):
        places += [thing.at for thing in things[:1]]
    return min((at.offset for at in places if at), default=None)


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/webmasters/",
    when=lambda page: bool(page.card.tags or page.twitter.tags),
    good='<meta property="og:title" content="White tea">',
    bad='<main><h1>White tea</h1><meta property="og:title" content="White tea"></main>',
)
def card_in_body(page: Page) -> Iterator[Found]:
    """The tags of a card stand in the head.

    Facebook's debugger warns of tags in the body, and a fetcher may stop where the body begins. Mostly an element that a head
    must not hold has ended it early.
    """
    start = begun(page)
    if start is None:
        return
    late = [(tag.at, tag.name) for tag in (*page.card.tags, *page.twitter.tags) if tag.at and tag.at.offset > start]
    if late:
        at, name = min(late, key=lambda each: each[0].offset)
        yield Found(f"{len(late)} tags of its card stand in the body, the first is {name}", at)
