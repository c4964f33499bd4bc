"""What the dashboard shows while somebody types: cut as the server cuts, and pictures that are at hand or are not."""

from __future__ import annotations

from pathlib import Path

import pytest

import samara.server
from samara.core.text import shown

SCRIPT = Path(samara.server.__file__).parent / "static" / "cards.js"

CASES = [
    ("characters", 70, "a" * 70, "a" * 70),
    ("characters", 70, "a" * 71, "a" * 69 + "…"),
    ("characters", 12, "Tea, and cake", "Tea, and…"),
    ("characters", 9, "Tea — and cake", "Tea…"),
    ("characters", 10, "Tea and cakes", "Tea and…"),
    ("characters", 8, "Tea and cakes", "Tea and…"),
    ("characters", 6, "Teapots and cakes", "Teapo…"),
    ("characters", 6, "茶と菓子のある家", "茶と菓子の…"),
    ("characters", 6, "茶と菓子、のある家", "茶と菓子…"),
    ("characters", 5, "👩‍🍳👩‍🍳👩‍🍳", "👩‍🍳…"),
    ("characters", 4, "e\u0301e\u0301e\u0301", "e\u0301…"),
    ("characters", 7, "a\u00a0b\u2003c  d\te f", "a b c…"),
    ("bytes", 67, "a" * 69, "a" * 69),
    ("bytes", 67, "a" * 70, "a" * 70),
    ("bytes", 67, "a" * 71, "a" * 67 + "..."),
    ("bytes", 4, "aéééé", "aé..."),
    ("bytes", 4, "\ufeffabcdefgh", "\ufeffa..."),
    ("bytes", 6, "👩‍🍳👩‍🍳", "👩..."),
    ("graphemes", 3, "👩‍🍳👩‍🍳👩‍🍳", "👩‍🍳👩‍🍳👩‍🍳"),
    ("graphemes", 3, "👩‍🍳🇮🇷🇮🇷👩‍🍳", "👩‍🍳🇮🇷…"),
    ("graphemes", 5, "Tea and cake", "Tea…"),
    ("graphemes", 4, "e\u0301e\u0301e\u0301e\u0301e\u0301", "e\u0301e\u0301e\u0301…"),
]


@pytest.mark.parametrize(("unit", "most", "text", "expected"), CASES)
def test_the_server_cuts_by_the_table(unit: str, most: int, text: str, expected: str) -> None:
    assert shown(text, most, unit) == expected


def test_the_script_cuts_by_the_same_table(browser) -> None:
    page = browser.new_page()
    page.add_script_tag(content=SCRIPT.read_text())
    found = page.evaluate("cases => cases.map(([unit, most, text]) => cut(text, most, unit))", [case[:3] for case in CASES])
    page.close()
    assert found == [case[3] for case in CASES]


@pytest.fixture
def cards(browser, signed_in):
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()
    page.goto(signed_in[0] + "pages/2/cards/")
    yield page
    context.close()


def test_words_follow_as_they_are_typed(cards) -> None:
    cards.locator("input[name=title]").fill("Haul  carries it all")
    titles = cards.locator(".one-card[data-title-follows='1'] .cp-title").all_text_contents()
    assert set(titles) == {"Haul carries it all"}
    assert len(titles) > 5


def test_a_picture_that_is_not_here_gives_way_to_its_host(cards) -> None:
    frames = cards.locator(".one-card[data-image-follows='1'] .cp-picture")
    before = frames.locator("img.cp-seen").count()
    assert before > 5
    cards.locator("input[name=image]").fill("https://other.example/never.png")
    assert frames.locator("img.cp-seen").count() == 0
    assert set(frames.locator(".cp-elsewhere").all_text_contents()) == {"other.example"}
    cards.locator("input[name=image]").fill("https://")
    assert set(frames.locator(".cp-elsewhere").all_text_contents()) == {"other.example"}
    cards.locator("input[name=image]").fill("")
    assert frames.locator("img.cp-seen").count() == before


def test_a_picture_of_the_page_is_shown_at_once(cards) -> None:
    known = cards.locator("#images option").first
    cards.locator("input[name=image]").fill("https://other.example/never.png")
    cards.locator("input[name=image]").fill(known.get_attribute("value"))
    shown = cards.locator(".one-card[data-image-follows='1'] img.cp-seen").first
    assert shown.get_attribute("src") == known.get_attribute("data-path")
