"""Titles of one page that have nothing in common."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.sharing.likeness import unrelated


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    when=lambda page: bool(page.card.title or page.twitter.title),
    good='<title>White tea – Tea house</title><meta property="og:title" content="White tea">'
    '<meta name="twitter:title" content="How to brew white tea">',
    bad='<title>White tea</title><meta property="og:title" content="Our prices">',
)
def card_title_conflict(page: Page) -> Iterator[Found]:
    """The title or the main heading, og:title and twitter:title speak of the same thing.

    They may be worded for their place, but what has no word in common was copied from another page, or left by a template; who
    follows the link then looks for something else.
    """
    title = next((said.value for said in page.titles if said.value), "")
    for name, told, tags in (
        ("og:title", page.card.title, page.card.tags),
        ("twitter:title", page.twitter.title, page.twitter.tags),
    ):
        known = (page.card.title or title) if name == "twitter:title" else title
        if told and unrelated(told, known) and not any(told == heading.text for heading in page.headings if heading.level == 1):
            at = next((tag.at for tag in tags if tag.name == name), page.head)
            yield Found(f'{name} is "{told}", but the page is called "{known}"', at)
