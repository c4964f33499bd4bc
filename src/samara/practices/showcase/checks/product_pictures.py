"""A product that is hardly shown."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.showcase.data import pictures
from samara.practices.skeleton import PRODUCT

FEWEST = 2
"""Pictures, or one and a video: the thing, and the thing in use."""


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://support.google.com/merchants/answer/6324370",
    kinds=(Kind.PRODUCT,),
    good=PRODUCT + "<main><p>A tea pot.</p>"
    '<img src="/pot.jpg" alt="The pot"><img src="/table.jpg" alt="The pot on a laid table"></main>',
    bad=PRODUCT + '<main><p>A tea pot.</p><img src="/pot.jpg" alt="The pot"></main>',
)
def product_pictures(page: Page) -> Iterator[Found]:
    """Product pages show the product at least twice: alone and in use.

    A picture in use answers the questions that a buyer does not ask: how large, how used, by whom.
    """
    shown = len(pictures(page)) + len(page.media)
    if shown < FEWEST:
        yield Found("shows the product in no picture" if not shown else "shows the product only once")
