"""Which thing on a page is the page's own subject: teasers and lists are not."""

import pytest

from documents import page
from samara.core.facts import Item, Thing
from samara.reading.vocabulary import subjects

HEAD = "<!doctype html><title>Article with sidebar</title>"
MAIN = "<main><h1>Article with sidebar</h1><p>The page's own words.</p></main>"
POST = (
    "<article class=h-entry><b class=p-name>A post</b><a class='p-author h-card' href=/ann>Ann</a>"
    "<time class=dt-published datetime=2020-01-01></time></article>"
)
MICRO = (
    '<div itemscope itemtype="https://schema.org/BlogPosting"><b itemprop=headline>{}</b><i itemprop=author>Ann</i>'
    "<time itemprop=datePublished datetime=2020-01-01></time></div>"
)


@pytest.mark.parametrize(
    "beside",
    [
        f"<aside class=h-feed>{POST}</aside>",
        f"<section class=h-feed>{POST}</section>",
        f"<aside>{MICRO.format('A post')}</aside>",
        f"<footer>{MICRO.format('A post')}</footer>",
        f"<section>{MICRO.format('One')}{MICRO.format('Two')}</section>",
    ],
)
def test_teasers_are_not_the_page(beside: str) -> None:
    found = page(HEAD.replace("Article with sidebar", "Own") + MAIN + beside).summary
    assert (found.title, found.author, found.published) == ("Own", None, None)


def test_of_several_the_one_with_the_main_heading_is_the_page() -> None:
    own = MICRO.format("Own").replace("<b", "<h1").replace("</b", "</h1")
    found = page(HEAD + "<main>" + MICRO.format("Two").replace("Ann", "Bo") + own).summary
    assert (found.title, found.author) == ("Own", "Ann")


def test_an_entry_with_its_comments_is_the_page() -> None:
    comment = "<div class='p-comment h-entry'><b class=p-name>Nice</b></div>"
    found = page(f"{HEAD}<div class=h-entry><b class=p-name>Own</b>{comment}{comment}</div>").summary
    assert found.title == "Own"


def test_things_of_one_kind_with_one_name_are_one() -> None:
    first, second = Thing(("Article",), {"headline": "Tea"}), Thing(("Article",), {"headline": "Tea", "author": "Ann"})
    assert subjects([first, second]) == [first, second]
    assert subjects([first, Thing(("Article",), {"headline": "Cake"})]) == []


def test_a_product_with_reviews_is_the_page() -> None:
    product = Item(("https://schema.org/Product",), {"name": ("Tea",)})
    reviews = [Item(("https://schema.org/Review",), {"name": (word,)}, within=product.types) for word in ("Good", "Bad")]
    assert subjects([product, *reviews]) == [product]
