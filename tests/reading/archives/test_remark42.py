from __future__ import annotations

from datetime import UTC, datetime

from archived import DATA, entries, left, read
from samara.core.archive import Entry, Thread, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.remark42 import knows

PAGE = "https://example.org/bicycles/haul.html"


def test_backup_is_known():
    assert knows((DATA / "remark42.jsonl").read_bytes())
    assert not knows((DATA / "commento.json").read_bytes())


def test_comment_is_read_whole():
    assert entries(read("remark42.jsonl"))["b2"] == Entry(
        key="b2",
        page=PAGE,
        parent="a1",
        writer="github_bo",
        name="Bo",
        text="Less where it is *green*.",
        mixed=True,
        created=datetime(2020, 6, 2, 3, 30, 0, 123456, tzinfo=UTC),
        edited=datetime(2020, 6, 2, 4, tzinfo=UTC),
        place="line 2",
    )


def test_votes_are_counted_or_the_score_is_taken():
    found = entries(read("remark42.jsonl"))
    assert [(found[key].up, found[key].down) for key in ("a1", "d4")] == [(2, 1), (0, 2)]


def test_deleted_blocked_and_closed_stay_so():
    records = read("remark42.jsonl")
    gone = entries(records)["c3"]
    assert (gone.state, gone.writer, gone.name, gone.text) == (State.REMOVED, "", "", "")
    assert Writer(key="github_bad", name="Bad", banned=True) in records
    assert Thread(page="https://example.org/old.html", state=Opening.CLOSED) in records


def test_broken_line_is_left():
    assert left(read("remark42.jsonl")) == [("", "cannot be read")]
