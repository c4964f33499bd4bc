from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from archived import entries, isso, left, read
from samara.core.archive import Kind, Thread
from samara.core.comment import State
from samara.core.errors import NotReadable
from samara.practices.conversation.rendering import render
from samara.practices.conversation.sourcing import markdown, unmixed
from samara.reading.archives.catalogue import recognise
from samara.reading.archives.container import Container


@pytest.mark.parametrize("name", ["disqus", "wordpress"])
def test_isso_makes_the_same_of_the_same_archive_but_for_its_faults(tmp_path, name):
    """What Isso imported, read out of its database, beside what we read of the archive itself.

    Every difference is one of these: its clock was that of New York, and it took times of UTC for those of its clock; spam of
    Disqus is shown, and spam of WordPress waits; words of links and of shops are comments; words that were deleted are kept;
    paths stand for addresses; who had no address has none; and nobody has a name in Disqus.
    """
    ours = entries(read(f"{name}.xml"))
    theirs = entries(read(isso(tmp_path, name)))
    by_words = {render(unmixed(entry.text)): entry for entry in theirs.values() if entry.text}
    compared = 0
    for entry in ours.values():
        if not entry.html:
            continue
        other = by_words.pop(render(markdown(entry.html)), None)
        if other is None:
            # Its thread is not in the archive, and so it is not in Isso's database.
            assert entry.page == ""
            continue
        compared += 1
        assert other.name == entry.name
        assert other.kind is Kind.COMMENT
        assert entry.page.partition("?utm")[0].endswith(other.page)
        assert other.created - entry.created == timedelta(hours=4)
        spam = {"disqus": State.PUBLISHED, "wordpress": State.WAITING}[name]
        assert other.state is (spam if entry.state is State.SPAM else entry.state)
        assert other.link == entry.link
        above = theirs[other.parent] if other.parent else None
        if entry.parent and ours[entry.parent].html:
            assert above is not None
            assert render(unmixed(above.text)) == render(markdown(ours[entry.parent].html))
    assert compared == {"disqus": 6, "wordpress": 6}[name]
    # What is left over is what we leave: notes of a shop.
    assert [entry.text for entry in by_words.values()] == {"disqus": [], "wordpress": ["Order was sent."]}[name]


def test_states_and_titles_are_read(tmp_path):
    records = read(isso(tmp_path, "disqus"))
    assert Thread(page="/bicycles/haul.html", title="Hauling & bending") in records
    gone = entries(records)["/bicycles/haul.html#2@20120602010000"]
    assert (gone.state, gone.text, gone.writer) == (State.REMOVED, "", "")


def changed(tmp_path, *statements: str):
    path = isso(tmp_path, "disqus")
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.executescript(statement)
    return path


def test_strange_values_are_left_or_read_as_nothing(tmp_path):
    path = changed(
        tmp_path,
        "UPDATE comments SET mode = 'x' WHERE id = 1",
        "UPDATE comments SET text = X'FF00', author = X'FF', likes = 'many', created = 'when' WHERE id = 3",
    )
    records = read(path)
    assert left(records) == [("1", "cannot be read")]
    odd = entries(records)["/bicycles/haul.html#3"]
    assert (odd.created, odd.up, odd.text) == (None, 0, "")


def test_view_in_place_of_a_table_is_refused(tmp_path):
    path = changed(
        tmp_path,
        "ALTER TABLE comments RENAME TO words",
        "CREATE VIEW comments AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT *, i FROM words, n",
    )
    with pytest.raises(NotReadable, match="the tables comments and threads are not there"):
        read(path)


def test_nothing_is_written_beside_or_into_the_database(tmp_path):
    path = isso(tmp_path, "disqus")
    before = path.read_bytes()
    read(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["disqus.db"]


def test_nothing_of_a_packed_database_has_a_name_while_it_is_read(tmp_path, monkeypatch):
    plain = isso(tmp_path, "disqus")
    packed = tmp_path / "disqus.db.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    container = Container(packed)
    records = recognise(container).read(container)
    first = next(records)
    assert {each.name for each in tmp_path.rglob("*") if each.is_file()} == {"disqus.db", "disqus.db.gz"}
    assert [first, *records] == read(plain)


def test_cut_off_database_is_refused(tmp_path):
    path = isso(tmp_path, "disqus")
    path.write_bytes(path.read_bytes()[:6_000])
    with pytest.raises(NotReadable):
        read(path)
