import pytest

from documents import at, told
from samara.core.facts import Product
from samara.reading.facts.products import decimal


def test_products_of_jsonld_are_read_with_offer_and_rating() -> None:
    html = """<script
    type="application/ld+json">{"@type":"WebPage",
"mainEntity":{"@type":"Product","name":"Tea","image":["/t.png"],
"brand":{"@type":"Brand","name":"Leaf"},"offers":[{"price":4.5,"priceCurrency":"EUR","availability":"https://schema.org/InStock"}],
"aggregateRating":{"ratingValue":"4,6","reviewCount":"12"}}}</script>"""
    assert told("products", html) == (
        Product("Tea", "jsonld", "4.5", "EUR", "InStock", 4.6, 12, "https://example.org/t.png", "Leaf", at(html, "<script")),
    )


def test_products_of_microdata_are_read() -> None:
    html = """<div itemscope itemtype="http://schema.org/Product"><h1 itemprop=name>Tea</h1><img itemprop=image src=t.png>
<p itemprop=offers itemscope itemtype=http://schema.org/Offer>
<meta itemprop=priceCurrency content=EUR><b itemprop=price>4,50</b></p></div>"""
    assert told("products", html) == (
        Product("Tea", "microdata", "4.50", "EUR", image="https://example.org/shop/t.png", at=at(html, "<div")),
    )


def test_products_of_open_graph_are_read() -> None:
    html = """<meta property=og:title content=Tea><meta property=product:price:amount content="4.50">
<meta property=product:price:currency content=EUR>"""
    assert told("products", html) == (
        Product("Tea", "opengraph", "4.50", "EUR", at=at(html, "<meta property=product:price:amount")),
    )


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("4.50", "4.50"), ("€ 4,50", "4.50"), ("1.234,50 €", "1234.50"), ("$1,234.50", "1234.50"), ("1 234,5", "1234.5"),
        ("1,234", "1234"), ("1.234.567", "1234567"), ("0.125", "0.125"), ("CHF 12'500.-", "12500"), (".5", "5"), ("free", None),
        (None, None),
    ],
)  # fmt: skip
def test_decimal_reads_prices_as_people_write_them(text: str | None, price: str | None) -> None:
    assert decimal(text) == price
