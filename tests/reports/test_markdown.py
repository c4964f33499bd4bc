"""The report as Markdown, read by a parser of GitHub's dialect."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reporting import HOSTILE, REPORT, clustered, hostile, written
from samara.core.finding import Finding, Outcome, Report, Status
from samara.core.version import VERSION
from samara.reports.letterhead import Letterhead

OURS = {"<br>", "<sub>", "</sub>"}


def tokens(report: Report) -> list[tuple[str, str]]:
    """The inline tokens of the report as GitHub would read it."""
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    return [(child.type, child.content) for token in parser.parse(written("markdown", report)) for child in token.children or ()]


def test_the_report_as_people_read_it() -> None:
    letterhead = Letterhead(name="Sycamore & Co", moment=datetime(2026, 3, 4, tzinfo=UTC))
    assert written("markdown", REPORT, letterhead=letterhead).splitlines() == [
        "## `example.org`: 62 of 100",
        "",
        "2 pages: 1 home, 1 page",
        "",
        "| practice | score |",
        "| --- | ---: |",
        "| audience | – |",
        "| sharing | 62 |",
        "",
        "### What to do first",
        "",
        "1. **Write the tags of the head** samara optimize, 1 page",
        "",
        "### sharing",
        "",
        "| level | check | pages | where |",
        "| --- | --- | ---: | --- |",
        "| error | `sharing/card-title` Every page names itself on its card.<br>closed by `samara optimize` (`sharing/head-tags`) "
        "| 1 of 2 pages | `tea.html:2:1`: `has no og:title` |",
        "",
        "### Broken checks (a fault of ours)",
        "",
        "* `audience/trackers`: `KeyError: 'x' (on 1 page, first https://example.org/)`",
        "",
        "### Not checked",
        "",
        "* `sharing/preview-bots`: `needs what was not asked: robots`",
        "",
        f"<sub>Made by Samara {VERSION} for Sycamore \\& Co, 2026-03-04. `samara explain CHECK` says why a check matters.</sub>",
    ]


def test_what_one_template_causes_is_one_line() -> None:
    assert "| 412 of 412 pages | 412 of 412 pages of `/blog/*`: `has no og:title` |" in written("markdown", clustered(412))


def test_hostile_words_are_neither_links_nor_images_nor_html() -> None:
    found = tokens(hostile())
    kinds = {kind for kind, _ in found}
    assert kinds <= {"text", "code_inline", "html_inline", "strong_open", "strong_close", "softbreak", "text_special"}
    assert {content for kind, content in found if kind == "html_inline"} <= OURS


def test_hostile_words_keep_their_table() -> None:
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(written("markdown", hostile()))
    rows = sum(token.type == "tr_open" for token in parsed)
    assert rows == (1 + 3) + (1 + len(HOSTILE))


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_text_stays_in_its_cell_and_its_code(text: str) -> None:
    finding = Finding(check="a/b", level="note", message=text, source=text, url="https://example.org/")
    outcome = Outcome(
        check="a/b", practice="a", level="note", title="Fine.", status=Status.FOUND, applicable=2, affected=1, examples=(finding,)
    )
    report = Report(site="", source="", pages=2, score=None, practices={}, outcomes=(outcome,), remedies=())
    assert {content for kind, content in tokens(report) if kind == "html_inline"} <= OURS
    assert {kind for kind, _ in tokens(report)} <= {"text", "code_inline", "html_inline", "text_special"}
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(written("markdown", report))
    assert sum(token.type == "td_open" for token in parsed) == 4


def test_ten_thousand_pages_of_one_fault_fit_into_a_comment() -> None:
    assert len(written("markdown", clustered(10_000))) < 2_000
