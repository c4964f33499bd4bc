import json

import pytest

from judging import said
from samara.practices.skeleton import PRODUCT

CHECK = "showcase/product-reviews"
NONE = ["states no review that machines read"]
REVIEW = {"@type": "Review", "reviewBody": "It pours well.", "author": {"@type": "Person", "name": "Ana"}}


def data(**properties: object) -> str:
    node = {"@context": "https://schema.org", "@type": "Product", "name": "Tea pot", **properties}
    return f'{PRODUCT}<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize("review", [REVIEW, [REVIEW, REVIEW]])
def test_a_review_in_the_product_is_a_review(review: object) -> None:
    assert said(CHECK, data(review=review)) == []


def test_a_rating_counts_when_somebody_rated() -> None:
    assert said(CHECK, data(aggregateRating={"ratingValue": 4, "reviewCount": 0})) == NONE
    assert said(CHECK, data(aggregateRating={"ratingValue": 0, "ratingCount": "0", "reviewCount": "0"}, review=[])) == NONE
    assert said(CHECK, data(aggregateRating={"ratingValue": 4})) == []
    assert said(CHECK, data(aggregateRating={"ratingValue": 4, "reviewCount": 0, "ratingCount": 3})) == []
    assert said(CHECK, data()) == NONE


def test_a_review_in_microdata_is_a_review() -> None:
    review = '<div itemprop="review" itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">Good.</p></div>'
    html = '{}<main><div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Pot</b>{}</div></main>'
    assert said(CHECK, html.format(PRODUCT, review)) == []
    assert said(CHECK, html.format(PRODUCT, "")) == NONE
