"""What Apple says of the cards in Messages, and what the script that reads the page does.

Documentation: https://developer.apple.com/documentation/technotes/tn3156-create-rich-previews-for-messages; the script, as
somebody took it from the system: https://gist.github.com/saagarjha/07e897fd72b370027ce280480761cf1e.
"""

import pytest

from carding import shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
ICON = "https://example.org/icon.png"
TITLED = '<meta property="og:title" content="Tea">'
PICTURED = f'{TITLED}<meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
SMALL = {**BARE, "image": PICTURE, "shape": "small"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}
ICONIC = {**BARE, "image": ICON, "shape": "small"}

PAGES = {
    "the example of the note": (
        '<meta property="og:title" content="iPhone" />'
        '<meta property="og:image" content="https://www.example.com/v/iphone/home/og.png?201610171354" />',
        {**BARE, "title": "iPhone", "image": "https://www.example.com/v/iphone/home/og.png?201610171354", "shape": "large"},
    ),
    "the domain beside the title": (TITLED + '<meta property="og:site_name" content="Tea House">', BARE),
    "og:title before twitter:title before the title": (
        '<title>Html</title><meta name="twitter:title" content="X">' + TITLED,
        BARE,
    ),
    "twitter:title before the title": ('<title>Html</title><meta name="twitter:title" content="Tea">', BARE),
    "the title where no tag has one": ("<title>Tea</title>", BARE),
    "no description": (
        TITLED + '<meta name="description" content="Html"><meta property="og:description" content="Leaves">',
        BARE,
    ),
    "tags in name= too": ('<meta name="og:title" content="Tea">', BARE),
    "the first of several": (TITLED + '<meta property="og:title" content="Second">', BARE),
    "an empty tag passed over": ('<meta property="og:title" content="">' + TITLED, BARE),
    "tags in the body": (f"<body><p>Text</p>{PICTURED}</body>", LARGE),
    "a relative picture": (TITLED + '<meta property="og:image" content="/tea.jpg">', LARGE),
    "og:image before twitter:image": (
        '<meta name="twitter:image" content="/x.jpg">' + PICTURED,
        LARGE,
    ),
    "twitter:image where no other is": (TITLED + '<meta name="twitter:image" content="/tea.jpg">', LARGE),
    "a touch icon, small, before a favicon": (
        TITLED + '<link rel="icon" href="/favicon.ico"><link rel="apple-touch-icon" href="/icon.png">',
        ICONIC,
    ),
    "a favicon, small, where nothing else is": (TITLED + '<link rel="shortcut icon" href="/icon.png">', ICONIC),
    "nothing behind the first megabyte": (
        f"<title>Tea</title><!--{' ' * 1_000_000}--><meta property='og:title' content='Late'>",
        BARE,
    ),
}  # fmt: skip

PICTURES = {
    "as wide as it asks for": (ImageFile("image/png", 900, 600, 90_000), LARGE),
    "less wide": (ImageFile("image/png", 150, 150, 90_000), LARGE),
    "so narrow that it is an icon": (ImageFile("image/png", 149, 150, 90_000), SMALL),
    "ten megabytes": (ImageFile("image/png", 900, 600, 10_000_000), LARGE),
    "more than ten megabytes": (ImageFile("image/png", 900, 600, 10_000_001), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_script(html, card):
    assert shown("apple-messages", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_the_size_of_a_picture_decides(picture, card):
    assert shown("apple-messages", PICTURED, {PICTURE: picture}) == card


def test_an_icon_stays_small_however_large_it_is():
    html = TITLED + '<link rel="apple-touch-icon" href="/icon.png">'
    assert shown("apple-messages", html, {ICON: ImageFile("image/png", 512, 512, 9_000)}) == ICONIC
