"""An article by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/appearance/structured-data/article",
    fix="sharing/structured-data",
    kinds=(Kind.ARTICLE,),
    good=ARTICLE + '<meta name="author" content="Ana Lima">',
    bad=ARTICLE,
)
def author_missing(page: Page) -> Iterator[Found]:
    """Every article says who wrote it, in a way that machines read.

    Who cites an article needs a name, and a name is what a reader follows from one article to the next.
    """
    if not page.authors:
        yield Found("names no author", page.head)
