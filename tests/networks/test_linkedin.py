"""What LinkedIn's help says of its cards, as others quote it: https://www.linkedin.com/help/linkedin/answer/a521928."""

import pytest

from carding import shown
from samara.networks.catalogue import networks
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
PICTURED = f'<meta property="og:title" content="Tea"><meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}

PAGES = {
    "the four tags of the page": (
        '<title>Html</title><meta property="og:title" content="Tea"><meta property="og:description" content="Leaves">'
        f'<meta property="og:image" content="{PICTURE}"><meta property="og:url" content="https://example.org/tea/">',
        LARGE,
    ),
    "large without a twitter:card": (PICTURED, LARGE),
    "large though twitter:card says small": (PICTURED + '<meta name="twitter:card" content="summary">', LARGE),
}  # fmt: skip

PICTURES = {
    "the size that it asks for": (ImageFile("image/png", 1200, 627, 90_000), LARGE),
    "large all the same": (ImageFile("image/png", 401, 300, 90_000), LARGE),
    "so narrow that it is a thumbnail": (ImageFile("image/png", 400, 300, 90_000), {**LARGE, "shape": "small"}),
    "five megabytes": (ImageFile("image/png", 1200, 627, 5_000_000), LARGE),
    "more than five megabytes": (ImageFile("image/png", 1200, 627, 5_000_001), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_help(html, card):
    assert shown("linkedin", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_the_size_of_a_picture_decides(picture, card):
    assert shown("linkedin", PICTURED, {PICTURE: picture}) == card


def test_a_link_carries_the_address_alone():
    link = networks()["linkedin"].link("https://example.org/?a=1&b=2", "Tea & cake")
    assert link == "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2"
