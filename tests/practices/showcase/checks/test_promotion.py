import pytest

from judging import said
from samara.practices.skeleton import ARTICLE, PRODUCT

CHECK = "showcase/promotion"
TEXT = "<p>" + "Cool water and patience. " * 20 + "</p>"


@pytest.mark.parametrize("place", ['<div class="ad"></div>', '<div class="promo-banner"></div>'])
def test_places_and_banners_are_promotion(place: str) -> None:
    assert said(CHECK, f"{ARTICLE}<main>{TEXT}{place * 4}</main>") == ["has 4 advertisements beside 80 words"]
    assert said(CHECK, f"{ARTICLE}<main>{TEXT}{place * 3}</main>") == []


def test_a_place_in_a_place_is_one() -> None:
    nested = '<div class="ad"><ins class="adsbygoogle"></ins></div>'
    assert said(CHECK, f"{ARTICLE}<main>{TEXT}{nested * 3}</main>") == []


@pytest.mark.parametrize(
    "words", ["Buy now", "Jetzt kaufen!", "Acheter", "Comprar ahora", "Acquista ora", "Nu kopen", "購入する"]
)
def test_calls_to_buy_are_promotion_in_an_article(words: str) -> None:
    calls = f'<a href="/pot.html">{words}</a> ' * 4
    [message] = said(CHECK, f"{ARTICLE}<main>{TEXT}{calls}</main>")
    assert message.startswith("has 0 advertisements and 4 calls to buy beside ")
    assert said(CHECK, f"{PRODUCT}<main>{TEXT}{calls}</main>") == []


def test_a_call_to_buy_that_is_sponsored_is_one_promotion() -> None:
    calls = '<a rel="sponsored" href="https://shop.example/">Buy now</a> '
    assert said(CHECK, f"{ARTICLE}<main>{TEXT}{calls * 3}</main>") == []
    assert said(CHECK, f"{ARTICLE}<main>{TEXT}{calls * 4}</main>") == ["has 4 advertisements beside 88 words"]
