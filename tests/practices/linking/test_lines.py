from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from samara.core.errors import NotFound, NotReadable
from samara.practices.linking.entry import Entry
from samara.practices.linking.lines import are_lines, read


def test_lines_are_known_by_their_ending() -> None:
    assert [are_lines(name) for name in ("a.jsonl", "a.JSONL.gz", "public", "https://example.org/a.jsonl")] == [
        True,
        True,
        False,
        False,
    ]


def test_lines_give_entries(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('\ufeff{"url": "a", "title": "A", "links": [["b", "see b"]], "more": 1}\n\n{"url": "b"}\n', encoding="utf-8")
    assert list(read(path, pytest.fail)) == [Entry(url="a", title="A", links=(("b", "see b"),)), Entry(url="b")]


def test_packed_lines_give_entries(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"url": "a"}\n'))
    assert list(read(path, pytest.fail)) == [Entry(url="a")]


def test_bad_lines_are_told_and_passed_over(tmp_path: Path) -> None:
    path, told = tmp_path / "pages.jsonl", []
    path.write_bytes(b'{"url": "a"}\n{"url": \n{"title": "no url"}\n{"url": ""}\n{"url": "a"}\n{"url": "\xff"}\n{"url": "b"}\n')
    assert list(read(path, told.append)) == [Entry(url="a"), Entry(url="b")]
    assert [line.removeprefix(f"{path}, ").partition(":")[0] for line in told] == [f"line {number}" for number in (2, 3, 4, 5, 6)]
    assert told[3] == f"{path}, line 5: a is on line 1 already; passed over."


def test_a_file_without_a_page_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text("<html>\n")
    with pytest.raises(NotReadable, match="no line that is a page"):
        list(read(path, lambda line: None))


def test_no_file_and_a_broken_one_are_errors(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no file"):
        list(read(tmp_path / "none.jsonl", pytest.fail))
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(gzip.compress(b'{"url": "a"}\n' * 999)[:40])
    with pytest.raises(NotReadable, match="cannot be read"):
        list(read(broken, pytest.fail))


def test_an_empty_file_has_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text("")
    assert list(read(path, pytest.fail)) == []
