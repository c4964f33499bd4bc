"""What Hubzilla's source code makes of a page (Zotlabs/Module/Linkinfo.php in https://framagit.org/hubzilla/core), and of a link
that shares one (Zotlabs/Module/Rpost.php)."""

import pytest

from carding import shown
from samara.networks.catalogue import Shared, shares
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
LEAVES = '<meta name="description" content="Leaves">'
BARE = {"title": "Tea", "description": "Leaves", "shape": "text"}
PICTURED = {**BARE, "image": PICTURE, "shape": "large"}

PAGES = {
    "only what HTML has": ("<title>Tea</title>" + LEAVES, BARE),
    "Open Graph before all": (
        '<title>Html</title><meta name="description" content="Html"><meta property="og:title" content="Tea">'
        f'<meta property="og:description" content="Leaves"><meta property="og:image" content="{PICTURE}">'
        '<meta name="twitter:title" content="X"><meta name="twitter:description" content="X">'
        '<meta name="twitter:image" content="/x.jpg"><meta name="thumbnail" content="/thumb.jpg">',
        PICTURED,
    ),
    "the tags of X before HTML": (
        '<title>Html</title><meta name="description" content="Html"><meta name="twitter:title" content="Tea">'
        f'<meta name="twitter:description" content="Leaves"><meta name="twitter:image" content="{PICTURE}">',
        PICTURED,
    ),
    "the last of several": (
        f'{LEAVES}<meta property="og:title" content="First"><meta property="og:title" content="Tea">'
        '<meta property="og:image" content="/first.jpg"><meta property="og:image" content="/tea.jpg">',
        PICTURED,
    ),
    "Open Graph in name= ignored": (f'<title>Tea</title>{LEAVES}<meta name="og:title" content="In name=">', BARE),
    "the tags of X in property= ignored": (
        f'<title>Tea</title>{LEAVES}<meta property="twitter:title" content="In property=">',
        BARE,
    ),
    "a thumbnail": (f'<title>Tea</title>{LEAVES}<meta name="thumbnail" content="{PICTURE}">', PICTURED),
    "a picture of the text for want of another": (
        f'<title>Tea</title>{LEAVES}<body><main><img src="/tea.jpg"></main></body>',
        PICTURED,
    ),
    "the text for want of a description": (
        "<title>Tea</title><p>Leaves that are plucked in spring, before it rains.</p>",
        {**BARE, "description": "Leaves that are plucked in spring, before it rains."},
    ),
    "no site": (f'<title>Tea</title>{LEAVES}<meta property="og:site_name" content="Tea House">', BARE),
    "no card without a title": (LEAVES, {"description": "Leaves", "shape": "none"}),
}  # fmt: skip

PICTURES = {
    "the least size": (ImageFile("image/jpeg", 11, 11, 900), PICTURED),
    "too narrow": (ImageFile("image/jpeg", 10, 11, 900), BARE),
    "too low": (ImageFile("image/jpeg", 11, 10, 900), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("hubzilla", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_the_size_of_a_picture_decides_whether_it_is_shown(picture, card):
    assert (
        shown("hubzilla", f'<title>Tea</title>{LEAVES}<meta property="og:image" content="{PICTURE}">', {PICTURE: picture}) == card
    )


def test_a_post_takes_address_title_and_body():
    found = shares("https://own.example/rpost?f=&title=Tea&body=Leaves&url=https%3A%2F%2Fexample.org%2F&remote_return=")
    assert found == Shared("hubzilla", "https://example.org/", "Leaves", True)
