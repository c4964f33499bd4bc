"""The reports: exact output of a small report, streaming, and hostile words."""

from __future__ import annotations

import io
import json

import pytest

from samara.core.facts import Heading, Link, Place
from samara.core.finding import Finding, Outcome, Remedy, Report, Status
from samara.core.page import Kind, Page, Summary
from samara.reports import catalogue

FINDING = Finding(
    check="sharing/card-title", level="error", message="has no og:title", url="https://example.org/tea.html",
    source="tea.html", at=Place(16, 2, 1), fix="sharing/head-tags",
)  # fmt: skip

REPORT = Report(
    site="https://example.org/",
    source="/srv/site",
    pages=2,
    score=62.5,
    practices={"audience": None, "sharing": 62.5},
    outcomes=(
        Outcome(
            check="sharing/card-title", practice="sharing", level="error", title="Every page names itself on its card.",
            status=Status.FOUND, applicable=2, affected=1, passed=0.5, fix="sharing/head-tags", examples=(FINDING,),
        ),
        Outcome(
            check="sharing/preview-bots", practice="sharing", level="error", title="robots.txt lets the bots in.",
            status=Status.NOT_CHECKED, applicable=1, note="needs what was not asked: robots",
        ),
        Outcome(
            check="audience/trackers", practice="audience", level="warning", title="Nobody watches.", status=Status.BROKEN,
            note="KeyError: 'x' (on 1 page, first https://example.org/)",
        ),
    ),
    remedies=(
        Remedy(
            name="sharing/head-tags", title="Write the tags of the head", automatic=True, checks=("sharing/card-title",), pages=1,
            effort="command", rank=5.0,
        ),
    ),
    kinds={"home": 1, "page": 1},
    others={"redirect": 3},
    findings=(FINDING,),
)  # fmt: skip

PAGE = Page(
    summary=Summary(url="https://example.org/tea.html", source="tea.html", kind=Kind.ARTICLE, title="Tea", words=3),
    headings=(Heading(1, "Tea", None, Place(40, 3, 1)),),
    links=(Link("https://example.org/", "Home", "nav", True, at=Place(10, 1, 11)),),
)


def written(name: str, what: object) -> str:
    out = io.StringIO()
    catalogue.formats()[name].write(what, out)  # type: ignore[attr-defined]
    return out.getvalue()


def test_formats_are_found_by_file() -> None:
    assert set(catalogue.of_reports()) == {"terminal", "json"}
    assert set(catalogue.of_pages()) == {"jsonl", "table"}


def test_the_terminal_report_is_plain_text_when_it_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert [line.rstrip() for line in written("terminal", REPORT).splitlines()] == [
        "https://example.org/   62 of 100",
        "2 pages: 1 home, 1 page",
        "Not counted as pages: 3 redirect",
        "",
        "audience  " + "░" * 24 + "   –",
        "sharing   " + "█" * 15 + "░" * 9 + "  62",
        "",
        "What to do first",
        "1. Write the tags of the head",
        "   samara optimize, 1 page  sharing/card-title",
        "",
        "sharing",
        "  error   card-title  1 of 2 pages  samara optimize (sharing/head-tags)",
        "          Every page names itself on its card.",
        "          tea.html:2:1  has no og:title",
        "",
        "Broken checks (a fault of ours)",
        "  audience/trackers: KeyError: 'x' (on 1 page, first https://example.org/)",
        "",
        "Not checked",
        "  sharing/preview-bots: needs what was not asked: robots",
        "",
        "0 checks passed, 0 had nothing to judge. `samara explain CHECK` says why one matters.",
    ]


def test_the_terminal_report_shows_no_codes_that_a_page_says() -> None:
    evil = Finding(check="a/b", level="note", message="title is \x1b[2J\x9b0m [bold]x[/bold]", url="https://example.org/")
    outcome = Outcome(
        check="a/b", practice="a", level="note", title="Fine.", status=Status.FOUND, applicable=1, affected=1, examples=(evil,)
    )
    shown = written(
        "terminal", Report(site="", source="", pages=1, score=0.0, practices={"a": 0.0}, outcomes=(outcome,), remedies=())
    )
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "[bold]x[/bold]" in shown


def test_the_json_report_is_one_object_with_all_findings() -> None:
    found = json.loads(written("json", REPORT))
    assert list(found) == [
        "site", "source", "pages", "score", "practices", "kinds", "others", "remedies", "outcomes", "findings",
    ]  # fmt: skip
    assert found["score"] == 62.5
    assert found["outcomes"][0]["status"] == "found"
    assert "examples" not in found["outcomes"][0]
    assert found["findings"] == [
        {
            "check": "sharing/card-title", "level": "error", "message": "has no og:title", "url": "https://example.org/tea.html",
            "source": "tea.html", "at": {"offset": 16, "line": 2, "column": 1}, "fix": "sharing/head-tags",
        }
    ]  # fmt: skip


def test_json_lines_name_every_fact() -> None:
    (line,) = written("jsonl", [PAGE]).splitlines()
    found = json.loads(line)
    assert list(found)[:10] == [
        "url", "title", "description", "image", "lang", "author", "published", "modified", "site_name", "kind",
    ]  # fmt: skip
    assert found["headings"] == [{"level": 1, "text": "Tea", "id": None, "at": {"offset": 40, "line": 3, "column": 1}}]
    assert found["links"][0]["region"] == "nav"
    assert found["opengraph"]["images"] == []
    assert set(Page.__struct_fields__) - {"summary"} <= set(found)


def test_the_table_has_a_row_for_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert [line.split() for line in written("table", [PAGE]).splitlines()] == [
        ["kind", "lang", "words", "title", "source"],
        ["article", "–", "3", "Tea", "tea.html"],
    ]
