"""A title that networks cut."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.linkability.cutting import cut

LONG = "Everything that there is to know about white tea, and a few things that nobody should have to know"


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developer.x.com/en/docs/x-for-websites/cards/overview/markup",
    when=lambda page: bool(page.summary.title),
    good='<meta property="og:title" content="How to brew white tea">',
    bad=f'<meta property="og:title" content="{LONG}">',
)
def title_long(page: Page) -> Iterator[Found]:
    """Titles are short enough for the networks that say how much of one they show.

    A title that is cut loses its end, which is often the part that says what this page has and others have not.
    """
    yield from cut(page, "title")
