"""What Discord's documentation says of its cards, and what was measured where that is stricter.

Documentation: https://docs.discord.com/developers/link-previews/overview; lengths measured: https://mastodawn.com/explore/tag/000abc.
"""

import pytest

from carding import OFFER, answer, drawn, shown
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
    "names in small letters only": ('<title>T</title><meta name="description" content="D"><meta property="OG:Title" content="Tea">',
        {"title": "T", "description": "D", "shape": "text"}),
    "a name that stands alone only": (TITLED + '<meta property="og:description description" content="Leaves">', BARE),
    "the name in name= where there are two": (
        TITLED + '<meta name="description" property="og:description" content="Leaves">',
        BARE,
    ),
    "what a tag says in value=": ('<meta property="og:title" value="Tea">', BARE),
    "content= before value=": ('<meta property="og:title" content="Tea" value="Value">', BARE),
    "other names of a picture": (
        TITLED + f'<meta property="og:image:secure_url" content="{PICTURE}"><meta name="twitter:card" content="summary_large_image">',
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

MOVING = f'{TITLED}<meta property="og:description" content="Leaves"><meta property="og:image" content="{PICTURE}">'
FILM = '<meta property="og:video" content="https://example.org/tea.mp4">'
SMALL = {**BARE, "description": "Leaves", "image": PICTURE, "shape": "small"}
TOLD = {**SMALL, "shape": "large"}

LAYOUTS = {
    "no tag that asks": ("", SMALL),
    "the small card of X": ('<meta name="twitter:card" content="summary">', SMALL),
    "text and a large picture": ('<meta name="twitter:card" content="summary_large_image">', TOLD),
    "the picture by itself": ('<meta name="twitter:card" content="photo">', LARGE),
    "a player asked for by Open Graph": (f'<meta property="og:type" content="video.other">{FILM}', LARGE),
    "a player of a whole type": (f'<meta property="og:type" content="video">{FILM}', LARGE),
    "a player asked for as X does": (f'<meta name="twitter:card" content="player">{FILM}', LARGE),
    "a stream as X names it": (
        '<meta name="twitter:card" content="player"><meta name="twitter:player:stream" content="https://example.org/tea.mp4">',
        LARGE,
    ),
    "no player without a file": ('<meta name="twitter:card" content="player">', SMALL),
    "no player of a page": (
        f'<meta name="twitter:card" content="player">{FILM}<meta property="og:video:type" content="text/html">',
        SMALL,
    ),
    "no player over http": (f'<meta name="twitter:card" content="player">{FILM.replace("https", "http")}', SMALL),
    "markdown": ('<meta property="og:type" content="rich">', SMALL),
    "another type": ('<meta property="og:type" content="article">', SMALL),
    "the last that asks": (f'<meta name="twitter:card" content="photo"><meta property="og:type" content="rich">{FILM}', SMALL),
    "a gallery whatever is asked": ('<meta property="og:image" content="/second.png">', TOLD),
    "no gallery of other names": ('<meta property="og:image:url" content="/second.png">', SMALL),
    "no gallery beside a player": (
        f'<meta name="twitter:card" content="player">{FILM}<meta property="og:image" content="/second.png">',
        LARGE,
    ),
}
"""What tags ask for, on a page with a title, a description and a picture."""

VIDEO = (
    '<html><script type="application/ld+json">{"@context": "https://schema.org", "@type": "VideoObject", "name": "Tea",'
    f' "description": "Leaves", "thumbnailUrl": "{PICTURE}"}}</script>'
)

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
    "no thumbnail without its size": (
        OFFER + TITLED,
        answer(type="link", version="1.0", thumbnail_url=PICTURE, thumbnail_width="1200"),
        BARE,
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


@pytest.mark.parametrize(("html", "card"), LAYOUTS.values(), ids=LAYOUTS)
def test_the_last_tag_that_asks_decides_the_layout(html, card):
    assert shown("discord", MOVING + html) == card


def test_a_video_of_json_ld_fills_what_no_tag_says():
    assert shown("discord", VIDEO) == SMALL
    assert shown("discord", VIDEO.replace("VideoObject", "NewsArticle"))["shape"] == "none"
    assert shown("discord", '<meta property="og:title" content="Cake">' + VIDEO) == {**SMALL, "title": "Cake"}


@pytest.mark.parametrize(
    ("html", "note"),
    [
        (MOVING, "Discord shows the picture small, as no tag asks for a layout that has it large (twitter:card summary_large_image; "
         "twitter:card photo; twitter:card player; og:type video or video.*)."),
        (MOVING + '<meta name="twitter:card" content="photo">',
         "Discord shows the picture without the description where twitter:card says photo."),
        (MOVING + '<meta property="og:type" content="video.other">' + FILM,
         "Discord shows a player without the description where og:type says video.other."),
        (MOVING + '<meta name="twitter:card" content="player">',
         "Discord finds no video file that it plays: twitter:card player changes nothing, and the picture is small."),
        (MOVING + '<meta property="og:image" content="/b.png">',
         "Discord shows 2 of the page's 2 pictures side by side; only the first is drawn here."),
        ('<meta property="OG:Title" content="Tea"><title>T</title><meta name="description" content="D">',
         "Discord reads og:title where it stands in small letters and alone; in line 1 the tag is named “OG:Title”."),
        (TITLED + '<meta name="image" property="og:image" content="/a.png">',
         "Discord gives a tag one name, that of name=; in line 1 that is image, and og:image is not read."),
    ],
)  # fmt: skip
def test_a_card_says_why_it_is_so(html, note):
    assert [(str(told), told.evidence.grade) for told in drawn("discord", html).notes] == [(note, "official")]
