"""The table that an editor fills in: out, in again, and every mistake told by its line."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.practices.linking import rows
from samara.practices.linking.decisions import Decision
from samara.practices.linking.rows import COLUMNS, write
from samara.practices.linking.textlinks import TextLink

LINK = TextLink("/a", "/w", "white tea", "White tea", 0.31, 0.9, 4, 7, "Drink white tea.", 6, 15, 40, 49)
HEAD = "decision,page,anchor,target\n"


def find(address: str) -> str | None:
    return address if address in ("/a", "/b", "/w", "=1+1") else None


def read(lines: list[str], mistakes: list[str] | None = None) -> list[Decision]:
    return [decision for _, decision in rows.read(lines, find, [] if mistakes is None else mistakes)]


def table(*links: TextLink) -> list[str]:
    out = io.StringIO(newline="")
    write(links, out)
    return out.getvalue().splitlines(keepends=True)


def test_table_is_written() -> None:
    assert table(LINK) == [
        ",".join(COLUMNS) + "\r\n",
        ",/a,4,7,white tea,/w,White tea,0.9,0.31,Drink white tea.\r\n",
    ]


def test_rows_without_decision_say_nothing() -> None:
    assert read(table(LINK)) == []


@pytest.mark.parametrize(
    ("said", "wanted"), [("accepted", True), ("Yes", True), ("ja", True), ("はい", True), ("rejected", False), (" NO ", False)]
)
def test_decisions_are_read(said: str, wanted: bool) -> None:
    head, row = table(LINK)
    assert read([head, said + row]) == [Decision("/a", "/w", "white tea", wanted)]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_spreadsheets_may_write_other_commas(sign: str) -> None:
    lines = ["\ufeff" + HEAD.replace(",", sign), sign.join(("accepted", "/a", "pai mu tan", "/b")) + "\n"]
    assert read(lines) == [Decision("/a", "/b", "pai mu tan")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([], "line 1 names no column decision, page, anchor, target"),
        (["a,b\n"], "line 1 names no column decision, page, anchor, target"),
        ([HEAD, "maybe,/a,x,/b\n"], "line 2: 'maybe' is neither accepted nor rejected"),
        ([HEAD, "\n", "yes,/a,x\n"], "line 3 has 3 cells for 4 columns"),
        ([HEAD, "yes,/a,x,/nowhere\n"], "line 2: there is no page '/nowhere'"),
        ([HEAD, "no,/a,x,/b\n", "yes,/x,x,/b\n"], "line 3: there is no page '/x'"),
        ([HEAD, "yes,/a,,/b\n"], "line 2 has no words"),
        ([HEAD, "yes,/a,x,/a\n"], "line 2 leads from the page to itself"),
        ([HEAD, 'yes,/a,"two\nlines",/b\n', "?,/a,x,/b\n"], "line 3: '?' is neither accepted nor rejected"),
        ([HEAD, "yes,/a," + "x" * 200_000 + ",/b\n"], "line 2 is no CSV"),
    ],
)
def test_mistakes_are_told_by_their_line(lines: list[str], told: str) -> None:
    mistakes: list[str] = []
    read(lines, mistakes)
    assert told in "; ".join(mistakes)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2", "@SUM(1)", "＝1", "'=1"])
def test_no_cell_is_a_formula_and_all_come_back(text: str) -> None:
    head, row = table(TextLink("/a", "=1+1", text, text, 0.3, 0.9, 1, 1, text, 0, 1, 0, 1))
    assert not any(cell[:1] in ("=", "+", "-", "@", "＝") for cell in row.split(","))
    assert read([head, "x" + row]) == [Decision("/a", "=1+1", text)]


@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_file_is_read_or_its_mistakes_are_told(lines: list[str]) -> None:
    assert all(each.page for each in read([HEAD, *lines]))
