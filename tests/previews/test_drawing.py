"""The drawing of a card: in its network's manner, well formed, escaped, and it asks nobody."""

import xml.etree.ElementTree as ET
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mending import page_of
from samara.networks.catalogue import networks
from samara.previews.card import Card, Part, Shape
from samara.previews.composing import card
from samara.previews.drawing import STYLE, draw
from samara.previews.preview import USUAL
from samara.previews.skin import GENERIC, MESSAGE, SKINS, Line
from samara.reading.probes import ImageFile

PAGE = page_of('<title>Html</title><meta property="og:image" content="/a.jpg">')
TEA = "data:image/webp;base64,AA"
ADDRESS = "https://example.org/tea/"


def made(network: str = "", shape: Shape = Shape.LARGE, title: str = "Tea", **parts: object) -> Card:
    return Card(
        network=network, domain="example.org", shape=shape, title=Part(title, "og:title"),
        description=Part("From the hill.", "og:description"), site=Part("Tea House", "og:site_name"),
        image=None if shape in (Shape.TEXT, Shape.NONE) else Part("https://cdn.example.net/x.jpg", "og:image"),
        picture=ImageFile("image/jpeg", 1600, 900, 90_000), **parts,
    )  # fmt: skip


def drawn(card: Card, picture: str | None = TEA, **how: str) -> ET.Element:
    return ET.fromstring(draw(card, picture, "en", address=ADDRESS, **how))


def words(card: Card, **how: str) -> list[str]:
    return ["".join(line.itertext()) for line in drawn(card, **how).iter("p")]


def order(card: Card) -> list[str]:
    """The picture and the texts, as they follow one another."""
    kinds = [(each.get("class") or "").split()[0].removeprefix("cp-") for each in drawn(card).iter() if each.get("class")]
    return [kind for kind in kinds if kind in ("picture", "site", "title", "description", "from", "address", "author")]


@pytest.mark.parametrize(
    ("network", "expected"),
    [
        ("facebook", ["picture", "site", "title", "description"]),
        ("x", ["picture", "title", "from"]),
        ("linkedin", ["picture", "title", "description", "site"]),
        ("whatsapp", ["picture", "title", "description", "site", "address"]),
        ("threads", ["picture", "site", "title", "description"]),
        ("mastodon", ["picture", "site", "title", "description"]),
        ("bluesky", ["picture", "title", "description", "site"]),
        ("discord", ["site", "title", "description", "picture"]),
        ("slack", ["site", "title", "description", "picture"]),
        ("telegram", ["address", "site", "title", "description", "picture"]),
        ("signal", ["picture", "title", "description", "site", "address"]),
        ("apple-messages", ["picture", "title", "description", "site"]),
        ("", ["picture", "site", "title", "description"]),
    ],
)
def test_a_large_card_has_its_networks_order(network: str, expected: list[str]) -> None:
    assert order(made(network)) == expected


@pytest.mark.parametrize(
    ("network", "expected"),
    [
        ("facebook", ["picture", "site", "title", "description"]),
        ("x", ["picture", "site", "title", "description"]),
        ("discord", ["site", "title", "description", "picture"]),
        ("apple-messages", ["title", "description", "site", "picture"]),
    ],
)
def test_a_small_picture_stands_at_its_side(network: str, expected: list[str]) -> None:
    assert order(made(network, Shape.SMALL)) == expected


@pytest.mark.parametrize("network", USUAL)
def test_every_usual_network_has_a_skin_of_its_own(network: str) -> None:
    assert network in {skin.name for skin in SKINS}
    assert f".card-preview.cp-{network}{{--surface:light-dark(" in STYLE


def test_every_skin_is_of_a_network_and_names_every_line() -> None:
    assert {skin.name for skin in SKINS} - set(networks()) == set()
    assert len({skin.name for skin in SKINS}) == len(SKINS)
    assert {frozenset(skin.order) for skin in (GENERIC, MESSAGE, *SKINS)} == {frozenset(get_args(Line))}


def test_a_network_nobody_has_drawn_is_drawn_plainly() -> None:
    assert drawn(made("hacker-news")).get("class") == "card-preview cp-generic cp-in-card cp-large"


@pytest.mark.parametrize("shape", [Shape.TEXT, Shape.NONE])
@pytest.mark.parametrize("network", USUAL)
def test_without_a_picture_there_is_none(network: str, shape: Shape) -> None:
    assert "picture" not in order(made(network, shape))


def test_without_a_card_only_the_address_is_left() -> None:
    assert words(made("whatsapp", Shape.NONE)) == ["example.org/tea/"]
    assert words(made("x", Shape.NONE)) == ["example.org/tea/"]


def test_what_the_card_has_is_drawn_and_nothing_else() -> None:
    bare = Card(network="mastodon", domain="example.org", title=Part("Tea", "og:title"), author=Part("Farid", "og:author"))
    assert words(bare) == ["Tea", "By Farid"]
    assert words(Card(network="discord", domain="example.org", title=Part("Tea", "og:title"))) == ["Tea"]


def test_a_text_ends_after_the_lines_of_its_network_or_after_ours() -> None:
    def lines(lines: int) -> str:
        drawing = drawn(Card(network="x", domain="example.org", title=Part("Tea", "og:title", lines=lines)))
        return (drawing.find(".//p[@class]").get("class") or "").split()[-1]

    assert [lines(number) for number in (0, 1, 20, 300)] == ["cp-lines-12", "cp-lines-1", "cp-lines-20", "cp-lines-20"]


def test_the_picture_keeps_its_own_ratio_or_the_networks() -> None:
    def ratios(network: str) -> list[str | None]:
        return [svg.get("viewBox") for svg in drawn(made(network)).iter("svg") if svg.get("class") == "cp-ratio"]

    assert ratios("") == ["0 0 1600 900"]
    assert [svg.get("viewBox") for svg in drawn(card(PAGE)).iter("svg") if svg.get("class") == "cp-ratio"] == ["0 0 1200 630"]


def test_a_picture_on_the_page_is_used_by_its_name() -> None:
    use = drawn(made(), "#p1").find(".//use")
    assert use is not None
    assert use.attrib == {"href": "#p1", "width": "1600", "height": "900"}


def test_a_picture_that_is_not_here_is_named_with_its_size() -> None:
    element = drawn(made(), None).find(".//p[@class='cp-elsewhere']")
    assert element is not None
    assert [span.text for span in element.iter("span")] == ["cdn.example.net", "1600 × 900"]


@pytest.mark.parametrize("shape", [*Shape])
@pytest.mark.parametrize("network", ["", *USUAL])
def test_a_drawing_asks_no_other_host(network: str, shape: Shape) -> None:
    root = drawn(made(network, shape), None)
    assert [
        each.tag for each in root.iter() if {"src", "href", "style"} & set(each.keys()) or each.tag in ("img", "a", "script")
    ] == []


def test_the_style_asks_nobody() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_a_drawing_is_well_formed_and_escaped() -> None:
    hostile = made(title="</p><script>alert(1)</script>&\"'")
    assert words(hostile)[1] == "</p><script>alert(1)</script>&\"'"
    root = ET.fromstring(draw(hostile, '"><script>', '"><script>', address='"><script>'))
    assert root.find(".//img").get("src") == '"><script>'
    assert root.get("lang") == '"><script>'
    assert root.find(".//script") is None


def test_overrides_are_shown_and_isolates_stay_and_end() -> None:
    assert words(made(title="a\u202egnp.exe"))[1] == "a\ufffdgnp.exe"
    title = drawn(made(title="\u2067אב")).find(".//p[@dir='auto']")
    assert title is not None
    assert title.text == "\u2067אב\u2069"


def test_words_have_their_own_direction() -> None:
    assert [p.get("dir") for p in drawn(made("whatsapp"), direction="rtl").iter("p")] == ["auto", "auto", None, "ltr"]
    assert drawn(made(), direction="rtl").get("dir") == "rtl"
    assert drawn(made(), direction="sideways").get("dir") is None


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=40), st.sampled_from(["", *USUAL]))
def test_any_text_leaves_the_drawing_as_it_is(text: str, network: str) -> None:
    def shape(said: str) -> list[str]:
        return [each.tag for each in ET.fromstring(draw(made(network, title=said), f"/{said}.jpg", said)).iter()]

    assert shape(f"x{text}") == shape("x")
    draw(made(network, title=text)).encode()


def test_what_is_missing_is_said() -> None:
    assert "no title" in draw(Card(network="", domain="example.org"))
