"""What is told of Slack's cards.

Its support, quoted in https://www.fuzzyraygun.com/fixing-preview-or-unfurl-in-slack/; the range that it asks for, measured in
https://blog.daveallie.com/slack-link-unfurling/ and in https://github.com/vercel/next.js/issues/83926.
"""

import pytest

from carding import OFFER, answer, shown

BARE = {"title": "Tea", "site": "example.org", "shape": "text"}

PAGES = {
    "of Open Graph and X's tags what comes first": (
        '<title>Html</title><meta name="twitter:title" content="Tea"><meta property="og:title" content="Late">',
        BARE,
    ),
    "Open Graph where that comes first": (
        '<title>Html</title><meta property="og:title" content="Tea"><meta name="twitter:title" content="Late">',
        BARE,
    ),
    "each part by itself": (
        '<meta name="twitter:description" content="Leaves"><meta property="og:title" content="Tea">'
        '<meta property="og:description" content="Late"><meta name="twitter:title" content="Late">',
        {**BARE, "description": "Leaves"},
    ),
    "plain HTML where no tag says it": (
        '<title>Tea</title><meta name="description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "within the range": (f'<title>Html</title><!--{" " * 32_000}--><meta property="og:title" content="Tea">', BARE),
    "behind the range": (f'<title>Tea</title><!--{" " * 32_768}--><meta property="og:title" content="Late">', BARE),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_what_is_told(html, card):
    assert shown("slack", html) == card


def test_the_oembed_answer_comes_first():
    html = OFFER + '<title>Html</title><meta property="og:title" content="Graph">'
    assert shown("slack", html, embeds=answer(type="link", version="1.0", title="Tea")) == BARE
    said = answer(type="link", version="1.0", title="Tea", provider_name="House", thumbnail_url="/tea.jpg")
    picture = '<meta property="og:image" content="/graph.jpg"><meta property="og:site_name" content="Graph">'
    assert shown("slack", html + picture, embeds=said) == {
        "title": "Tea", "image": "https://example.org/tea.jpg", "site": "House", "shape": "large"
    }  # fmt: skip
    assert shown("slack", html, embeds=answer(type="link", version="1.0")) == {**BARE, "title": "Graph"}
