"""What Friendica's source code makes of a page.

Sources, order, cut and the least size of a picture: src/Util/ParseUrl.php in https://github.com/friendica/friendica; shape:
src/Content/PageInfo.php; the name of the site: src/Content/Text/BBCode.php.
"""

import pytest

from carding import OFFER, answer, drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
PICTURED = f'<title>Tea</title><meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
SMALL = {**BARE, "image": PICTURE, "shape": "small"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}
ARTICLE = (
    '<script type="application/ld+json">{"@type": "Article", "headline": "Tea", "description": "Leaves",'
    ' "image": "/tea.jpg"}</script>'
)

PAGES = {
    "only what HTML has": (
        '<title>Tea</title><meta name="description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "Open Graph before all": (
        '<title>Html</title><meta name="description" content="Html"><meta property="og:title" content="Tea">'
        f'<meta property="og:description" content="Leaves"><meta property="og:image" content="{PICTURE}">'
        '<meta property="og:site_name" content="Tea House"><meta name="twitter:title" content="X">'
        '<meta name="twitter:description" content="X"><meta name="twitter:image" content="/x.jpg">',
        {**LARGE, "description": "Leaves", "site": "Tea House"},
    ),
    "the last of several": (
        '<meta property="og:title" content="First"><meta property="og:title" content="Tea">'
        '<meta property="og:image" content="/first.jpg"><meta property="og:image" content="/tea.jpg">',
        LARGE,
    ),
    "Open Graph in name= ignored": ('<title>Tea</title><meta name="og:title" content="In name=">', BARE),
    "the tags of X before HTML": (
        '<meta name="description" content="Html"><title>Html</title><meta name="twitter:title" content="Tea">'
        f'<meta name="twitter:description" content="Leaves"><meta name="twitter:image" content="{PICTURE}">',
        {**LARGE, "description": "Leaves"},
    ),
    "a thumbnail": (f'<title>Tea</title><meta name="thumbnail" content="{PICTURE}">', LARGE),
    "a picture of the site": ('<title>Tea</title><meta property="og:image" content="/tea.jpg">', LARGE),
    "JSON-LD where nothing else says it": ("<html>" + ARTICLE, {**LARGE, "description": "Leaves"}),
    "JSON-LD after HTML": ("<title>Html</title>" + ARTICLE, {**LARGE, "title": "Html", "description": "Leaves"}),
    "JSON-LD in a @graph": (
        '<html><script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, '
        '{"@type": "BlogPosting", "headline": "Tea"}]}</script>',
        BARE,
    ),
    "no product of JSON-LD": (
        '<title>Tea</title><script type="application/ld+json">{"@type": "Product", "description": "Cups"}</script>',
        BARE,
    ),
}  # fmt: skip

PICTURES = {
    "large": (ImageFile("image/jpeg", 500, 500, 90_000), LARGE),
    "too narrow to be large": (ImageFile("image/jpeg", 499, 300, 90_000), SMALL),
    "the least size": (ImageFile("image/jpeg", 51, 51, 900), SMALL),
    "too narrow": (ImageFile("image/jpeg", 50, 51, 900), BARE),
    "too low": (ImageFile("image/jpeg", 500, 50, 900), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("friendica", html) == card


def test_an_oembed_answer_fills_what_is_missing():
    embeds = answer(type="link", title="Embed", description="Leaves", thumbnail_url=PICTURE, provider_name="Tea House")
    assert shown("friendica", "<title>Tea</title>" + OFFER, None, embeds) == {
        **LARGE,
        "description": "Leaves",
        "site": "Tea House",
    }
    assert shown("friendica", "<html>" + OFFER, None, answer(type="link", title="Tea")) == BARE


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_the_size_of_a_picture_decides(picture, card):
    assert shown("friendica", PICTURED, {PICTURE: picture}) == card


def test_a_longer_description_is_cut():
    fitting, longer = (
        drawn("friendica", f'<title>Tea</title><meta name="description" content="{"x" * length}">').description
        for length in (250, 251)
    )
    assert (fitting.value, fitting.cut) == ("x" * 250, False)
    assert (longer.whole, longer.cut) == ("x" * 251, True)
