"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting import FINDING, HOSTILE, REPORT, hostile, written
from samara.core.finding import Finding, Report


def rows(report: Report) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written("csv", report), newline="")))


def test_the_table_has_a_row_for_each_finding() -> None:
    assert rows(REPORT) == [
        ["id", "practice", "check", "level", "message", "url", "source", "line", "column", "fix"],
        [
            FINDING.id, "sharing", "sharing/card-title", "error", "has no og:title", "https://example.org/tea.html", "tea.html",
            "2", "1", "sharing/head-tags",
        ],
    ]  # fmt: skip


def test_a_fault_of_the_whole_site_has_no_place() -> None:
    finding = Finding(check="remix/licence", level="note", message="states no licence")
    report = Report(site="", source="", pages=1, score=None, practices={}, outcomes=(), remedies=(), findings=(finding,))
    assert rows(report)[1][5:] == ["", "", "", "", ""]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2+3", "@SUM(1)", "\t=1+1", "\r\n=1+1", " =1", "＝1", "\ufeff=1"])
def test_a_formula_is_a_text(text: str) -> None:
    finding = Finding(check="a/b", level="note", message=text)
    report = Report(site="", source="", pages=1, score=None, practices={}, outcomes=(), remedies=(), findings=(finding,))
    cell = rows(report)[1][4]
    assert cell[0] in "'�"


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=30))
def test_no_cell_begins_a_formula_or_breaks_its_row(text: str) -> None:
    finding = Finding(check="a/b", level="note", message=text, url=text, source=text)
    report = Report(site="", source="", pages=1, score=None, practices={}, outcomes=(), remedies=(), findings=(finding,))
    _, row = rows(report)
    assert len(row) == 10
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    written("csv", report).encode()


def test_hostile_words_keep_their_rows() -> None:
    table = rows(hostile())
    assert {len(row) for row in table} == {10}
    assert len(table) == 1 + 2 * len(HOSTILE)
