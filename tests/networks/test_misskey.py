"""What Misskey's source code makes of a page.

Sources, order and cuts: src/general.ts in https://github.com/misskey-dev/summaly, with test/index.test.ts; length of a page:
src/utils/got.ts; what is drawn: packages/frontend/src/components/MkUrlPreview.vue in https://github.com/misskey-dev/misskey.
"""

import pytest

from carding import drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.png"
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
PICTURED = {**BARE, "image": PICTURE, "shape": "small"}

PAGES = {
    "the title of HTML": ("<title>Tea</title>", BARE),
    "Open Graph": (
        '<meta property="og:title" content="Tea"><meta property="og:description" content="Leaves">'
        f'<meta property="og:site_name" content="Tea House"><meta property="og:image" content="{PICTURE}">',
        {**PICTURED, "description": "Leaves", "site": "Tea House"},
    ),
    "Open Graph before the tags of X": (
        '<meta name="twitter:title" content="X"><meta name="twitter:description" content="X">'
        '<meta name="twitter:image" content="/x.png"><meta property="og:title" content="Tea">'
        f'<meta property="og:description" content="Leaves"><meta property="og:image" content="{PICTURE}">',
        {**PICTURED, "description": "Leaves"},
    ),
    "the tags of X before HTML": (
        '<title>Html</title><meta name="description" content="Html"><meta name="twitter:title" content="Tea">'
        f'<meta name="twitter:description" content="Leaves"><meta name="twitter:image" content="{PICTURE}">',
        {**PICTURED, "description": "Leaves"},
    ),
    "the tags of X in property=": ('<title>Html</title><meta property="twitter:title" content="Tea">', BARE),
    "Open Graph in name= ignored": ('<title>Tea</title><meta name="og:title" content="In name=">', BARE),
    "the description of HTML last": (
        '<title>Tea</title><meta name="description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "a linked picture": (f'<title>Tea</title><link rel="image_src" href="{PICTURE}">', PICTURED),
    "a linked picture before an icon": (
        '<title>Tea</title><link rel="apple-touch-icon" href="/icon.png"><link rel="image_src" href="/tea.png">',
        PICTURED,
    ),
    "an icon of Apple as the last picture": ('<title>Tea</title><link rel="apple-touch-icon" href="/tea.png">', PICTURED),
    "no other icon": ('<title>Tea</title><link rel="icon" href="/icon.png">', BARE),
    "the name of the application": (
        '<title>Tea</title><meta name="application-name" content="Tea House">',
        {**BARE, "site": "Tea House"},
    ),
    "og:site_name before it": (
        '<title>Tea</title><meta name="application-name" content="App"><meta property="og:site_name" content="Tea House">',
        {**BARE, "site": "Tea House"},
    ),
    "the site's name for want of a title": (
        '<meta property="og:site_name" content="Tea">',
        {**BARE, "site": "Tea"},
    ),
    "the host for want of both": ("<html><p>Tea</p>", {**BARE, "title": "example.org"}),
    "no site's name behind the title": (
        '<title>Tea - Tea House</title><meta property="og:site_name" content="Tea House">',
        {**BARE, "site": "Tea House"},
    ),
    "nor the host": ("<title>Tea | example.org</title>", BARE),
    "a title that is the site's name": ('<title>Tea</title><meta property="og:site_name" content="Tea">', {**BARE, "site": "Tea"}),
    "another mark": (
        '<title>Tea » Tea House</title><meta property="og:site_name" content="Tea House">',
        {**BARE, "title": "Tea » Tea House", "site": "Tea House"},
    ),
    "no description that repeats the title": ('<title>Tea</title><meta name="description" content="Tea">', BARE),
    "references resolved once more": ('<title>Html</title><meta property="og:title" content="Tea &amp;amp; cake">', {**BARE, "title": "Tea & cake"}),
    "an empty tag hides the next of its name": ('<title>Tea</title><meta property="og:title" content=""><meta property="og:title" content="2">', BARE),
    "no other name of a picture": ('<title>Tea</title><meta property="og:image:url" content="/tea.png">', BARE),
    "a page of ten mebibytes": (
        f'<title>Tea</title><!--{" " * 10_485_760}-->',
        {**BARE, "shape": "none"},
    ),
}  # fmt: skip

CUTS = {
    "title": ('<meta property="og:title" content="{}">', 100),
    "description": ('<title>Tea</title><meta property="og:description" content="{}">', 85),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("misskey", html) == card


@pytest.mark.parametrize(("part", "html", "most"), [(part, *cut) for part, cut in CUTS.items()], ids=CUTS)
def test_a_longer_text_is_cut(part, html, most):
    fitting, longer = (getattr(drawn("misskey", html.format("x" * length)), part) for length in (most, most + 1))
    assert (fitting.value, fitting.cut) == ("x" * most, False)
    assert (longer.whole, longer.cut) == ("x" * (most + 1), True)


def test_a_picture_is_never_large():
    html = (
        '<title>Tea</title><meta name="twitter:card" content="summary_large_image"><meta property="og:image" content="/tea.png">'
    )
    assert shown("misskey", html, {PICTURE: ImageFile("image/png", 1200, 630, 90_000)}) == PICTURED


def test_what_is_taken_off_is_told():
    html = '<title>Tea: Tea House</title><meta property="og:site_name" content="Tea House">{}'
    repeated = html.format('<meta name="description" content="Tea: Tea House">')
    assert [str(note) for note in drawn("misskey", repeated).notes][:2] == [
        "Misskey leaves out a description that repeats the title.", "Misskey takes the site's name off the title."
    ]  # fmt: skip
