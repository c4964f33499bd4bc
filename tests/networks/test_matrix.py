"""What the source code of Synapse, Matrix's usual server, makes of a page.

Sources, order and cut: synapse/media/preview_html.py in https://github.com/element-hq/synapse, with
tests/media/test_html_preview.py; oEmbed: synapse/media/url_previewer.py; shape: LinkPreviewWidget.tsx in
https://github.com/element-hq/element-web.
"""

import pytest

from carding import OFFER, answer, drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
BARE = {"title": "Tea", "description": "Leaves", "shape": "text"}
PICTURED = {**BARE, "image": PICTURE, "shape": "small"}
HEAD = '<title>Tea</title><meta property="og:description" content="Leaves">'

TEA = '<meta property="og:title" content="Tea">'


def several(count: int) -> str:
    """As many tags of Open Graph, each of another name."""
    return "".join(f'<meta property="og:name{number}" content="x">' for number in range(count))


PAGES = {
    "title and text": ("<title>Tea</title><body>Leaves</body>", BARE),
    "no comments": ("<title>Tea</title><body><!-- Cups -->Leaves</body>", BARE),
    "no scripts": ("<title>Tea</title><body><script>(function() {})()</script>Leaves</body>", BARE),
    "a heading for want of a title": ('<meta property="og:description" content="Leaves"><h1>Tea</h1>', BARE),
    "a heading for an empty title": ('<title></title><meta property="og:description" content="Leaves"><h1>Tea</h1>', BARE),
    "empty descriptions ignored": (
        '<meta property="og:description" content=""><meta property="og:description"><meta name="description" content="">'
        '<meta name="description"><meta name="description" content="Leaves"><h1>Tea</h1>',
        BARE,
    ),
    "the tags of X": (
        '<meta name="twitter:card" content="summary"><meta name="twitter:description" content="Leaves">',
        {"description": "Leaves", "shape": "text"},
    ),
    "Open Graph before the tags of X": (
        '<meta name="twitter:title" content="X"><meta name="twitter:description" content="X">'
        '<meta name="twitter:image" content="/x.jpg"><meta property="og:site_name" content="Tea House">'
        '<meta property="og:title" content="Tea"><meta property="og:description" content="Leaves">'
        '<meta property="og:image" content="/tea.jpg">',
        {**PICTURED, "site": "Tea House"},
    ),
    "the tags of X before HTML": (
        '<title>Html</title><meta name="twitter:title" content="Tea"><meta name="description" content="Html">'
        '<meta name="twitter:description" content="Leaves">',
        BARE,
    ),
    "the last of several": (
        '<meta property="og:title" content="First"><meta property="og:title" content="Tea">'
        '<meta property="og:description" content="First"><meta property="og:description" content="Leaves">',
        BARE,
    ),
    "Open Graph in name= ignored": (HEAD + '<meta name="og:title" content="In name=">', BARE),
    "the tags of X in property= ignored": (HEAD + '<meta property="twitter:title" content="In property=">', BARE),
    "the largest picture of the text": (
        HEAD + '<body><main><img src="/cup.jpg" width="90" height="90"><img src="/tea.jpg" width="200" height="100"></main></body>',
        PICTURED,
    ),
    "the first picture where none has a size": (
        HEAD + '<body><main><img src="/tea.jpg"><img src="/cup.jpg"></main></body>',
        PICTURED,
    ),
    "a picture of the text before an icon": (
        HEAD + '<link rel="icon" href="/icon.png"><body><main><img src="/tea.jpg"></main></body>',
        PICTURED,
    ),
    "an icon for want of a picture": (HEAD + '<link rel="icon" href="/tea.jpg">', PICTURED),
    "the first heading of the first three ranks": ('<meta property="og:description" content="Leaves"><h3>Tea</h3><h1>Late</h1>', BARE),
    "no heading below": (
        '<meta property="og:description" content="Leaves"><h4>Tea</h4>',
        {"description": "Leaves", "shape": "text"},
    ),
    "a picture of microdata": (HEAD + '<meta itemprop="image" content="/tea.jpg"><body><main><img src="/cup.jpg"></main></body>', PICTURED),
    "a meta that holds the word description": ('<title>Tea</title><meta name="DC.Description" content="Leaves">', BARE),
    "no other name of a picture": (HEAD + f'<meta property="og:image:url" content="{PICTURE}">', BARE),
    "names in small letters only": (HEAD + '<meta property="OG:Title" content="Loud">', BARE),
    "fifty names": (HEAD.replace("Tea<", "Html<") + TEA + several(48), BARE),
    "none of more than fifty": (HEAD.replace("og:d", "og:title D").replace("Leaves", "") + TEA + several(50) + "<p>Leaves", BARE),
    "more than fifty of few names": (HEAD + '<meta property="og:see_also" content="/a">' * 60, BARE),
    "the tags of X beside too many of Open Graph": (
        several(51) + '<title>Html</title><meta name="twitter:title" content="Tea"><meta name="twitter:description" content="Leaves">',
        BARE,
    ),
    "no JSON-LD": (
        HEAD + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Data"}</script>',
        BARE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("matrix", html) == card


def test_an_oembed_answer_fills_what_is_missing():
    embeds = answer(type="link", title="Embed", thumbnail_url=PICTURE)
    assert shown("matrix", HEAD + OFFER, None, embeds) == PICTURED
    with_picture = HEAD + '<meta property="og:image" content="/graph.jpg">' + OFFER
    assert shown("matrix", with_picture, None, embeds) == {**PICTURED, "image": "https://example.org/graph.jpg"}


def test_a_longer_description_is_cut():
    fitting, longer = (
        drawn("matrix", f'<title>Tea</title><meta property="og:description" content="{"x" * length}">').description
        for length in (500, 501)
    )
    assert (fitting.value, fitting.cut) == ("x" * 500, False)
    assert (longer.whole, longer.cut) == ("x" * 501, True)


def test_a_picture_is_never_large():
    html = f'{HEAD}<meta name="twitter:card" content="summary_large_image"><meta property="og:image" content="{PICTURE}">'
    assert shown("matrix", html, {PICTURE: ImageFile("image/jpeg", 1200, 630, 90_000)}) == PICTURED


def test_too_many_tags_are_told():
    notes = drawn("matrix", HEAD + several(60)).notes
    assert str(notes[0]) == "Matrix reads no og: tags where there are more than 50 different ones; here are 61."
