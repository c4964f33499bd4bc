from __future__ import annotations

from archived import DATA, entries, left, read
from samara.core.archive import Entry
from samara.core.comment import State
from samara.reading.archives.commento import knows


def test_export_is_known():
    assert knows((DATA / "commento.json").read_bytes())
    assert not knows((DATA / "comentario.json").read_bytes())


def test_comment_is_read_with_who_stands_behind_it_in_the_file():
    found = entries(read("commento.json"))["c1"]
    assert found == Entry(
        key="c1",
        page="https://example.org/bicycles/haul.html",
        writer="aa",
        name="Ada",
        link="https://ada.example/",
        text="An hour for each inch.",
        created=found.created,
        up=3,
        place="item 2",
    )


def test_states_stay_what_they_are():
    found = entries(read("commento.json"))
    assert {key: entry.state for key, entry in found.items()} == {
        "c1": State.PUBLISHED,
        "c2": State.PUBLISHED,
        "c3": State.WAITING,
        "c4": State.SPAM,
        "c5": State.REMOVED,
    }
    assert (found["c3"].writer, found["c5"].text, found["c2"].parent) == ("", "", "c1")


def test_what_is_no_comment_is_left():
    assert left(read("commento.json")) == [("", "cannot be read")]
