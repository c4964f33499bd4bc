from __future__ import annotations

from datetime import UTC, datetime

from archived import DATA, entries, left, read
from samara.core.archive import Entry, Left, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.disqus import knows

PAGE = "http://www.example.org/bicycles/haul.html?utm_source=feed"


def test_export_is_known():
    assert knows((DATA / "disqus.xml").read_bytes())
    assert not knows((DATA / "wordpress.xml").read_bytes())


def test_post_is_read_whole():
    found = entries(read("disqus.xml"))
    assert found["203"] == Entry(
        key="203",
        page=PAGE,
        parent="201",
        writer="@bo",
        name="Bo",
        html='<p>Thank you, <b>Ada</b>: <a href="http://steam.example/how" rel="nofollow noopener">this</a> is how.</p>',
        created=datetime(2012, 6, 1, 22, 30, tzinfo=UTC),
        place=found["203"].place,
    )


def test_spam_stays_spam_and_deleted_words_are_gone():
    found = entries(read("disqus.xml"))
    assert {key: entry.state for key, entry in found.items() if entry.state is not State.PUBLISHED} == {
        "202": State.REMOVED,
        "205": State.SPAM,
        "206": State.REMOVED,
    }
    assert (found["202"].html, found["202"].name, found["202"].writer) == ("", "", "")


def test_threads_and_people_are_told():
    records = read("disqus.xml")
    assert Thread(page="https://example.org/old.html", title="Old", state=Opening.CLOSED) in records
    assert Thread(page=PAGE, title="Hauling & bending") in records
    assert [record for record in records if isinstance(record, Writer)] == [
        Writer(key="@bo", name="Bo"),
        Writer(key="ada@mail.example", name="Ada", address="ada@mail.example"),
        Writer(key="cy@mail.example", name="Cy", address="cy@mail.example"),
        Writer(key="pills@spam.example", name="Pills", address="pills@spam.example"),
        Writer(key="di@mail.example", name="Di", address="di@mail.example"),
    ]


def test_a_post_without_a_thread_has_no_page():
    assert entries(read("disqus.xml"))["208"].page == ""


def test_broken_export_is_read_as_far_as_it_goes():
    records = read("disqus-broken.xml")
    found = entries(records)
    assert {key: entry.html for key, entry in found.items()} == {
        "301": "<p>No quotation marks</p>",
        "302": "<p>Rope & pulley here</p>",
        "304": "café \xa0and © <b>bold</b>",
        "305": "<p>]]> and </post> in the words</p>",
    }
    assert found["302"].name == "B\ufffd\ufffdo"
    assert found["305"].created is None
    assert left(records) == [("303", "cannot be read"), ("306", "cannot be read")]
    assert [record.key for record in records if isinstance(record, Left) and record.why is Why.MENDED] == ["301", "302"]
