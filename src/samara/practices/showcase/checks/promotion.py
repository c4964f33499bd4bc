"""More promotion than content."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

WORDS = 100
"""Words that a page must have for each of its promotions. Own choice, a lenient reading of the source, which lets advertisements
take 30 % of a page's height; see the thresholds."""

FEWEST = 3
"""Promotions that any page may have."""

AD = '<ins class="adsbygoogle"></ins>'
TEXT = "Cool water and five minutes of patience bring out the taste of white tea. "


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.betterads.org/mobile-ad-density-higher-than-30/",
    when=lambda page: bool(page.promotions),
    good=f"<main><p>{TEXT * 40}</p>{AD * 3}</main>",
    bad=f"<main><p>{TEXT * 20}</p>{AD * 6}</main>",
)
def promotion(page: Page) -> Iterator[Found]:
    """A page holds more content than promotion.

    Advertisements that crowd out what a reader came for are read once; the page is neither finished nor passed on.
    """
    count = len(page.promotions)
    if count > FEWEST and page.text.words < WORDS * count:
        yield Found(f"has {count} advertisements beside {page.text.words:,} words", page.promotions[0].at)
