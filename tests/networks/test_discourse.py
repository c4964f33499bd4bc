"""What Discourse's source code (Onebox) makes of a page.

Sources and their order: lib/onebox/engine/standard_embed.rb, lib/onebox/open_graph.rb and lib/onebox/json_ld.rb in
https://github.com/discourse/discourse; cuts, the order of pictures and failures: engine/allowlisted_generic_onebox.rb; shape:
app/assets/stylesheets/common/base/onebox.scss.
"""

import pytest

from carding import OFFER, answer, drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
BARE = {"title": "Tea", "description": "Leaves", "site": "example.org", "shape": "text"}
PICTURED = {**BARE, "image": PICTURE, "shape": "small"}
LEAVES = '<meta property="og:description" content="Leaves">'
MOVIE = '<script type="application/ld+json">{"@type": "Movie", "description": "Leaves", "image": "/tea.jpg"}</script>'

PAGES = {
    "only what HTML has": ('<title>Tea</title><meta name="description" content="Leaves">', BARE),
    "Open Graph before all": (
        '<title>Html</title><meta name="description" content="Html"><meta name="twitter:title" content="X">'
        '<meta name="twitter:description" content="X"><meta name="twitter:image" content="/x.jpg">'
        f'<meta property="og:title" content="Tea">{LEAVES}<meta property="og:image" content="{PICTURE}">',
        PICTURED,
    ),
    "Open Graph in name=": ('<title>Html</title><meta name="og:title" content="Tea">' + LEAVES, BARE),
    "the first of several": ('<meta property="og:title" content="Tea"><meta property="og:title" content="Second">' + LEAVES, BARE),
    "the title of HTML before that of X": ('<title>Tea</title><meta name="twitter:title" content="X">' + LEAVES, BARE),
    "the title of X last": ('<meta name="twitter:title" content="Tea">' + LEAVES, BARE),
    "the description of X before that of HTML": (
        '<title>Tea</title><meta name="description" content="Html"><meta property="twitter:description" content="Leaves">',
        BARE,
    ),
    "the picture of X for want of another": (f'<title>Tea</title>{LEAVES}<meta name="twitter:image" content="{PICTURE}">', PICTURED),
    "a picture of the site": (f'<title>Tea</title>{LEAVES}<meta property="og:image" content="/tea.jpg">', PICTURED),
    "JSON-LD of a film": ("<title>Tea</title>" + MOVIE, PICTURED),
    "JSON-LD of a film before the description of HTML": (
        '<title>Tea</title><meta name="description" content="Html">' + MOVIE,
        PICTURED,
    ),
    "no other JSON-LD": (
        '<title>Tea</title><meta name="description" content="Leaves">' + MOVIE.replace("Movie", "Article").replace("Leaves", "Data"),
        BARE,
    ),
    "the site's name before the host": (
        f'<title>Tea</title>{LEAVES}<meta property="og:site_name" content="Tea House">',
        {**BARE, "site": "Tea House"},
    ),
    "no card without a title": (LEAVES, {"description": "Leaves", "site": "example.org", "shape": "none"}),
}  # fmt: skip

CUTS = {
    "title": ('<meta property="og:title" content="{}">', 80),
    "description": ('<title>Tea</title><meta property="og:description" content="{}">', 250),
    "site": ('<title>Tea</title><meta property="og:site_name" content="{}">', 80),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("discourse", html) == card


@pytest.mark.parametrize(("part", "html", "most"), [(part, *cut) for part, cut in CUTS.items()], ids=CUTS)
def test_a_longer_text_is_cut(part, html, most):
    fitting, longer = (getattr(drawn("discourse", html.format("x" * length)), part) for length in (most, most + 1))
    assert (fitting.value, fitting.cut) == ("x" * most, False)
    assert (longer.whole, longer.cut) == ("x" * (most + 1), True)


def test_an_oembed_answer_fills_what_is_missing_and_its_picture_goes_before():
    embeds = answer(type="link", title="Embed", description="Leaves", thumbnail_url=PICTURE)
    html = f'<title>Tea</title><meta name="description" content="Html"><meta property="og:image" content="/graph.jpg">{OFFER}'
    assert shown("discourse", html, None, embeds) == PICTURED
    assert shown("discourse", "<html>" + OFFER, None, answer(type="link", title="Tea", description="Leaves")) == BARE


def test_a_picture_is_never_large():
    html = (
        f'<title>Tea</title>{LEAVES}<meta name="twitter:card" content="summary_large_image">'
        f'<meta property="og:image" content="{PICTURE}">'
    )
    assert shown("discourse", html, {PICTURE: ImageFile("image/jpeg", 1200, 630, 90_000)}) == PICTURED


def test_a_page_of_more_than_ten_megabytes_has_no_card():
    page = '<title>Tea</title><meta name="description" content="Leaves">'
    assert shown("discourse", page + " " * 1_000_000)["shape"] == "text"
    assert shown("discourse", page + " " * 10_485_760)["shape"] == "none"
