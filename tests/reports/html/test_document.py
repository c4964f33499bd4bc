"""The HTML report in a browser and in a parser: it asks for nothing, runs nothing, is read by everyone, and stays small."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from browsing import everyone_reads
from reporting import GAPS, HOSTILE, REPORT, clustered, hostile, written
from samara.core.finding import Finding, Outcome, Report, Status
from samara.core.version import VERSION
from samara.reports.letterhead import Letterhead

LOGO = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0IDQiLz4="
LETTERHEAD = Letterhead(name="Sycamore & Co", logo=LOGO, colour="#ffee00", moment=datetime(2026, 3, 4, 5, 6, tzinfo=UTC))


def tree(report: Report, letterhead: Letterhead = LETTERHEAD) -> LexborHTMLParser:
    return LexborHTMLParser(written("html", report, letterhead=letterhead).encode())


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page.css(selector)]


def test_the_first_page_says_who_what_and_when() -> None:
    page = tree(REPORT)
    assert texts(page, "title, h1, time") == [
        "Social media audit of example.org",
        "4 March 2026",
        "Social media audit example.org",
    ]
    assert page.css_first(".sender img").attributes == {"src": LOGO, "alt": "Sycamore & Co"}
    assert texts(page, ".figure") == ["62 of 100"]
    assert texts(page, ".practices strong") == ["Audience", "Sharing"]


def test_sections_come_in_their_order() -> None:
    assert texts(tree(clustered(3)), "h2") == [
        "Summary", "The one thing worth doing", "Findings by template", "Findings by practice", "What is accepted", "Method",
    ]  # fmt: skip
    assert texts(tree(REPORT), "h2")[-2:] == ["What was not checked", "Method"]


def test_what_could_not_be_read_is_named() -> None:
    page = tree(GAPS)
    assert texts(page, "#unchecked ~ h3")[:2] == ["Could not be read: 1 too large", "Could not be read: 9 without text"]
    assert texts(page, "#unchecked ~ ul li") == [
        "large.html: 23,000,000 bytes; the limit is 10,000,000", "a.html", "b.html", "and 7 more",
    ]  # fmt: skip


def test_a_fix_says_what_it_takes_and_what_it_brings() -> None:
    assert texts(tree(REPORT), ".takes") == ["one command, done by Samara · 1 page · +37.5 points"]


def test_a_finding_says_promise_reason_place_and_source() -> None:
    page = tree(REPORT)
    assert texts(page, ".fault h4") == ["Every page names itself on its card."]
    assert texts(page, ".fault .why") != []
    assert texts(page, ".places li") == ["tea.html:2:1 has no og:title"]
    assert page.css_first(".places a").attributes["href"] == "https://example.org/tea.html"
    assert texts(page, ".meta") == ["To mend it: one command, done by Samara. Source: ogp.me. sharing/card-title"]


def test_what_was_not_checked_says_why() -> None:
    assert texts(tree(REPORT), ".reasons div") == [
        "robots.txt lets the bots in.needs what was not asked: robots",
        "Nobody watches.KeyError: 'x' (on 1 page, first https://example.org/)",
    ]


def test_what_is_accepted_says_how_much_and_why() -> None:
    assert texts(tree(clustered(3)), ".reasons div") == ["remix/licence 2 findings on /shop/*, until 2026-12-31We sell it."]


def test_the_method_names_version_and_moment() -> None:
    words = " ".join(texts(tree(REPORT), "section:last-child p"))
    assert f"Samara {VERSION} on 4 March 2026 at 05:06 UTC." in words
    assert "Weights: error 5, warning 2, note 1." in words


def test_ten_thousand_pages_of_one_fault_are_one_line_and_a_small_file() -> None:
    report = clustered(10_000)
    page = tree(report)
    assert texts(page, ".places li") == ["same fault on all 10,000 pages of /blog/*blog/0.html:2:1 has no og:title"]
    assert texts(page, "tbody tr") == ["/blog/*article10,0001––Every page names itself on its card."]
    assert len(written("html", report).encode()) < 40_000


def test_the_file_stays_small_when_every_page_is_its_own_fault() -> None:
    report = clustered(2_000, tuple(text * 20 for text in HOSTILE))
    assert len(written("html", report).encode()) < 100_000


def test_hostile_words_make_no_element_and_no_attribute() -> None:
    plain = tree(REPORT)
    page = tree(hostile(), Letterhead(name=HOSTILE[0], colour="#ffee00"))
    assert {node.tag for node in page.css("*")} <= {node.tag for node in plain.css("*")} | {
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert page.css("script") == []
    names = {name for node in page.css("*") for name in node.attributes}
    assert not [name for name in names if name.startswith("on")]
    addresses = [node.attributes["href"] or "" for node in page.css("a")]
    assert [each for each in addresses if not each.startswith(("https://", "#"))] == []
    assert len(page.css("style")) == 1


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_text_leaves_the_document_as_it_is(text: str) -> None:
    def shape(words: str) -> list[str | None]:
        finding = Finding(check="a/b", level="note", message=words, source=words, url=f"https://example.org/{words}")
        outcome = Outcome(check="a/b", practice="a", level="note", title=words, status=Status.FOUND, applicable=2, affected=1,
                          examples=(finding,))  # fmt: skip
        report = Report(site=f"https://{words}.example/", source="", pages=2, score=None, practices={"a": 1.0}, outcomes=(outcome,),
                        remedies=())  # fmt: skip
        return [node.tag for node in tree(report, Letterhead(name=f"by {words}")).css("*")]

    assert shape(f"x{text}") == shape("x")


@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_read_it(browser: Browser, width: int, tmp_path: Path) -> None:
    for report in (clustered(3), REPORT):
        (tmp_path / "report.html").write_text(written("html", report, letterhead=LETTERHEAD))
        everyone_reads(browser, tmp_path / "report.html", width)


def test_hostile_words_run_nothing(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(written("html", hostile(), letterhead=Letterhead(name=HOSTILE[1])))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(f"dialog: {dialog.message}"))
    page.goto((tmp_path / "report.html").as_uri())
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).display") == "block"
    page.close()


def test_it_prints_on_a4(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(written("html", REPORT, letterhead=LETTERHEAD))
    page = browser.new_page()
    page.goto((tmp_path / "report.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    boxes = {tuple(round(float(each)) for each in box.split()) for box in re.findall(rb"/MediaBox \[([\d. ]+)\]", printed)}
    assert {(width, height) for _, _, width, height in boxes} <= {(595, 842), (596, 842), (595, 841)}
