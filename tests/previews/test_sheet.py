"""The contact sheet: each network's card, why it is so, and who says that."""

import xml.etree.ElementTree as ET

import pytest

from mending import page_of
from samara.core.facts import Place
from samara.networks.catalogue import networks
from samara.networks.evidence import Evidence, Grade
from samara.previews.card import Card, Note, Part, Shape, Weight
from samara.previews.preview import USUAL, Preview, preview
from samara.previews.sheet import STYLE, Count, count, sheet
from samara.reading.attempt import Attempt
from samara.reading.probes import ImageFile

ADDRESS = "https://example.org/tea.html"
PICTURE = "https://example.org/x.jpg"
READ = Evidence(source="https://docs.example.com/cards?a=1&b=2", grade=Grade.OFFICIAL, checked="2026-11-23")


def made(
    network: str = "x", shape: Shape = Shape.LARGE, *notes: Note, cut: bool = False, tried: tuple[Attempt, ...] = ()
) -> Card:
    return Card(
        network=network, domain="example.org", shape=shape, title=Part("Tea", "og:title", cut), image=Part(PICTURE, "og:image"),
        picture=ImageFile("image/jpeg", 1200, 600, 9), notes=notes, tried=tried,
    )  # fmt: skip


def of(*cards: Card, picture: str = "") -> Preview:
    return Preview(url=ADDRESS, source="tea.html", cards=cards, pictures={PICTURE: picture} if picture else {})


def drawn(*cards: Card, picture: str = "") -> ET.Element:
    return ET.fromstring(f"<body>{sheet(of(*cards, picture=picture))}</body>")


def texts(root: ET.Element, path: str) -> list[str]:
    return [" ".join("".join(each.itertext()).split()) for each in root.iterfind(path)]


def test_each_card_stands_under_its_networks_name() -> None:
    page = page_of('<title>Tea</title><meta property="og:image" content="/a.jpg">')
    usual = [networks()[name] for name in USUAL]
    root = ET.fromstring(f"<body>{sheet(preview(page, usual))}</body>")
    assert texts(root, ".//article/header/h2") == [each.title for each in usual]
    assert len(root.findall(".//article/figure")) == len(usual)


def test_the_shape_is_said_in_words() -> None:
    root = drawn(*(made("x", shape) for shape in Shape))
    assert texts(root, ".//header/p") == ["large picture", "small picture", "text only", "no card"]


def test_a_network_nobody_has_drawn_says_so() -> None:
    assert texts(drawn(made("lemmy"), made("matrix", Shape.SMALL)), ".//header/p") == [
        "large picture, drawn plainly",
        "small picture, drawn plainly",
    ]


def test_a_note_has_its_mark_its_place_and_its_source() -> None:
    note = Note(weight=Weight.CHANGED, part="image", text="X crops it.", at=Place(9, 12, 3), evidence=READ)
    root = drawn(made("x", Shape.LARGE, note))
    mark = root.find(".//li[@class='changed']/span")
    assert mark is not None
    assert (mark.text, mark.get("aria-label")) == ("!", "changed")
    assert texts(root, ".//li//p") == ["X crops it. (line 12, column 3)", "docs.example.com · official · read 2026-11-23"]
    assert [link.get("href") for link in root.iter("a")] == ["https://docs.example.com/cards?a=1&b=2"]


def test_a_place_that_is_said_is_not_said_again() -> None:
    note = Note(weight=Weight.CHANGED, part="title", text="It takes <title> in line 12.", at=Place(9, 12, 3))
    assert texts(drawn(made("x", Shape.LARGE, note)), ".//li//p") == ["It takes <title> in line 12."]


@pytest.mark.parametrize(
    ("weight", "name", "mark"), [(Weight.NO_CARD, "no-card", "✗"), (Weight.LOST, "lost", "✗"), (Weight.UNKNOWN, "unknown", "?")]
)
def test_weights_are_told_by_mark_and_word(weight: Weight, name: str, mark: str) -> None:
    span = drawn(made("x", Shape.LARGE, Note(weight=weight, part="card", text="So."))).find(f".//li[@class='{name}']/span")
    assert span is not None
    assert (span.text, span.get("aria-label")) == (mark, str(weight))


def test_a_card_without_notes_is_well() -> None:
    assert texts(drawn(made()), ".//p[@class='card-well']") == ["Shown as the page says it."]


def test_lines_are_told_where_the_network_has_a_number() -> None:
    card = Card(
        network="bluesky", domain="example.org", title=Part("Tea", "og:title", lines=3), description=Part("So", "", lines=2)
    )
    assert texts(drawn(card), ".//p[@class='card-lines']") == ["Lines shown: 3 of the title and 2 of the description."]
    assert texts(drawn(card), ".//p[@class='card-well']") == ["Shown as the page says it, as far as these lines hold it."]


def test_a_part_that_is_never_shown_is_told() -> None:
    note = Note(weight=Weight.NEVER, part="description", text="X shows no description.", evidence=READ)
    root = drawn(made("x", Shape.LARGE, note))
    assert texts(root, ".//li[@class='never']//p")[0] == "X shows no description."
    assert texts(root, ".//p[@class='card-well']") == []


def test_requests_of_fetchers_are_told() -> None:
    tried = (Attempt(part="page", url=ADDRESS, agent="Bot/1 <b>", status=200, seconds=0.5, bytes=1234),)
    assert texts(drawn(made(tried=tried)), ".//ul[@class='card-tried']/li") == ["page: 200, 1,234 bytes, 0.50 s, as Bot/1 <b>"]


def test_a_picture_is_there_once_however_many_cards_show_it() -> None:
    root = drawn(made("x"), made("facebook"), made("slack", Shape.TEXT), picture="data:image/webp;base64,AA")
    assert [image.get("href") for image in root.iter("image")] == ["data:image/webp;base64,AA"]
    assert [use.get("href") for use in root.iter("use")] == ["#picture-1", "#picture-1"]
    assert [symbol.get("id") for symbol in root.iter("symbol")] == ["picture-1"]


def test_the_count_says_what_becomes_of_the_page() -> None:
    assert count(of(made(), made(cut=True), made("x", Shape.TEXT), made("x", Shape.NONE, cut=True))) == Count(4, 2, 1, 1)


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (Count(12, 12, 0, 0), "12 of 12 networks show the picture, none cuts the title, none leaves the link without a card."),
        (Count(12, 0, 3, 2), "None of 12 networks shows the picture, 3 cut the title, 2 leave the link without a card."),
        (Count(1, 1, 1, 1), "1 of 1 network shows the picture, 1 cuts the title, 1 leaves the link without a card."),
    ],
)
def test_the_count_is_a_sentence(counted: Count, said: str) -> None:
    assert str(counted) == said


def test_hostile_words_stay_words() -> None:
    wicked = "</li></style><script>alert(1)</script>\u202e"
    note = Note(
        weight=Weight.LOST,
        part="image",
        text=wicked,
        evidence=Evidence(source=f"javascript:{wicked}", grade=Grade.CLAIMED, checked=wicked),
    )
    card = Card(
        network="x", domain=wicked, shape=Shape.LARGE, title=Part(wicked, wicked), image=Part(wicked, wicked), notes=(note,)
    )
    said = sheet(Preview(url=wicked, source=wicked, lang=wicked, direction=wicked, cards=(card,), pictures={wicked: wicked}))
    root = ET.fromstring(f"<body>{said}</body>")
    assert {each.tag for each in root.iter()} <= {
        "body",
        "div",
        "article",
        "header",
        "h2",
        "p",
        "figure",
        "svg",
        "ul",
        "li",
        "span",
        "bdi",
        "rect",
        "path",
        "circle",
    }
    assert "\u202e" not in said


def test_the_style_asks_nobody() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
