"""What Bluesky's documentation and source code say of its cards.

What a card is made of: https://docs.bsky.app/docs/advanced-guides/posts (website card embeds); the weight of its picture:
lexicons/app/bsky/embed/external.json in https://github.com/bluesky-social/atproto; what is drawn:
src/components/Post/Embed/ExternalEmbed/index.tsx and src/lib/constants.ts in https://github.com/bluesky-social/social-app. The
fetcher of the official app (cardyb) is not public: what it takes for want of Open Graph is not known.
"""

import pytest

from carding import drawn, shown
from samara.networks.catalogue import networks
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
PICTURED = f'<meta property="og:title" content="Tea"><meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}

PAGES = {
    "Open Graph": (
        f'{PICTURED}<meta property="og:description" content="Leaves">',
        {**LARGE, "description": "Leaves"},
    ),
    "a picture of the site": ('<meta property="og:title" content="Tea"><meta property="og:image" content="/tea.jpg">', LARGE),
    "a picture is large, whatever is asked for": ('<meta name="twitter:card" content="summary">' + PICTURED, LARGE),
    "the host, not the site's name": (
        '<meta property="og:title" content="Tea"><meta property="og:site_name" content="Tea House">',
        BARE,
    ),
}  # fmt: skip

PICTURES = {
    "small": (ImageFile("image/jpeg", 200, 200, 9_000), LARGE),
    "one megabyte": (ImageFile("image/jpeg", 1200, 630, 1_000_000), LARGE),
    "more than one megabyte": (ImageFile("image/jpeg", 1200, 630, 1_000_001), BARE),
}
UNKNOWN = "Where Bluesky looks for title, description and image is not documented; this is what most networks do."


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_documentation_and_source_code(html, card):
    assert shown("bluesky", html) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_the_weight_of_a_picture_decides_whether_it_is_shown(picture, card):
    assert shown("bluesky", PICTURED, {PICTURE: picture}) == card


def test_a_picture_is_cropped_to_its_ratio():
    notes = drawn("bluesky", PICTURED, {PICTURE: ImageFile("image/jpeg", 1000, 1000, 90_000)}).notes
    assert [str(note) for note in notes] == [
        "Bluesky crops the picture of 1000 × 1000 to 1200 : 630; 48 % of it is not seen.", UNKNOWN
    ]  # fmt: skip


def test_a_post_holds_three_hundred_graphemes():
    limit = networks()["bluesky"].limit("post")
    assert limit is not None
    assert (limit.most, limit.unit) == (300, "graphemes")
