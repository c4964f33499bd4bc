"""The contact sheet as a file: everyone can read it, it asks nobody, it prints, and hostile words run nothing."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from browsing import everyone_reads
from mending import page_of
from reporting import HOSTILE
from samara.core.facts import Place
from samara.networks.catalogue import networks
from samara.networks.evidence import Evidence, Grade
from samara.previews.card import Card, Note, Part, Shape, Weight
from samara.previews.preview import USUAL, Preview, preview
from samara.reading.probes import ImageFile
from samara.reports.previews.format import formats

PICTURE = "https://example.org/x.jpg"
DOT = "data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"
READ = Evidence(source="https://docs.example.com/cards", grade=Grade.OFFICIAL, checked="2026-11-23")
NOTES = tuple(
    Note(weight=weight, part="image", text="It crops the picture.", at=Place(9, 12, 3), evidence=READ) for weight in Weight
)  # fmt: skip


def cards(title: str = "A bread round on a wooden bicycle") -> tuple[Card, ...]:
    """Every network in every shape, with every kind of note."""
    return tuple(
        Card(
            network=network, domain="example.org", shape=shape, title=Part(title, "og:title"),
            description=Part("Six weeks of bread.", "og:description"), site=Part("Larch", "og:site_name"),
            image=Part(PICTURE, "og:image"), picture=ImageFile("image/jpeg", 1200, 675, 9), notes=NOTES[: len(network) % 5],
        )
        for network in (*USUAL, "")
        for shape in Shape
    )  # fmt: skip


EVERY = Preview(url="https://example.org/fa/", source="fa/index.html", lang="en", cards=cards(), pictures={PICTURE: DOT})
PERSIAN = Preview(
    url="https://example.org/fa/",
    source="fa/index.html",
    lang="fa",
    direction="rtl",
    cards=cards("نانی که با دوچرخه می‌رسد 👩‍🍳"),
)


def written(found: Preview) -> str:
    out = io.StringIO()
    formats()["html"].write(found, out)
    return out.getvalue()


def test_the_sheet_says_what_page_it_is_and_what_becomes_of_it() -> None:
    page = page_of('<title>Tea &amp; cake</title><meta property="og:image" content="/a.jpg">')
    found = LexborHTMLParser(written(preview(page, [networks()["mastodon"]])))
    assert [" ".join(node.text().split()) for node in found.css("h1, .count")] == [
        "How this page looks when it is shared Tea & cake",
        "1 of 1 network shows the picture, none cuts the title, none leaves the link without a card.",
    ]
    assert found.css_first("title").text() == "Tea & cake: how it looks when it is shared"


def test_the_sheet_is_one_file() -> None:
    assert re.findall(r'(?:src|href)="(?!data:|#|https://docs\.example\.com)[^"]*', written(EVERY)) == []
    assert "url(" not in written(EVERY)
    assert written(EVERY).count("data:image") == 1


def test_hostile_words_make_no_element_and_no_attribute() -> None:
    plain = LexborHTMLParser(written(EVERY))
    for word in HOSTILE:
        wicked = tuple(
            Card(network=network, domain=word, shape=shape, title=Part(word, word), description=Part(word, word), site=Part(word, word),
                 image=Part(word, word), notes=(Note(weight=Weight.LOST, part=word, text=word),))
            for network in USUAL for shape in Shape
        )  # fmt: skip
        found = LexborHTMLParser(written(Preview(url=word, source=word, lang=word, cards=wicked, pictures={word: word})))
        assert {node.tag for node in found.css("*")} <= {node.tag for node in plain.css("*")} | {"rect"}
        assert [name for node in found.css("*") for name in node.attributes if name.startswith("on")] == []
        assert len(found.css("style")) == 1


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("found", [EVERY, PERSIAN], ids=["ltr", "rtl"])
def test_everyone_can_read_it(browser: Browser, found: Preview, width: int, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_text(written(found), encoding="utf-8")
    everyone_reads(browser, tmp_path / "sheet.html", width)


def test_a_picture_is_cropped_as_the_network_crops(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_text(written(EVERY), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((tmp_path / "sheet.html").as_uri())
    boxes = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.cp-large .cp-picture')].map((box) => [box.closest('figure').classList[1].slice(3),"
        " box.clientWidth / box.clientHeight]))"
    )
    page.close()
    for name in USUAL:
        width, height = networks()[name].profile.crop or (1200, 675)
        assert boxes[name] == pytest.approx(width / height, abs=0.03)


def test_it_prints_on_a4(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_text(written(EVERY), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "sheet.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    boxes = {tuple(round(float(each)) for each in box.split()) for box in re.findall(rb"/MediaBox \[([\d. ]+)\]", printed)}
    assert {(width, height) for _, _, width, height in boxes} <= {(595, 842), (596, 842), (595, 841)}
