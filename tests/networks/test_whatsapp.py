"""What WhatsApp's documentation says of its cards.

https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/
"""

import pytest

from carding import drawn, shown
from samara.networks.catalogue import networks
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
TAGS = {
    "og:title": '<meta property="og:title" content="Tea">',
    "og:description": '<meta property="og:description" content="Leaves">',
    "og:url": '<meta property="og:url" content="https://example.org/">',
}
WHOLE = "".join(TAGS.values())
PICTURED = f'{WHOLE}<meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "description": "Leaves", "site": "example.org", "shape": "text"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}

PAGES = {
    "the example of the page": (
        '<head><meta property="og:title" content="WhatsApp"/>'
        '<meta property="og:description" content="Simple. Secure. Reliable messaging."/>'
        '<meta property="og:url" content="https://whatsapp.com"/>'
        '<meta property="og:image"content="https://static.example.net/rsrc.php/ym/r/36B424nhiL4.svg"/></head>',
        {
            "title": "WhatsApp",
            "description": "Simple. Secure. Reliable messaging.",
            "image": "https://static.example.net/rsrc.php/ym/r/36B424nhiL4.svg",
            "site": "example.org",
            "shape": "large",
        },
    ),
    "Open Graph before everything else": (
        '<title>Html</title><meta name="twitter:title" content="X"><meta name="description" content="Html">' + WHOLE,
        BARE,
    ),
    "nothing but Open Graph": (
        WHOLE + f'<meta name="twitter:image" content="{PICTURE}">',
        BARE,
    ),
    "within the first 300 KB": (
        f'<head><title>Html</title><style>{" " * 299_000}</style>{WHOLE}</head>',
        BARE,
    ),
    "behind the first 300 KB": (
        f'<head><title>Tea</title><style>{" " * 300_000}</style>{WHOLE}</head>',
        {"site": "example.org", "shape": "none"},
    ),
    "a page of more than 300 KB with an early head": (
        f'<head>{WHOLE}</head><p>{"tea " * 100_000}',
        BARE,
    ),
}  # fmt: skip

PICTURES = {
    "300 pixels wide": (ImageFile("image/jpeg", 300, 300, 90_000), LARGE),
    "less wide, so it falls back to a small card": (
        ImageFile("image/jpeg", 299, 300, 90_000),
        {**LARGE, "shape": "small"},
    ),
    "600 KB": (ImageFile("image/jpeg", 1200, 630, 600_000), LARGE),
    "more than 600 KB": (ImageFile("image/jpeg", 1200, 630, 600_001), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_documentation(html, card):
    assert shown("whatsapp", html) == card


@pytest.mark.parametrize("name", TAGS)
def test_there_may_be_no_card_without_each_of_three_tags(name):
    for html in (WHOLE.replace(TAGS[name], ""), WHOLE.replace(TAGS[name], f'<meta property="{name}" content=" ">')):
        made = drawn("whatsapp", html)
        assert made.shape == "none"
        (said,) = [note for note in made.notes if note.weight == "no card"]
        assert str(said) == "WhatsApp shows no card without og:title, og:description and og:url."
        assert "may be no card" in said.evidence.note


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_a_picture_must_be_of_a_certain_size(picture, card):
    assert shown("whatsapp", PICTURED, {PICTURE: picture}) == card


@pytest.mark.parametrize("agent", ["WhatsApp/2.22.20.72 A", "WhatsApp/2.22.19.78 I", "WhatsApp/2.2236.3 N"])
def test_its_requests_are_known_by_their_agent(agent):
    assert any(mark in agent for mark in networks()["whatsapp"].bots)
