"""A product that nobody speaks for."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.showcase.data import is_reviewed, types
from samara.practices.skeleton import PRODUCT


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/appearance/structured-data/review-snippet",
    kinds=(Kind.PRODUCT,),
    good=PRODUCT + '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "Product", "name": "Tea pot", "aggregateRating": {"@type": "AggregateRating", "ratingValue": 4, "reviewCount": 9}}'
    "</script>",
    bad=PRODUCT + '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "Product", "name": "Tea pot"}</script>',
)
def product_reviews(page: Page) -> Iterator[Found]:
    """Product pages let buyers speak, in reviews that can be read.

    What an owner says of the product is an advertisement; what a buyer says of it is a reason.
    """
    at = page.products[0].at if page.products else page.head
    if not any(map(is_reviewed, page.products)) and "Review" not in types(page) and not page.comments:
        yield Found("states no review that machines read", at)
