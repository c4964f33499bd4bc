from judging import said
from samara.practices.skeleton import PRODUCT

DATA = '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{}", "name": "Tea timer"}}</script>'


def test_what_makes_a_page_a_product_is_data_of_a_product() -> None:
    head = '<!doctype html><html lang="en"><title>Tea timer</title>'
    assert said("showcase/product-data", head + DATA.format("SoftwareApplication")) == []
    assert said("showcase/product-data", PRODUCT + DATA.format("WebPage")) == ["has no structured data of a product"]
