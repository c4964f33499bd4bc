"""What Discord's documentation says of its cards, and what was measured where that is stricter.

Documentation: https://docs.discord.com/developers/link-previews/overview; lengths measured: https://mastodawn.com/explore/tag/000abc.
"""

import pytest

from carding import OFFER, answer, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/maze.png"
TITLED = '<meta property="og:title" content="Tea">'
PICTURED = f'{TITLED}<meta property="og:image" content="{PICTURE}"><meta name="twitter:card" content="summary_large_image">'
BARE = {"title": "Tea", "shape": "text"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}
NONE = {"title": "Tea", "shape": "none"}

PAGES = {
    "the quick start": (
        '<head><meta property="og:site_name" content="Dungeon Delvers Wiki">'
        '<meta property="og:title" content="How to Get Through the Labyrinth">'
        '<meta property="og:description" content="Step by step guide on how to navigate the hardest maze in the game.">'
        f'<meta property="og:image" content="{PICTURE}"><meta property="og:image:width" content="1200">'
        '<meta property="og:image:height" content="630"><meta name="theme-color" content="#5865F2">'
        '<meta name="twitter:card" content="summary_large_image"></head>',
        {
            "title": "How to Get Through the Labyrinth",
            "description": "Step by step guide on how to navigate the hardest maze in the game.",
            "image": PICTURE,
            "site": "Dungeon Delvers Wiki",
            "shape": "large",
        },
    ),
    "keys in name= or property=": (
        '<meta name="og:title" content="Tea"><meta property="twitter:description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "the first title that says something": (
        '<meta property="og:title" content=""><meta name="twitter:title" content="Tea"><meta property="og:title" content="Late">',
        BARE,
    ),
    "the first description that says something": (
        TITLED + '<meta name="twitter:description" content="Leaves"><meta property="og:description" content="Late">',
        {**BARE, "description": "Leaves"},
    ),
    "the first name of the site": (
        TITLED + '<meta property="og:site_name" content="House"><meta property="og:site_name" content="Late">',
        {**BARE, "site": "House"},
    ),
    "title and plain description where no tag says either": (
        '<title>Tea</title><meta name="description" content="Leaves">',
        {**BARE, "description": "Leaves"},
    ),
    "og:title before the title": (f"<title>Html</title>{TITLED}", BARE),
    "the last of two layouts": (f'<meta name="twitter:card" content="summary">{PICTURED}', LARGE),
    "an older name of X's picture": (
        TITLED + f'<meta name="twitter:image:src" content="{PICTURE}"><meta name="twitter:card" content="summary_large_image">',
        LARGE,
    ),
    "a relative picture that starts with a slash": (PICTURED.replace(PICTURE, "/maze.png"), LARGE),
    "a title of 70 bytes": (f'<meta property="og:title" content="{"x" * 70}">', {**BARE, "title": "x" * 70}),
    "a title trimmed": (f'<meta property="og:title" content="{"x" * 71}">', {**BARE, "title": "x" * 67 + "..."}),
    "bytes of a title counted, not letters": (f'<meta property="og:title" content="{"ж" * 36}">', {**BARE, "title": "ж" * 33 + "..."}),
    "a description of 350 bytes": (
        TITLED + f'<meta property="og:description" content="{"x" * 350}">',
        {**BARE, "description": "x" * 350},
    ),
    "a description trimmed": (
        TITLED + f'<meta property="og:description" content="{"x" * 351}">',
        {**BARE, "description": "x" * 347 + "..."},
    ),
    "no card with a site name of more than 256 characters": (
        TITLED + f'<meta property="og:site_name" content="{"x" * 257}">',
        {**NONE, "site": "x" * 253 + "..."},
    ),
    "no card with an alternative text of more than 4,096 characters": (
        f'{TITLED}<meta property="og:image" content="{PICTURE}"><meta property="og:image:alt" content="{"x" * 4_097}">'
        '<meta name="twitter:card" content="summary_large_image">',
        {**NONE, "image": PICTURE},
    ),
    "an alternative text of 4,096 characters": (
        f'{TITLED}<meta property="og:image" content="{PICTURE}"><meta property="og:image:alt" content="{"x" * 4_096}">'
        '<meta name="twitter:card" content="summary_large_image">',
        LARGE,
    ),
    "no card with an address of more than 2,048 characters": (
        TITLED + f'<meta property="og:url" content="https://example.org/{"x" * 2_029}">',
        NONE,
    ),
    "an address of 2,048 characters": (
        TITLED + f'<meta property="og:url" content="https://example.org/{"x" * 2_028}">',
        BARE,
    ),
}  # fmt: skip

PICTURES = {
    "PNG": (ImageFile("image/png", 1200, 630, 90_000), LARGE),
    "GIF": (ImageFile("image/gif", 1200, 630, 90_000), LARGE),
    "JPEG": (ImageFile("image/jpeg", 1200, 630, 90_000), LARGE),
    "WebP": (ImageFile("image/webp", 1200, 630, 90_000), LARGE),
    "AVIF": (ImageFile("image/avif", 1200, 630, 90_000), LARGE),
    "no SVG": (ImageFile("image/svg+xml", 1200, 630, 90_000), BARE),
    "no TIFF": (ImageFile("image/tiff", 1200, 630, 90_000), BARE),
}

ANSWERS = {
    "a title where no tag has one": (OFFER + "<title></title>", answer(type="link", version="1.0", title="Tea"), BARE),
    "no title where a tag has one": (OFFER + TITLED, answer(type="link", version="1.0", title="Answer"), BARE),
    "a picture where no tag has one": (
        OFFER + TITLED + '<meta name="twitter:card" content="summary_large_image">',
        answer(type="link", version="1.0", thumbnail_url=PICTURE, thumbnail_width="1200", thumbnail_height="630"),
        LARGE,
    ),
    "no picture where a tag has one": (
        OFFER + PICTURED,
        answer(type="link", version="1.0", thumbnail_url="/a.png", thumbnail_width="1200", thumbnail_height="630"),
        LARGE,
    ),
    "the name of the site whatever a tag says": (
        OFFER + TITLED + '<meta property="og:site_name" content="Graph">',
        answer(type="link", version="1.0", provider_name="Tea House"),
        {**BARE, "site": "Tea House"},
    ),
    "no description": (OFFER + TITLED, answer(type="link", version="1.0", description="Leaves", html="<p>Leaves"), BARE),
}
"""oEmbed fills gaps."""


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_documentation(html, card):
    assert shown("discord", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_a_picture_must_be_of_a_type_that_it_takes(picture, card):
    assert shown("discord", PICTURED, {PICTURE: picture}) == card


@pytest.mark.parametrize(("html", "embeds", "card"), ANSWERS.values(), ids=ANSWERS)
def test_an_oembed_answer_fills_gaps(html, embeds, card):
    assert shown("discord", html, embeds=embeds) == card
