"""What Signal's source code makes of a page.

Sources, order, part that is read and pictures: ts/linkPreviews/linkPreviewFetch.preload.ts in
https://github.com/signalapp/Signal-Desktop; shape: ts/linkPreviews/shouldUseFullSizeLinkPreviewImage.std.ts.
"""

import pytest

from carding import drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
PICTURED = f'<meta property="og:title" content="Tea"><meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
SMALL = {**BARE, "image": PICTURE, "shape": "small"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}

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
    "an empty tag ignored": ('<title>Tea</title><meta property="og:title" content="  ">', BARE),
    "Open Graph in name= ignored": ('<title>Tea</title><meta name="og:title" content="In name=">', BARE),
    "no tags of X": (
        '<title>Tea</title><meta name="twitter:title" content="X"><meta name="twitter:description" content="X">'
        '<meta name="twitter:image" content="/x.jpg">',
        BARE,
    ),
    "no JSON-LD": (
        '<title>Tea</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Data"}</script>',
        BARE,
    ),
    "the host, not the site's name": (
        '<title>Tea</title><meta property="og:site_name" content="Tea House">',
        BARE,
    ),
    "the first of several pictures": (PICTURED + '<meta property="og:image" content="/second.jpg">', LARGE),
    "the first tag of a name only": (
        '<title>Tea</title><meta property="og:title" content=""><meta property="og:title" content="Second">',
        BARE,
    ),
    "names in small letters only": ('<title>Tea</title><meta property="OG:Title" content="Loud">', BARE),
    "a name that stands alone only": ('<title>Tea</title><meta property="og:title title" content="Both">', BARE),
    "no secure_url": ('<title>Tea</title><meta property="og:image:secure_url" content="/tea.jpg">', BARE),
    "og:image:url": ('<title>Tea</title><meta property="og:image:url" content="/tea.jpg">', LARGE),
    "a picture that is not secure": (
        '<title>Tea</title><meta property="og:image" content="http://example.org/tea.jpg">',
        BARE,
    ),
    "no card without a title": (
        '<meta property="og:description" content="Leaves">',
        {"description": "Leaves", "site": "example.org", "shape": "none"},
    ),
    "nothing behind the first thousand kibibytes": (
        f'<title>Tea</title><!--{" " * 1_024_000}--><meta property="og:title" content="Late">',
        BARE,
    ),
}  # fmt: skip

ICONS = {
    "an icon of Apple first": '<link rel="icon" href="/icon.png"><link rel="apple-touch-icon" href="/tea.jpg">',
    "another icon last": '<link rel="icon" href="/tea.jpg">',
}

PICTURES = {
    "JPEG": (ImageFile("image/jpeg", 1200, 630, 90_000), LARGE),
    "PNG": (ImageFile("image/png", 1200, 630, 90_000), LARGE),
    "WebP": (ImageFile("image/webp", 1200, 630, 90_000), LARGE),
    "GIF": (ImageFile("image/gif", 1200, 630, 90_000), LARGE),
    "an icon": (ImageFile("image/x-icon", 32, 32, 900), SMALL),
    "no AVIF": (ImageFile("image/avif", 1200, 630, 90_000), BARE),
    "no SVG": (ImageFile("image/svg+xml", 1200, 630, 90_000), BARE),
    "one mebibyte": (ImageFile("image/jpeg", 1200, 630, 1_048_576), LARGE),
    "more than one mebibyte": (ImageFile("image/jpeg", 1200, 630, 1_048_577), BARE),
    "the least large size": (ImageFile("image/jpeg", 400, 200, 90_000), LARGE),
    "too low to be large": (ImageFile("image/jpeg", 400, 199, 90_000), SMALL),
    "too narrow to be large": (ImageFile("image/jpeg", 199, 400, 90_000), SMALL),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("signal", html) == card


@pytest.mark.parametrize("html", ICONS.values(), ids=ICONS)
def test_an_icon_serves_for_want_of_a_picture(html):
    assert shown("signal", "<title>Tea</title>" + html, {PICTURE: ImageFile("image/png", 180, 180, 9_000)}) == SMALL


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_a_picture_decides_the_shape_or_is_left_out(picture, card):
    assert shown("signal", PICTURED, {PICTURE: picture}) == card


def test_the_size_that_was_asked_for_does_not_matter():
    html = '<meta name="twitter:card" content="summary">' + PICTURED
    assert drawn("signal", html, {PICTURE: ImageFile("image/jpeg", 1200, 630, 90_000)}).large
