"""Cards: what each part came from, where it is cut, and a drawing in which nothing runs."""

import xml.etree.ElementTree as ET

import pytest

from mending import page_of
from samara.networks.catalogue import networks
from samara.previews.card import Card, Part, card
from samara.previews.drawing import draw, page

LONG = "A title of some words that goes on and on until no network will show all of it, ever"
PAGE = page_of(
    f'<title>Html</title><meta property="og:title" content="{LONG}"><meta name="twitter:title" content="For X">'
    '<meta name="description" content="Plain"><meta property="og:image" content="/a.jpg"><meta property="og:site_name" content="Tea">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Headline"}</script>'
)


def test_a_card_says_where_each_part_came_from():
    assert card(PAGE) == Card(
        network="",
        domain="example.org",
        title=Part(LONG, "og:title"),
        description=Part("Plain", "meta description"),
        image=Part("https://example.org/a.jpg", "og:image"),
        site=Part("Tea", "og:site_name"),
        large=True,
    )


@pytest.mark.parametrize(
    ("network", "title"),
    [
        ("mastodon", Part("Headline", "headline in JSON-LD")),
        ("x", Part("For X", "twitter:title")),
        ("facebook", Part(LONG, "og:title")),
        ("discord", Part(LONG[:67] + "...", "og:title", cut=True)),
    ],
)
def test_each_network_has_its_order_and_its_cuts(network, title):
    assert card(PAGE, networks()[network]).title == title


def test_tags_that_stand_too_late_are_not_read():
    late = page_of("<title>T</title><style>" + " " * 300_000 + '</style><meta property="og:title" content="Late">')
    shown = card(late, networks()["whatsapp"])
    assert shown.title == Part("T", "<title>")
    assert shown.notes == ("Tags after the first 300,000 bytes of the page are not read.",)
    assert card(late).title == Part("Late", "og:title")


def test_a_site_name_that_loses_the_card_is_noted():
    wide = page_of(f'<title>T</title><meta property="og:site_name" content="{"é" * 127}">')
    assert card(wide, networks()["discord"]).notes == ("With an og:site_name of more than 253 bytes there is no card at all.",)


def test_a_page_that_says_nothing_has_an_empty_card():
    assert card(page_of("<html><body><p>x</p>")) == Card(network="", domain="example.org")


def test_a_drawing_is_well_formed_and_escaped():
    hostile = Card(
        network="", domain="example.org", title=Part("<script>&\"'", "og:title"), image=Part("https://a.b/x.jpg", "og:image")
    )
    root = ET.fromstring(draw(hostile, '"><script>', "en"))
    assert (root.get("class"), root.find("img").get("src")) == ("card-preview small", '"><script>')
    assert [p.text for p in root.iter("p")] == ["example.org", "<script>&\"'"]


def test_a_drawing_asks_no_other_host():
    drawn = draw(card(PAGE))
    assert "<img" not in drawn
    assert "http" not in drawn


def test_what_is_missing_is_said():
    assert "no title" in draw(Card(network="", domain="example.org"))


def test_drawings_make_a_whole_page():
    whole = page([("Mastodon & co", draw(card(PAGE)))], "Cards")
    assert whole.startswith("<!doctype html>")
    assert "<h2>Mastodon &amp; co</h2><figure" in whole
