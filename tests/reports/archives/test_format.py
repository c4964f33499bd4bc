"""What each format says of the same comments, and what it makes of hostile ones."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest

from archived import entries, left, read
from payloads import SCRIPTS
from samara.core.archive import Entry, Kind, Source, Thread, Writer
from samara.core.comment import Opening, State
from samara.reports.archives.format import Head, formats, stem

HEAD = Head("https://example.org/", "Boats & <ash>")
TIME = datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)
PAGE = "https://example.org/haul.html"
PING = Source(kind="pingback", network="wordpress", id="b#3", url="https://boats.example/")
RECORDS = [
    Writer(key="a", handle="p-1", name="Ada", address="ada@mail.example"),
    Thread(page="https://example.org/empty.html"),
    Thread(page=PAGE, title="Hauling & bending", state=Opening.CLOSED),
    Entry(key="1", page=PAGE, writer="a", name="Ada", text="An *hour* ]]> for <b>", created=TIME, up=2),
    Entry(key="2", page=PAGE, parent="1", name="Bo", text="Waits", created=TIME, state=State.WAITING, link="https://bo.example/"),
    Entry(key="3", page=PAGE, parent="2", kind=Kind.PINGBACK, name="Boats", text="Linked", created=TIME, source=PING),
]


def written(form: str, records=RECORDS) -> dict[str, str]:
    files: dict[str, str] = {}
    for name, data in formats()[form].parts(HEAD, records):
        files[name] = files.get(name, "") + data.decode()
    return files


def test_there_are_three():
    assert {name: (way.file, way.is_folder) for name, way in formats().items()} == {
        "html": ("comments", True),
        "jsonl": ("comments.jsonl", False),
        "wxr": ("comments.xml", False),
    }


def test_lines_hold_everything_and_nothing_that_is_empty(tmp_path):
    (text,) = written("jsonl").values()
    lines = [json.loads(line) for line in text.splitlines()]
    assert lines[0] == {"samara": 1, "site": "https://example.org/"}
    assert lines[4]["comment"] == {
        "key": "1", "page": PAGE, "writer": "a", "name": "Ada", "text": "An *hour* ]]> for <b>", "created": "2020-01-02T03:04:05Z", "up": 2,
    }  # fmt: skip
    (tmp_path / "x.jsonl").write_text(text)
    assert [record for record in read(tmp_path / "x.jsonl") if not isinstance(record, Entry)] == RECORDS[:3]


def test_xml_is_what_wordpress_writes(tmp_path):
    (text,) = written("wxr").values()
    root = ET.fromstring(text)
    wp = "{http://wordpress.org/export/1.2/}"
    (item,) = root.iter("item")
    assert (item.findtext("title"), item.findtext("link")) == ("Hauling & bending", PAGE)
    assert (item.findtext(f"{wp}post_name"), item.findtext(f"{wp}comment_status")) == ("haul", "closed")
    told = [
        [each.findtext(f"{wp}comment_{name}") for name in ("id", "approved", "type", "parent", "date_gmt")]
        for each in item.iter(f"{wp}comment")
    ]
    assert told == [
        ["1", "1", "comment", "0", "2020-01-02 03:04:05"],
        ["2", "0", "comment", "1", "2020-01-02 03:04:05"],
        ["3", "1", "pingback", "2", "2020-01-02 03:04:05"],
    ]
    assert item.find(f"{wp}comment").findtext(f"{wp}comment_content") == "<p>An <em>hour</em> ]]&gt; for &lt;b&gt;</p>"
    assert not feedparser.parse(text).bozo
    (tmp_path / "x.xml").write_text(text)
    back = read(tmp_path / "x.xml")
    assert left(back) == []
    assert [entry.source for entry in entries(back).values()][2] == PING


def test_pages_show_what_is_published():
    files = written("html")
    assert list(files) == ["00001-haul.html", "index.html"]
    page = files["00001-haul.html"]
    assert "<em>hour</em> ]]&gt; for &lt;b&gt;" in page
    assert "Waits" not in page
    assert "This comment is not shown." in page
    assert (
        '<a href="00001-haul.html"><bdi>Hauling &amp; bending</bdi></a> <span class="soft">2 comments</span>'
        in files["index.html"]
    )
    for text in files.values():
        ET.fromstring(text.replace("<!doctype html>", "").replace("&nbsp;", " "))


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_script_gets_into_the_pages(script):
    hostile = [
        Thread(page=f"https://example.org/{script}", title=script),
        Entry(key="1", page="", name=script, text=script, created=TIME),
    ]
    for text in written("html", hostile).values():
        assert "default-src 'none'" in text
        tags = set(re.findall(r"<([a-z0-9]+)", text.partition("<body>")[2]))
        assert tags <= set("nav main h1 h2 p a ol ul li article bdi time em strong s code pre blockquote br hr span".split())
    (xml,) = written("wxr", hostile).values()
    ET.fromstring(xml)


def test_names_of_files_are_harmless():
    assert [stem(page) for page in ("https://e.org/", "https://e.org/a/../..%2f/x.html", "https://e.org/für")] == ["", "x", "für"]
