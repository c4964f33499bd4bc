"""Comments that only a script shows."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

WRITTEN = frozenset(("wordpress", "staticman", "samara", "own", "webmention.io"))
"""Systems whose form or list stands in the page itself."""


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.gov.uk/service-manual/technology/using-progressive-enhancement",
    when=lambda page: bool(page.comments),
    good='<form action="/comment" method="post"><label>Name <input name="author"></label><label>Comment '
    '<textarea name="comment"></textarea></label></form>',
    bad='<section class="giscus"></section>',
)
def comments_script(page: Page) -> Iterator[Found]:
    """Comments can be read, and written, without JavaScript.

    What only a script brings in is not found by search, not kept by archives, and gone where the script is blocked or slow.
    """
    if not any(comments.value in WRITTEN for comments in page.comments):
        for comments in page.comments:
            yield Found(f"comments of {comments.value} are there only where its script runs", comments.at)
