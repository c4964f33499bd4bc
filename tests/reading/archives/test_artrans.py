from __future__ import annotations

from datetime import UTC, datetime

from archived import DATA, entries, read
from samara.core.archive import Entry, Thread
from samara.core.comment import Opening, State
from samara.reading.archives.artrans import knows


def test_array_is_known():
    assert knows((DATA / "artrans.json").read_bytes())
    assert not knows(b'[{"id": 1}]')


def test_comment_is_read_whole_and_its_page_found_below_the_site():
    assert entries(read("artrans.json"))["Example#2"] == Entry(
        key="Example#2",
        page="https://example.org/bicycles/haul.html",
        parent="Example#1",
        writer="bo@mail.example",
        name="Bo",
        link="https://bo.example",
        text="Less where it is **green**.",
        mixed=True,
        created=datetime(2021, 10, 28, 22, 30, tzinfo=UTC),
        down=1,
        place="item 0",
    )


def test_what_waits_and_what_is_shut_stays_so():
    records = read("artrans.json")
    assert entries(records)["Example#3"].state is State.WAITING
    assert Thread(page="https://example.org/old.html", state=Opening.CLOSED) in records
