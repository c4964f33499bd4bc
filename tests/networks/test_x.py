"""What X's documentation says of its cards.

Tags, fallbacks and lengths: https://developer.x.com/cards/markup; the type of a card: https://developer.x.com/cards/overview;
pictures: https://developer.x.com/en/docs/x-for-websites/cards/overview/summary and …/summary-card-with-large-image.
"""

import pytest

from carding import drawn, shown
from samara.networks.catalogue import networks
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
PICTURED = (
    f'<meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="Tea">'
    f'<meta name="twitter:image" content="{PICTURE}">'
)
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}
SUMMARY = '<meta name="twitter:card" content="summary">'

PAGES = {
    "the example of the small card": (
        '<meta name="twitter:card" content="summary" /><meta name="twitter:site" content="@flickr" />'
        '<meta name="twitter:title" content="Small Island Developing States Photo Submission" />'
        '<meta name="twitter:description" content="View the album on Flickr." />'
        '<meta name="twitter:image" content="https://farm6.example.net/14338202952_93595258ff_z.jpg" />',
        {
            "title": "Small Island Developing States Photo Submission",
            "description": "View the album on Flickr.",
            "image": "https://farm6.example.net/14338202952_93595258ff_z.jpg",
            "site": "example.org",
            "shape": "small",
        },
    ),
    "its own tags before Open Graph": (
        SUMMARY + '<meta property="og:title" content="Graph"><meta property="og:description" content="Graph">'
        '<meta property="og:image" content="https://example.org/graph.jpg"><meta name="twitter:title" content="Tea">'
        f'<meta name="twitter:description" content="Leaves"><meta name="twitter:image" content="{PICTURE}">',
        {**BARE, "description": "Leaves", "image": PICTURE, "shape": "small"},
    ),
    "Open Graph where its own tags are missing": (
        SUMMARY + '<meta property="og:title" content="Tea"><meta property="og:description" content="Leaves">'
        f'<meta property="og:image" content="{PICTURE}">',
        {**BARE, "description": "Leaves", "image": PICTURE, "shape": "small"},
    ),
    "no other source of a title": (SUMMARY + "<title>Tea</title>", {"site": "example.org", "shape": "none"}),
    "no other source of a description": (
        SUMMARY + '<meta name="twitter:title" content="Tea"><meta name="description" content="Html">',
        BARE,
    ),
    "the last of two cards: large": (SUMMARY + PICTURED, LARGE),
    "the last of two cards: small": (PICTURED + SUMMARY, {**LARGE, "shape": "small"}),
    "a title of 70 characters": (f'{SUMMARY}<meta name="twitter:title" content="{"Tea " * 17}xx">', {**BARE, "title": "Tea " * 17 + "xx"}),
    "a title cut at 70 characters": (f'{SUMMARY}<meta name="twitter:title" content="{"Tea " * 17}xxx">', {**BARE, "title": "Tea " * 16 + "Tea…"}),
    "a description of 200 characters": (
        f'{SUMMARY}<meta name="twitter:title" content="Tea"><meta name="twitter:description" content="{"x" * 200}">',
        {**BARE, "description": "x" * 200},
    ),
    "a description cut at 200 characters": (
        f'{SUMMARY}<meta name="twitter:title" content="Tea"><meta name="twitter:description" content="{"x" * 201}">',
        {**BARE, "description": "x" * 199 + "…"},
    ),
}  # fmt: skip

PICTURES = {
    "JPEG": (ImageFile("image/jpeg", 1200, 600, 90_000), LARGE),
    "PNG": (ImageFile("image/png", 1200, 600, 90_000), LARGE),
    "WebP": (ImageFile("image/webp", 1200, 600, 90_000), LARGE),
    "GIF": (ImageFile("image/gif", 1200, 600, 90_000), LARGE),
    "no SVG": (ImageFile("image/svg+xml", 1200, 600, 90_000), BARE),
    "no AVIF": (ImageFile("image/avif", 1200, 600, 90_000), BARE),
    "five megabytes": (ImageFile("image/jpeg", 1200, 600, 5_000_000), LARGE),
    "more than five megabytes": (ImageFile("image/jpeg", 1200, 600, 5_000_001), BARE),
    "the least size": (ImageFile("image/jpeg", 300, 157, 90_000), LARGE),
    "too small": (ImageFile("image/jpeg", 143, 144, 90_000), BARE),
    "the most size": (ImageFile("image/jpeg", 4096, 4096, 90_000), LARGE),
    "too wide": (ImageFile("image/jpeg", 4097, 2048, 90_000), BARE),
    "too high": (ImageFile("image/jpeg", 2048, 4097, 90_000), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_documentation(html, card):
    assert shown("x", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_a_picture_must_be_of_a_type_and_size_that_it_takes(picture, card):
    assert shown("x", PICTURED, {PICTURE: picture}) == card


def test_a_large_picture_is_cropped_to_two_to_one():
    notes = drawn("x", PICTURED, {PICTURE: ImageFile("image/jpeg", 1000, 1000, 90_000)}).notes
    assert [str(note) for note in notes] == ["X crops the picture of 1000 × 1000 to 2 : 1; 50 % of it is not seen."]


def test_the_intent_takes_text_and_address():
    link = networks()["x"].link("https://example.org/?a=1&b=2", "Tea & cake")
    assert link == "https://x.com/intent/tweet?text=Tea%20%26%20cake&url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2"


def test_another_name_of_its_picture_is_taken_and_told():
    html = SUMMARY + '<meta property="og:title" content="Tea"><meta property="og:image:url" content="/tea.jpg">'
    assert shown("x", html) == {**LARGE, "shape": "small"}
    note = "Whether X reads og:image:url is not documented; it is taken for og:image, as by most."
    assert [str(told) for told in drawn("x", html).notes] == [note]
