"""What Pleroma's source code makes of a page.

Sources and their order: lib/pleroma/web/rich_media/parsers/ (twitter_card.ex, meta_tags_parser.ex, o_embed.ex) in
https://git.pleroma.social/pleroma/pleroma; failures: rich_media/parser.ex; the name of the site:
lib/pleroma/web/mastodon_api/views/status_view.ex; shape: src/components/link-preview/link-preview.vue in
https://git.pleroma.social/pleroma/pleroma-fe.
"""

import pytest

from carding import OFFER, answer, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
PICTURED = {**BARE, "image": PICTURE, "shape": "small"}

PAGES = {
    "Open Graph": (
        '<title>Html</title><meta property="og:title" content="Tea"><meta property="og:description" content="Leaves">'
        f'<meta property="og:image" content="{PICTURE}">',
        {**PICTURED, "description": "Leaves"},
    ),
    "the tags of X before Open Graph": (
        '<meta name="twitter:title" content="Tea"><meta name="twitter:description" content="Leaves">'
        f'<meta name="twitter:image" content="{PICTURE}"><meta property="og:title" content="Graph">'
        '<meta property="og:description" content="Graph"><meta property="og:image" content="/graph.jpg">',
        {**PICTURED, "description": "Leaves"},
    ),
    "the tags of X in property=": (
        '<meta property="twitter:title" content="Tea"><meta property="og:title" content="Graph">',
        BARE,
    ),
    "Open Graph in name= ignored": (
        '<meta name="og:title" content="In name="><meta property="og:title" content="Tea">',
        BARE,
    ),
    "the last of several": (
        '<meta property="og:title" content="First"><meta property="og:title" content="Tea">'
        '<meta property="og:image" content="/first.jpg"><meta property="og:image" content="/tea.jpg">',
        PICTURED,
    ),
    "the title of HTML beside other tags": (
        f'<title>Tea</title><meta property="og:image" content="{PICTURE}">',
        PICTURED,
    ),
    "no description of HTML": ('<meta property="og:title" content="Tea"><meta name="description" content="Html">', BARE),
    "a picture of the site": ('<meta property="og:title" content="Tea"><meta property="og:image" content="/tea.jpg">', PICTURED),
    "a picture that is not secure": (
        '<meta property="og:title" content="Tea"><meta property="og:image" content="http://example.org/tea.jpg">',
        {**PICTURED, "image": "http://example.org/tea.jpg"},
    ),
    "the host, not the site's name": (
        '<meta property="og:title" content="Tea"><meta property="og:site_name" content="Tea House">',
        BARE,
    ),
    "no card without a title": (
        '<meta property="og:description" content="Leaves">',
        {"description": "Leaves", "site": "example.org", "shape": "none"},
    ),
    "no card of a page of more than five megabytes": (
        f'<meta property="og:title" content="Tea"><!--{" " * 5_000_000}-->',
        {**BARE, "shape": "none"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("pleroma", html) == card


def test_an_oembed_answer_serves_for_want_of_tags():
    assert shown("pleroma", "<html>" + OFFER, None, answer(type="link", title="Tea")) == BARE


def test_a_picture_is_never_large():
    html = (
        '<meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="Tea">'
        f'<meta name="twitter:image" content="{PICTURE}">'
    )
    assert shown("pleroma", html, {PICTURE: ImageFile("image/jpeg", 1200, 630, 90_000)}) == PICTURED
