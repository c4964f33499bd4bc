"""`samara related` end to end."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from samara.cli import run

PAGES = [
    {"url": "wheel", "title": "Wheel", "body": "The wheel of larch has a hub and spokes.", "links": [["hub", "hub"]]},
    {"url": "hub", "title": "Hub", "body": "The hub of a wheel is of elm; spokes of ash go into it, and the wheel turns."},
    {"url": "bread", "title": "=Bread", "body": "Bread of rye flour and yeast, baked in an oven of stone."},
]


@pytest.fixture
def pages(tmp_path: Path) -> str:
    path = tmp_path / "pages.jsonl"
    path.write_text("".join(json.dumps(page) + "\n" for page in PAGES))
    return str(path)


def test_related_writes_a_line_for_each_page(pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["related", pages, "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(line["url"], line["related"][0]) for line in lines[:2]] == [("wheel", "hub"), ("hub", "wheel")]
    assert "no page lists related pages to learn from" in err


def test_related_leaves_out_what_is_linked_when_asked(pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["related", pages, "--format", "jsonl", "--new"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0]) == {"url": "wheel", "related": ["bread"]}


def test_related_as_json_has_quality_and_reasons(pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["related", pages, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["quality"]["learned"], found["quality"]["labelled"], found["quality"]["marks"]) == (False, 0, None)
    assert found["pages"][1]["related"][0]["reason"] == "both explain wheel; links to this page"


def test_related_as_csv_has_no_formulas(pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["related", pages, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["title"] for row in rows if row["related"] == "bread"} == {"'=Bread"}


def test_related_as_table_names_each_page(pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["related", pages]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Wheel  wheel"
    assert out[1] == "  → Hub  hub  (both explain wheel)"


def test_related_goes_on_after_a_bad_line(pages: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Path(pages).open("a") as out:
        out.write('{"url": 1}\n{"url": "late", "title": "Late wheel"}\n')
    assert run(["related", pages, "--format", "jsonl"]) == 0
    found = capsys.readouterr()
    assert len(found.out.splitlines()) == 4
    assert "line 4: Expected `str`, got `int` - at `$.url`; passed over." in found.err


def test_related_without_the_file_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["related", str(tmp_path / "none.jsonl")]) == 3
    assert "There is no file" in capsys.readouterr().err


def test_related_of_a_site_leaves_out_what_is_linked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("a", "larch wheel hub"), ("b", "wheel hub spokes"), ("c", "larch spokes hub")):
        link = '<a href="b.html">b</a>' if name == "a" else ""
        body = f"<main><article><h1>Page {name}</h1><p>{text * 9} {link}</p></article></main>"
        (tmp_path / f"{name}.html").write_text(f"<!doctype html><html lang=en><title>Page {name}</title><body>{body}")
    assert run(["related", str(tmp_path), "--url", "https://example.org/", "--format", "jsonl"]) == 0
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert first["url"] == "https://example.org/a.html"
    assert "https://example.org/b.html" not in first["related"]
