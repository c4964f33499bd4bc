"""Pages that are easily misread: what each of the twelve main networks makes of them.

The rules are those of HTML (https://html.spec.whatwg.org/) and Open Graph (https://ogp.me/), and how much of a page each network
reads. What a network's own sources say otherwise stands in its own test.
"""

import pytest

from carding import drawn, shown
from mending import SITE
from samara.core.page import Page
from samara.networks.catalogue import networks
from samara.previews.composing import card
from samara.reading.page import read_page
from samara.reading.record import Raw
from samara.reading.scope import scope

TWELVE = (
    "apple-messages", "bluesky", "discord", "facebook", "linkedin", "mastodon", "signal", "slack", "telegram", "threads",
    "whatsapp", "x",
)  # fmt: skip
FAMILY = "👩‍👩‍👧‍👦"
TEA = '<meta property="og:title" content="Tea">'

TITLES = {
    "named references": ("Tea &amp; caf&eacute; &lt;b&gt;", "Tea & café <b>"),
    "numeric references": ("Tea &#x1F375; &#233;", "Tea 🍵 é"),
    "a reference without its semicolon": ("Tea &copy 2026", "Tea © 2026"),
    "what only looks like a reference": ("Tea & cake &foo;", "Tea & cake &foo;"),
    "a reference escaped twice": ("Tea &amp;amp; cake", "Tea &amp; cake"),
    "line breaks": ("\n  Green\n\t tea \n", "Green tea"),
    "marks of direction kept": ("‏Tea‎ ⁦שלום⁩", "‏Tea‎ ⁦שלום⁩"),
    "an override of direction kept": ("Tea ‮gpj.exe", "Tea ‮gpj.exe"),
    "right to left": ("چای سبز", "چای سبز"),
    "an emoji of several": (f"Tea {FAMILY}", f"Tea {FAMILY}"),
}

PAGES = {
    "the first of two that say the same": f'{TEA}<meta property="og:title" content="Second">',
    "an empty one passed over": f'<meta property="og:title" content="  ">{TEA}',
    "one in a comment not read": f'<!-- <meta property="og:title" content="Comment"> -->{TEA}',
    "one in a script not read": f"""<script>var tag = '<meta property="og:title" content="Script">'</script>{TEA}""",
    "one in a template not read": f'<template><meta property="og:title" content="Template"></template>{TEA}',
    "the title of a drawing not read": f"{TEA}<svg><title>Drawing</title></svg>",
    "names in capitals": '<META PROPERTY="og:title" CONTENT="Tea">',
    "no quotes": "<meta property=og:title content=Tea>",
    "attributes in any order": "<meta content='Tea' property='og:title'>",
    "a tag that XML closes": '<meta property="og:title" content="Tea" />',
    "an attribute given twice": '<meta property="og:title" content="Tea" content="Second">',
    "a head that is never closed": f"<html><head>{TEA}<p>Text",
    "no html and no head": TEA,
    "a heading before": f"<!DOCTYPE html>\n\n<!-- built -->\n<html lang=en><head><meta charset=utf-8>{TEA}",
    "broken JSON-LD": f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Data",</script>{TEA}',
    "JSON-LD that is no object": f'<script type="application/ld+json">"NewsArticle"</script>{TEA}',
    "empty JSON-LD": f'<script type="application/ld+json"></script>{TEA}',
}

PICTURES = {
    "https": ("https://cdn.example.net/tea.jpg", "https://cdn.example.net/tea.jpg"),
    "without a scheme": ("//cdn.example.net/tea.jpg", "https://cdn.example.net/tea.jpg"),
    "references in the address": ("https://example.org/tea.jpg?a=1&amp;b=2", "https://example.org/tea.jpg?a=1&b=2"),
    "spaces around the address": (" https://example.org/tea.jpg\n", "https://example.org/tea.jpg"),
}

CHARSETS = {
    "UTF-8 said by the page": '<meta charset="utf-8"><meta property="og:title" content="Thé 茶">'.encode(),
    "UTF-8 said by nobody": '<meta property="og:title" content="Thé 茶">'.encode(),
    "UTF-8 with a mark": '<meta property="og:title" content="Thé 茶">'.encode("utf-8-sig"),
    "UTF-16 with a mark": '<meta property="og:title" content="Thé 茶">'.encode("utf-16"),
    "GB 18030 said by the page": '<meta charset="gb18030"><meta property="og:title" content="Thé 茶">'.encode("gb18030"),
    "Shift JIS said as HTML 4 does": (
        '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><meta property="og:title" content="Th&eacute; 茶">'
    ).encode("shift_jis"),
    "Latin 1 with references": b'<meta charset="iso-8859-1"><meta property="og:title" content="Th\xe9 &#33590;">',
}

OTHERWISE = {
    ("mastodon", "a reference escaped twice"), ("mastodon", "an empty one passed over"), ("signal", "an empty one passed over"),
}  # fmt: skip

WINDOWS = {
    30_000: set(),
    33_000: {"slack"},
    299_000: {"slack"},
    301_000: {"slack", "whatsapp"},
    990_000: {"slack", "whatsapp"},
    1_001_000: {"slack", "whatsapp", "facebook", "threads", "apple-messages"},
    1_030_000: {"slack", "whatsapp", "facebook", "threads", "apple-messages", "signal"},
    1_050_000: {"slack", "whatsapp", "facebook", "threads", "apple-messages", "signal", "mastodon"},
}
"""Bytes before og:title, and who of the twelve does not see it then."""


def each(cases: dict) -> list:
    """Every case with every network but those whose own test says otherwise."""
    return [
        pytest.param(network, case, id=f"{name}-{network}")
        for name, case in cases.items()
        for network in TWELVE
        if (network, name) not in OTHERWISE
    ]


@pytest.mark.parametrize(("network", "case"), each(TITLES))
def test_a_title_is_read_as_html_is(network, case):
    written, title = case
    assert shown(network, f'<meta property="og:title" content="{written}">')["title"] == title


@pytest.mark.parametrize(("network", "html"), each(PAGES))
def test_a_tag_is_found_where_html_has_one(network, html):
    assert shown(network, html)["title"] == "Tea"


@pytest.mark.parametrize("network", TWELVE)
@pytest.mark.parametrize(("written", "image"), PICTURES.values(), ids=PICTURES)
def test_the_address_of_a_picture_is_made_whole(network, written, image):
    seen = shown(network, f'{TEA}<meta property="og:image" content="{written}">')
    whole = network != "whatsapp" or written.strip().startswith("https:")
    assert seen.get("image") == (image if whole else None)


@pytest.mark.parametrize("network", sorted({*TWELVE} - {"facebook", "threads", "whatsapp"}))  # these ask for whole addresses
def test_a_relative_picture_belongs_to_the_page(network):
    html = f'{TEA}<meta property="og:image" content="/tea.jpg">'
    assert shown(network, html)["image"] == "https://example.org/tea.jpg"


@pytest.mark.parametrize("network", TWELVE)
def test_of_several_pictures_the_first_is_shown(network):
    html = f'{TEA}<meta property="og:image" content="{SITE}a.jpg"><meta property="og:image" content="{SITE}b.jpg">'
    assert shown(network, html)["image"] == f"{SITE}a.jpg"


@pytest.mark.parametrize("network", TWELVE)
@pytest.mark.parametrize("data", CHARSETS.values(), ids=CHARSETS)
def test_a_title_is_read_in_the_pages_charset(network, data):
    page = read_page(Raw(url=SITE, source="index.html", data=data), scope(SITE))
    assert isinstance(page, Page)
    assert card(page, networks()[network]).title.value == "Thé 茶"


@pytest.mark.parametrize("before", WINDOWS)
def test_a_huge_head_hides_the_tags_from_those_who_read_less(before):
    html = f"<head><style>{' ' * (before - 21)}</style>{TEA}</head>"
    assert html.index("<meta") == before
    assert {network for network in TWELVE if "title" not in shown(network, html)} == WINDOWS[before]


@pytest.mark.parametrize("network", TWELVE)
def test_what_is_lost_behind_the_window_is_named_with_its_line(network):
    html = f"<head><title>Html</title>\n<style>{' ' * 1_100_000}</style>\n{TEA}</head>"
    window = networks()[network].limit("html")
    lost = [note for note in drawn(network, html).notes if note.part == "title" and note.at and note.at.line == 3]
    assert [note.evidence for note in lost] == ([window] if window and window.most < 1_100_000 else [])


@pytest.mark.parametrize("before", range(57, 72))
def test_characters_are_cut_between_emoji(before):
    value = shown("x", f'<meta name="twitter:title" content="{"x" * before}{FAMILY}{FAMILY}">')["title"]
    assert value == ("x" * before + FAMILY * max(0, (69 - before) // len(FAMILY)))[:69] + "…"


@pytest.mark.parametrize("before", range(50, 72))
def test_bytes_are_cut_between_letters(before):
    value = shown("discord", f'<meta property="og:title" content="{"x" * before}{FAMILY}{FAMILY}">')["title"]
    assert len(value.encode()) <= 70
    assert "\N{REPLACEMENT CHARACTER}" not in value
