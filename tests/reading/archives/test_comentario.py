from __future__ import annotations

import gzip
from datetime import UTC, datetime

from archived import DATA, entries, read
from samara.core.archive import Thread
from samara.core.comment import Opening, State
from samara.reading.archives.comentario import knows


def test_export_is_known():
    assert knows((DATA / "comentario.json").read_bytes())
    assert not knows((DATA / "commento.json").read_bytes())


def test_packed_export_is_read_like_the_plain_one(tmp_path):
    packed = tmp_path / "export.json.gz"
    packed.write_bytes(gzip.compress((DATA / "comentario.json").read_bytes()))
    assert read(packed) == read("comentario.json")


def test_pages_are_told_by_their_paths():
    assert Thread(page="/old.html", state=Opening.CLOSED) in read("comentario.json")


def test_states_stay_what_they_are():
    found = entries(read("comentario.json"))
    assert {key: entry.state for key, entry in found.items()} == {
        "c-1": State.PUBLISHED,
        "c-2": State.PUBLISHED,
        "c-3": State.WAITING,
        "c-4": State.REMOVED,
        "c-5": State.REMOVED,
    }
    assert (found["c-3"].name, found["c-3"].reason) == ("Guest Gus", "contains a link")
    assert found["c-2"].edited == datetime(2024, 6, 2, tzinfo=UTC)
    assert (found["c-1"].link, found["c-2"].down) == ("https://ada.example/", 1)
