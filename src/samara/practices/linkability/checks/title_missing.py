"""A page without a title."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.ERROR,
    effort=Effort.PAGE,
    source="https://html.spec.whatwg.org/multipage/semantics.html#the-title-element",
    good="<title>How to brew white tea</title>",
    bad='<meta name="description" content="White tea needs cool water.">',
)
def title_missing(page: Page) -> Iterator[Found]:
    """Every page has a title.

    The title is the text of bookmarks, of tabs, of search results and of every link that somebody makes without thinking
    of a better one.
    """
    if not any(title.value for title in page.titles):
        yield Found("has no title" if not page.titles else "has an empty title", page.titles[0].at if page.titles else page.head)
