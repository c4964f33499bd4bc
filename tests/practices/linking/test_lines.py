from __future__ import annotations

import gzip
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import NotFound, NotReadable
from samara.practices.linking.entry import Entry
from samara.practices.linking.lines import are_lines, partly, read

json_values = (
    st.dictionaries(
        st.sampled_from(["url", "title", "links", "related", "body", "offered", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=6
        ),
    )
    | st.text()
)


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


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text("")
    with pytest.raises(NotReadable, match="no line that is a page"):
        list(read(path, pytest.fail))


def test_of_a_line_what_can_be_read_is_taken(tmp_path: Path) -> None:
    path, told = tmp_path / "pages.jsonl", []
    path.write_text(
        '{"url": "a", "body": null, "title": "A"}\n'
        '{"url": "b", "title": "half \\ud83d", "links": [["a", "see a"], ["c"], ["a", null], 7], "related": "a"}\n'
    )
    assert list(read(path, told.append)) == [
        Entry(url="a", title="A"),
        Entry(url="b", title="half \ufffd", links=(("a", "see a"),)),
    ]
    assert told == [f"{path}, line 2: not all of links, related can be read; the rest is taken."]


@given(json_values)
def test_any_json_is_read_or_passed_over(value: object) -> None:
    found = partly(json.dumps(value).encode())
    assert found is None or (isinstance(value, dict) and found[0].url is not None)


@given(st.builds(Entry, url=st.text(min_size=1), title=st.text(), links=st.lists(st.tuples(st.text(), st.text())).map(tuple)))
def test_of_a_whole_line_all_is_taken(entry: Entry) -> None:
    assert partly(msgspec.json.encode(entry)) == (entry, [])
