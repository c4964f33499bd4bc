"""What Facebook's documentation says of its cards.

Guide: https://developers.facebook.com/docs/sharing/webmasters; crawler: …/webmasters/crawler; pictures: …/webmasters/images/ and
…/webmasters/faq. Attribute: its debugger, quoted in https://github.com/nuxt-community/pwa-module/issues/248.
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
    "the example of the guide": (
        '<title>A title for browsers | News</title><meta property="og:url" content="http://example.org/2015/thinking.html">'
        '<meta property="og:type" content="article"><meta property="og:title" content="When Great Minds Don’t Think Alike">'
        '<meta property="og:description" content="How much does culture influence creative thinking?">'
        '<meta property="og:image" content="http://static.example.org/2015/thinking.jpg">',
        {
            "title": "When Great Minds Don’t Think Alike",
            "description": "How much does culture influence creative thinking?",
            "image": "http://static.example.org/2015/thinking.jpg",
            "site": "example.org",
            "shape": "large",
        },
    ),
    "Open Graph before everything else": (
        '<title>Html</title><meta name="twitter:title" content="X"><meta name="description" content="Html">'
        '<meta name="twitter:description" content="X"><meta property="og:title" content="Tea">'
        '<meta property="og:description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "the domain beside the title": (
        '<meta property="og:title" content="Tea"><meta property="og:site_name" content="Tea House">',
        BARE,
    ),
    "Open Graph in name= ignored": ('<title>Tea</title><meta name="og:title" content="In name=">', BARE),
    "nothing behind the first megabyte": (
        f'<title>Tea</title><!--{" " * 1_000_000}--><meta property="og:title" content="Late">',
        BARE,
    ),
    "all within the first megabyte": (
        f'<title>Html</title><!--{" " * 900_000}--><meta property="og:title" content="Tea">',
        BARE,
    ),
    "a declared size believed": (
        PICTURED + '<meta property="og:image:width" content="500"><meta property="og:image:height" content="500">',
        SMALL,
    ),
}  # fmt: skip

PICTURES = {
    "the best size": (ImageFile("image/jpeg", 1200, 630, 90_000), LARGE),
    "the least large size": (ImageFile("image/jpeg", 600, 315, 90_000), LARGE),
    "too narrow to be large": (ImageFile("image/jpeg", 599, 315, 90_000), SMALL),
    "too low to be large": (ImageFile("image/jpeg", 600, 314, 90_000), SMALL),
    "the least size": (ImageFile("image/jpeg", 200, 200, 90_000), SMALL),
    "too small for any": (ImageFile("image/jpeg", 199, 200, 90_000), BARE),
    "eight megabytes": (ImageFile("image/jpeg", 1200, 630, 8_000_000), LARGE),
    "more than eight megabytes": (ImageFile("image/jpeg", 1200, 630, 8_000_001), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_documentation(html, card):
    assert shown("facebook", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_the_size_of_a_picture_decides(picture, card):
    assert shown("facebook", PICTURED, {PICTURE: picture}) == card


def test_what_it_takes_without_open_graph_is_a_guess():
    said = [note.text for note in drawn("facebook", "<title>Tea</title>").notes if note.weight == "unknown"]
    assert len(said) == 1
    assert said[0].startswith("Where Facebook looks for title, description and image")
    whole = '<meta property="og:title" content="T"><meta property="og:description" content="D">' + PICTURED
    assert not [note.text for note in drawn("facebook", whole).notes if "looks for" in note.text]


def test_a_large_picture_is_cropped_to_its_ratio():
    html = PICTURED + '<meta property="og:description" content="Leaves">'
    notes = drawn("facebook", html, {PICTURE: ImageFile("image/jpeg", 1000, 1000, 90_000)}).notes
    assert str(notes[0]) == "Facebook crops the picture of 1000 × 1000 to 191 : 100; 48 % of it is not seen."
