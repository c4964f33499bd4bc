"""What diaspora*'s source code makes of a page.

Sources, order and failures: lib/open_graph_reader/ (parser.rb, definitions.rb, builder.rb) in
https://github.com/jhass/open_graph_reader, as config/initializers/open_graph_reader.rb in https://github.com/diaspora/diaspora
sets it; cut: app/models/open_graph_cache.rb; shape: app/assets/stylesheets/opengraph.scss.
"""

import pytest

from carding import drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
IMAGE = f'<meta property="og:image" content="{PICTURE}">'
PICTURED = {"title": "Tea", "image": PICTURE, "site": "example.org", "shape": "small"}

PAGES = {
    "Open Graph": (
        f'<title>Html</title><meta name="description" content="Html"><meta property="og:title" content="Tea">{IMAGE}'
        '<meta property="og:description" content="Leaves">',
        {**PICTURED, "description": "Leaves"},
    ),
    "the title of HTML for want of another": ("<title>Tea</title>" + IMAGE, PICTURED),
    "no description of HTML": (f'<title>Tea</title><meta name="description" content="Html">{IMAGE}', PICTURED),
    "Open Graph in name= ignored": (f'<title>Tea</title><meta name="og:title" content="In name=">{IMAGE}', PICTURED),
    "no tags of X": (f'<title>Tea</title><meta name="twitter:title" content="X">{IMAGE}', PICTURED),
    "the last of several titles": (
        f'<meta property="og:title" content="First"><meta property="og:title" content="Tea">{IMAGE}',
        PICTURED,
    ),
    "the first of several pictures": (f'<title>Tea</title>{IMAGE}<meta property="og:image" content="/second.jpg">', PICTURED),
    "a picture of the site": ('<title>Tea</title><meta property="og:image" content="/tea.jpg">', PICTURED),
    "no card without a picture": (
        '<meta property="og:title" content="Tea"><meta property="og:type" content="article">',
        {"title": "Tea", "site": "example.org", "shape": "none"},
    ),
    "no card without a title": (IMAGE, {"image": PICTURE, "site": "example.org", "shape": "none"}),
}  # fmt: skip


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("diaspora", html) == card


def test_a_longer_title_is_cut():
    fitting, longer = (drawn("diaspora", f"<title>{'x' * length}</title>{IMAGE}").title for length in (255, 256))
    assert (fitting.value, fitting.cut) == ("x" * 255, False)
    assert (longer.whole, longer.cut) == ("x" * 256, True)


def test_a_picture_is_never_large():
    html = f'<title>Tea</title><meta name="twitter:card" content="summary_large_image">{IMAGE}'
    assert shown("diaspora", html, {PICTURE: ImageFile("image/jpeg", 1200, 630, 90_000)}) == PICTURED
