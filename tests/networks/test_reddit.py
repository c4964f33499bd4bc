"""What Reddit's code does of a page's pictures, as far as it was open, and what its documentation says of a post.

https://github.com/reddit-archive/reddit/blob/master/r2/r2/lib/media.py; https://www.reddit.com/dev/api#POST_api_submit.
"""

import pytest

from carding import shown
from samara.networks.catalogue import networks
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
TITLED = "<title>Tea</title>"
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
SMALL = {**BARE, "image": PICTURE, "shape": "small"}

PAGES = {
    "og:image": (f'{TITLED}<meta property="og:image" content="{PICTURE}">', SMALL),
    "og:image in name=": (f'{TITLED}<meta name="og:image" content="{PICTURE}">', SMALL),
    "og:image before image_src": (
        f'{TITLED}<link rel="image_src" href="/old.jpg"><meta property="og:image" content="{PICTURE}">',
        SMALL,
    ),
    "image_src before the pictures of the text": (
        f'{TITLED}<link rel="image_src" href="{PICTURE}"><main><img src="/large.jpg" width="900" height="800">',
        SMALL,
    ),
    "the largest picture of the text": (
        f'{TITLED}<main><img src="/a.jpg" width="90" height="80"><img src="/tea.jpg" width="900" height="800">',
        SMALL,
    ),
    "no twitter:image": (f'{TITLED}<meta name="twitter:image" content="{PICTURE}">', BARE),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_thumbnail_follows_the_code(html, card):
    assert shown("reddit", html) == card


def test_a_picture_is_a_thumbnail_however_large_it_is():
    html = f'{TITLED}<meta name="twitter:card" content="summary_large_image"><meta property="og:image" content="{PICTURE}">'
    assert shown("reddit", html, {PICTURE: ImageFile("image/jpeg", 2400, 1260, 90_000)}) == SMALL


def test_the_title_of_a_post_has_three_hundred_characters():
    limit = networks()["reddit"].limit("post")
    assert (limit.most, limit.unit) == (300, "characters")
