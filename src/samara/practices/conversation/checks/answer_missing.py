"""An article that readers cannot answer."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.conversation.ways import can_write
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://indieweb.org/comment",
    kinds=(Kind.ARTICLE,),
    fix="conversation/comments",
    good=ARTICLE + "<main><p>White tea.</p>"
    '<form action="/comment" method="post"><textarea name="comment"></textarea><button>Answer</button></form></main>',
    bad=ARTICLE + "<main><p>White tea.</p></main>",
)
def answer_missing(page: Page) -> Iterator[Found]:
    """Articles have a place to answer: comments, or a way to write to the author.

    A question under an article brings its reader back for the answer, and the next reader finds both.
    """
    if not page.comments and not can_write(page):
        yield Found("offers neither comments nor a way to write to anybody")
