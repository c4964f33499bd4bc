"""A product without a price."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import PRODUCT


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://schema.org/Offer",
    kinds=(Kind.PRODUCT,),
    good=PRODUCT + '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "Product", "name": "Tea pot", "offers": {"@type": "Offer", "price": "39.00", "priceCurrency": "EUR"}}</script>',
    bad=PRODUCT + '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "Product", "name": "Tea pot"}</script>',
)
def product_price(page: Page) -> Iterator[Found]:
    """Product pages state the price, with its currency, where machines read it.

    A reader who has to ask for the price asks elsewhere, and cards with a price are drawn only where one is stated.
    """
    at = page.products[0].at if page.products else page.head
    if not any(product.price for product in page.products):
        yield Found("states no price", at)
    elif not any(product.price and product.currency for product in page.products):
        yield Found("states a price without its currency", at)
