"""What Lemmy's source code makes of a page.

Order, part that is read and addresses: crates/api/api_utils/src/request.rs in https://github.com/LemmyNet/lemmy, with its tests;
which of several tags counts: src/parser.rs and src/opengraph.rs in https://github.com/orottier/webpage-rs; what is drawn:
src/shared/components/post/ in https://github.com/LemmyNet/lemmy-ui.
"""

import pytest

from carding import shown

PICTURE = "https://example.org/tea.jpg"
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
PICTURED = {**BARE, "image": PICTURE, "shape": "small"}

PAGES = {
    "only what HTML has": (
        '<title>Tea</title><meta name="description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "Open Graph before HTML": (
        '<title>Html</title><meta name="description" content="Html"><meta property="og:title" content="Tea">'
        '<meta property="og:description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "Open Graph in name=": ('<title>Html</title><meta name="og:title" content="Tea">', BARE),
    "the last of several titles": (
        '<meta property="og:title" content="First"><meta name="og:title" content="Tea">',
        BARE,
    ),
    "the last of several descriptions": (
        '<title>Tea</title><meta property="og:description" content="First"><meta property="og:description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "the first of several pictures": (
        '<title>Tea</title><meta property="og:image" content="/tea.jpg"><meta property="og:image" content="/second.jpg">',
        PICTURED,
    ),
    "a picture of the site": ('<title>Tea</title><meta property="og:image" content="/tea.jpg">', PICTURED),
    "a picture beside the page": (
        '<title>Tea</title><meta property="og:image" content="tea.jpg">',
        {**PICTURED, "image": "https://example.org/tea/tea.jpg"},
    ),
    "a picture elsewhere": (
        '<title>Tea</title><meta property="og:image" content="https://cdn.example.net/tea.jpg">',
        {**PICTURED, "image": "https://cdn.example.net/tea.jpg"},
    ),
    "a picture without a scheme": ('<title>Tea</title><meta property="og:image" content="//example.org/tea.jpg">', PICTURED),
    "an empty picture": ('<title>Tea</title><meta property="og:image" content="">', BARE),
    "a picture that is declared large": (
        '<title>Tea</title><meta property="og:image" content="/tea.jpg"><meta property="og:image:width" content="1200">'
        '<meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">',
        PICTURED,
    ),
    "no tags of X": (
        '<title>Tea</title><meta name="twitter:title" content="X"><meta name="twitter:image" content="/x.jpg">',
        BARE,
    ),
    "no JSON-LD": (
        '<title>Tea</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Data"}</script>',
        BARE,
    ),
    "the host, not the site's name": ('<title>Tea</title><meta property="og:site_name" content="Tea House">', BARE),
    "nothing behind the first mebibyte": (
        f'<title>Tea</title><!--{" " * 1_048_576}--><meta property="og:title" content="Late">',
        BARE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("lemmy", html) == card
