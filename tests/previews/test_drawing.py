"""The drawing of a card: well formed, escaped, and it asks nobody."""

import xml.etree.ElementTree as ET

from mending import page_of
from samara.previews.card import Card, Part, Shape
from samara.previews.composing import card
from samara.previews.drawing import draw, page

PAGE = page_of('<title>Html</title><meta property="og:image" content="/a.jpg">')


def test_a_drawing_is_well_formed_and_escaped():
    hostile = Card(
        network="", domain="example.org", shape=Shape.SMALL,
        title=Part("<script>&\"'", "og:title"), image=Part("https://a.b/x.jpg", "og:image"),
    )  # fmt: skip
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
