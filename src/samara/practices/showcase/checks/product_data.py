"""A product that only people can recognise."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.showcase.data import types
from samara.practices.skeleton import PRODUCT
from samara.reading.vocabulary import PRODUCTS


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/appearance/structured-data/product",
    fix="sharing/structured-data",
    kinds=(Kind.PRODUCT,),
    good=PRODUCT + '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Tea pot", '
    '"offers": {"@type": "Offer", "price": "39.00", "priceCurrency": "EUR"}}</script><main><p>A tea pot.</p></main>',
    bad=PRODUCT + "<main><p>A tea pot for 39 euros.</p></main>",
)
def product_data(page: Page) -> Iterator[Found]:
    """Product pages describe the product as structured data.

    Pinterest, search engines and shopping lists show price and stock beside the picture when they find them there.
    """
    if not types(page) & PRODUCTS:
        yield Found("has no structured data of a product", page.head)
