from documents import at, told
from samara.core.facts import Tag


def test_words_older_than_open_graph() -> None:
    html = """<link rel=image_src href=/a.png><meta name=Thumbnail content=b.png>
<meta name=application-name content=" Tea
shop"><meta name=thumbnail content=""><link rel=image_src>"""
    assert told("hints", html) == (
        Tag("link:image_src", "https://example.org/a.png", "rel", at(html, "<link")),
        Tag("meta:thumbnail", "https://example.org/shop/b.png", "name", at(html, "<meta")),
        Tag("meta:application-name", "Tea shop", "name", at(html, "<meta", 1)),
    )


def test_metas_that_some_take_for_what_their_name_holds() -> None:
    html = """<meta itemprop=primaryImage content=/a.png><meta name=DC.Description content=" Green
tea"><meta name=description content=Tea><meta name="twitter:description" content=Tea><meta itemprop=image>"""
    assert told("hints", html) == (
        Tag("itemprop:image", "https://example.org/a.png", "itemprop", at(html, "<meta")),
        Tag("meta:*description", "Green tea", "name", at(html, "<meta", 1)),
    )
