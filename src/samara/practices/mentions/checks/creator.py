"""An article whose author Mastodon cannot name."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/",
    fix="mentions/fediverse-creator",
    kinds=(Kind.ARTICLE,),
    good=ARTICLE + '<meta name="fediverse:creator" content="@ana@mastodon.example">',
    bad=ARTICLE,
)
def creator(page: Page) -> Iterator[Found]:
    """Articles name their author's account in the fediverse.

    Mastodon puts that account below every card of the article, where one tap follows it.
    """
    if not any(identity.kind == "creator" for identity in page.identities):
        yield Found("has no fediverse:creator", page.head)
