"""Cards in the report: before and after side by side, escaped, each picture once, for everyone to read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from browsing import everyone_reads
from reporting import HOSTILE, REPORT, clustered
from samara.core.finding import Report
from samara.previews.card import Card, Note, Part, Shape, Weight
from samara.previews.pair import Pair
from samara.previews.preview import USUAL, Preview
from samara.reading.probes import ImageFile
from samara.reports.html import HTML

PICTURE = "https://example.org/x.jpg"
DOT = "data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"


def side(shape: Shape = Shape.LARGE, word: str = "Tea", **more: object) -> Preview:
    cards = tuple(
        Card(network=network, domain="example.org", shape=shape, title=Part(word, "og:title"), description=Part("Hot.", "og:description"),
             image=Part(PICTURE, "og:image") if shape in (Shape.LARGE, Shape.SMALL) else None, picture=ImageFile("image/jpeg", 1200, 630, 9),
             notes=() if shape is Shape.LARGE else (Note(weight=Weight.LOST, part="image", text="The picture is missing."),))
        for network in USUAL
    )  # fmt: skip
    return Preview(url="https://example.org/tea/", source="tea/index.html", cards=cards, pictures={PICTURE: DOT}, **more)


GAINS = Pair(title="Tea", links=36, before=side(Shape.TEXT), after=side())
SAME = Pair(title="Cake", links=1, before=side(), after=side())
ALONE = Pair(title="Milk", links=0, before=side(Shape.NONE))


def written(*pairs: Pair, report: Report = REPORT) -> str:
    out = io.StringIO()
    assert HTML.draw is not None
    HTML.draw(report, out, pairs=pairs)
    return out.getvalue()


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page.css(selector)]


def test_pages_are_drawn_before_and_after() -> None:
    page = LexborHTMLParser(written(GAINS, SAME, ALONE))
    assert texts(page, ".pair h3") == ["Tea", "Cake", "Milk"]
    assert texts(page, ".pair header p")[:4] == [
        "https://example.org/tea/ · linked from 36 pages",
        "Now: None of 12 networks shows the picture, none cuts the title, none leaves the link without a card.",
        "After optimising: 12 of 12 networks show the picture, none cuts the title, none leaves the link without a card.",
        "https://example.org/tea/ · linked from 1 page",
    ]
    assert texts(page, ".network h4") == ["Facebook", "X", "LinkedIn", "WhatsApp", "Bluesky", "Discord", "Slack"]
    assert texts(page, ".side h5")[:3] == ["Now: text only", "After optimising: large picture", "Now: text only"]
    assert texts(page, ".side h5")[6:8] == ["Now and after optimising: large picture", "Now: no card"]
    assert texts(page, ".side:not(.after) > p")[0] == "The picture is missing."
    assert len(page.css("symbol")) == 1


def test_every_network_that_is_not_drawn_has_a_line() -> None:
    page = LexborHTMLParser(written(GAINS, SAME))
    assert [len(list_.css("li")) for list_ in page.css(".rest")] == [9, 11]
    assert texts(page, ".rest li")[0] == "WhatsApp: text only. The picture is missing. After optimising: large picture."
    assert texts(page, ".rest li")[9] == "Facebook: large picture."


def test_what_readers_see_otherwise_is_told() -> None:
    page = LexborHTMLParser(written(Pair(title="Tea", links=1, before=side(), after=side(word="Green tea"))))
    assert texts(page, ".rest li")[0] == "X: large picture. After optimising: other words."
    assert texts(page, ".pair header p")[1] == (
        "Now and after optimising: 12 of 12 networks show the picture, none cuts the title, none leaves the link without a card."
    )


def test_a_page_without_a_picture_says_so() -> None:
    bare = Preview(url="https://example.org/", source="", cards=tuple(Card(network=name, domain="") for name in ("x", "slack")))
    page = LexborHTMLParser(written(Pair(title="Tea", links=1, before=bare)))
    assert texts(page, ".side > p") == ["The page gives it no picture."] * 2


def test_without_an_after_it_is_said_why() -> None:
    assert "not for pages read from the web" in texts(LexborHTMLParser(written(ALONE)), "#cards + .lead")[0]


def test_without_pairs_there_is_no_section() -> None:
    page = LexborHTMLParser(written())
    assert page.css("#cards, .pair, figure") == []
    assert ".card-preview" not in page.css_first("style").text()


def test_hostile_words_make_no_element_and_no_attribute() -> None:
    plain = LexborHTMLParser(written(GAINS, report=clustered(3)))
    pairs = [Pair(title=word, links=1, before=side(Shape.TEXT, word, lang=word), after=side(word=word)) for word in HOSTILE]
    page = LexborHTMLParser(written(*pairs, report=clustered(3)))
    assert {node.tag for node in page.css("*")} - {node.tag for node in plain.css("*")} <= {"circle", "path", "svg"}
    assert page.css("script") == []
    assert [name for node in page.css("*") for name in node.attributes if name.startswith("on")] == []
    assert len(page.css("style")) == 1


def test_the_file_stays_small_beside_ten_thousand_pages() -> None:
    heavy = [
        Pair(title=f"Tea {number}", links=9, before=side(Shape.TEXT), after=side().__class__(
            url="https://example.org/", source="", cards=tuple(
                Card(network=card.network, domain=card.domain, shape=card.shape, title=card.title,
                     image=Part(f"https://example.org/{number}.jpg", "og:image"), picture=card.picture)
                for card in side().cards
            ), pictures={f"https://example.org/{number}.jpg": "data:image/webp;base64," + "A" * 45_000}))
        for number in range(20)
    ]  # fmt: skip
    assert len(written(*heavy, report=clustered(10_000)).encode()) < 1_300_000


@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_read_it(browser: Browser, width: int, tmp_path: Path) -> None:
    pairs = [GAINS] * 12 + [SAME, ALONE, Pair(title="نان", links=3, before=side(Shape.SMALL, "نان", direction="rtl"))]
    (tmp_path / "report.html").write_text(written(*pairs), encoding="utf-8")
    everyone_reads(browser, tmp_path / "report.html", width)
