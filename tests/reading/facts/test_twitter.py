from documents import at, told
from samara.core.facts import Tag, Twitter


def test_twitter_last_card_and_first_title_count() -> None:
    html = (
        '<meta name="twitter:card" content="summary"><meta property="twitter:card" content="summary_large_image">'
        '<meta name="twitter:title" content="Tea"><meta name="twitter:title" content="Cake">'
    )
    assert told("twitter", html) == Twitter(
        tags=(
            Tag("twitter:card", "summary", "name", at(html, "<meta")),
            Tag("twitter:card", "summary_large_image", "property", at(html, "<meta", 1)),
            Tag("twitter:title", "Tea", "name", at(html, "<meta", 2)),
            Tag("twitter:title", "Cake", "name", at(html, "<meta", 3)),
        ),
        card="summary_large_image",
        title="Tea",
    )


def test_twitter_image_is_absolute_under_either_name() -> None:
    found = told("twitter", '<meta name="twitter:image:src" content="a.png"><meta name="twitter:image:alt" content="A cup">')
    assert (found.image, found.image_alt) == ("https://example.org/shop/a.png", "A cup")
