"""A description that networks cut."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.linkability.cutting import cut

SHORT = "White tea needs cool water and five minutes."


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developer.x.com/en/docs/x-for-websites/cards/overview/markup",
    when=lambda page: bool(page.summary.description),
    good=f'<meta property="og:description" content="{SHORT}">',
    bad=f'<meta property="og:description" content="{" ".join([SHORT] * 6)}">',
)
def description_long(page: Page) -> Iterator[Found]:
    """Descriptions are short enough for the networks that say how much of one they show.

    What the last words say, a network cuts off in the middle of a sentence. What makes people open the link belongs into the
    first.
    """
    yield from cut(page, "description")
