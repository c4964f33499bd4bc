"""What Pinterest's documentation says of article pins.

https://developers.pinterest.com/docs/web-features/article-rich-pins/
"""

import pytest

from carding import shown
from samara.networks.catalogue import networks

SITE = {"site": "example.org", "shape": "text"}
FOREST = "Exploring Kyoto's Sagano Bamboo Forest - CNN.com"

PAGES = {
    "the example of the page": (
        f'<head> <meta property="og:type" content="article" /> <meta property="og:title" content="{FOREST}" />'
        '<meta property="og:description" content="A constant inclusion on lists of &quot;forests to see before you die,&quot; '
        'here&#39;s how to see the real thing." /> <meta property="og:url" content="http://www.example.com/bamboo-forest/" />'
        '<meta property="og:site_name" content="CNN.com" />'
        '<meta property="article:author" content="CNN Karla Cripps" /> </head>',
        {
            "title": FOREST,
            "description": "A constant inclusion on lists of \"forests to see before you die,\" here's how to see the real thing.",
            "site": "CNN.com",
            "shape": "text",
        },
    ),
    "Schema.org where no Open Graph is": (
        '<title>Html</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", '
        '"headline": "Tea", "description": "Leaves"}</script>',
        {"title": "Tea", "description": "Leaves", **SITE},
    ),
    "neither, so no article": ('<title>Html</title><meta name="description" content="Html">', SITE | {"shape": "none"}),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_an_article_follows_the_documentation(html, card):
    assert shown("pinterest", html) == card


def test_a_link_carries_the_picture():
    link = networks()["pinterest"].link("https://example.org/", "Tea & cake", "https://example.org/tea.jpg")
    assert link == (
        "https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Fexample.org%2F"
        "&media=https%3A%2F%2Fexample.org%2Ftea.jpg&description=Tea%20%26%20cake"
    )
