"""The formats as one room, and those of pages."""

from __future__ import annotations

import json

import pytest

from reporting import written
from samara.core.facts import Heading, Link, Place
from samara.core.page import Kind, Page, Summary
from samara.reports import catalogue

PAGE = Page(
    summary=Summary(url="https://example.org/tea.html", source="tea.html", kind=Kind.ARTICLE, title="Tea", words=3),
    headings=(Heading(1, "Tea", None, Place(40, 3, 1)),),
    links=(Link("https://example.org/", "Home", "nav", True, at=Place(10, 1, 11)),),
)


def test_formats_are_found_by_file() -> None:
    assert set(catalogue.of_reports()) == {"csv", "findings", "html", "json", "junit", "markdown", "sarif", "terminal"}
    assert set(catalogue.of_pages()) == {"jsonl", "table"}


def test_json_lines_name_every_fact() -> None:
    (line,) = written("jsonl", [PAGE]).splitlines()
    found = json.loads(line)
    assert list(found)[:10] == [
        "url", "title", "description", "image", "lang", "author", "published", "modified", "site_name", "kind",
    ]  # fmt: skip
    assert found["headings"] == [
        {
            "level": 1,
            "text": "Tea",
            "id": None,
            "at": {"offset": 40, "line": 3, "column": 1},
            "region": "main",
            "slug": "",
            "plain": True,
        }
    ]
    assert found["links"][0]["region"] == "nav"
    assert found["opengraph"]["images"] == []
    assert set(Page.__struct_fields__) - {"summary"} <= set(found)


def test_the_table_has_a_row_for_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert [line.split() for line in written("table", [PAGE]).splitlines()] == [
        ["kind", "lang", "words", "title", "source"],
        ["article", "–", "3", "Tea", "tea.html"],
    ]
