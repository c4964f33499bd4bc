from __future__ import annotations

import codecs
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from archived import DATA, entries, left, read
from samara.core.archive import Entry, Kind, Source, Thread, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.wordpress import knows

PAGE = "https://blog.example/2012/05/haul/"


def test_export_is_known():
    assert knows((DATA / "wordpress.xml").read_bytes())
    assert not knows((DATA / "disqus.xml").read_bytes())


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_export_in_letters_of_two_bytes_is_read_like_any(tmp_path, mark):
    path = tmp_path / "wide.xml"
    text = (DATA / "wordpress.xml").read_text(encoding="utf-8").replace('encoding="UTF-8"', 'encoding="UTF-16"')
    path.write_bytes(mark + text.encode("utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"))
    narrow, wide = entries(read("wordpress.xml")), entries(read(path))
    assert {key: replace(entry, place="") for key, entry in wide.items()} == {
        key: replace(entry, place="") for key, entry in narrow.items()
    }


def test_comment_is_read_as_wordpress_shows_it():
    found = entries(read("wordpress.xml"))["blog.example#12"]
    assert found == Entry(
        key="blog.example#12",
        page=PAGE,
        parent="blog.example#11",
        writer="bo@mail.example",
        name="Bo",
        link="https://bo.example/",
        html="<p>Thank you.<br>It worked.</p><p>With <em>ash</em>, too.</p>",
        created=datetime(2012, 6, 1, 22, 30, tzinfo=UTC),
        place=found.place,
    )


def test_states_stay_what_they_are():
    found = entries(read("wordpress.xml"))
    states = {key.rpartition("#")[2]: entry.state for key, entry in found.items()}
    assert (states["14"], states["15"], states["12"]) == (State.SPAM, State.WAITING, State.PUBLISHED)


def test_words_of_links_are_kept_as_such():
    found = entries(read("wordpress.xml"))
    ping, track = found["blog.example#13"], found["blog.example#17"]
    assert (ping.kind, track.kind) == (Kind.PINGBACK, Kind.TRACKBACK)
    assert ping.source == Source(kind="pingback", network="wordpress", id="blog.example#13", url="https://boats.example/bend")
    assert (ping.writer, track.html) == ("", "<p><b>Trackback</b></p>")


def test_what_is_no_comment_is_left():
    assert left(read("wordpress.xml")) == [("blog.example#16", "is no comment")]


def test_a_time_of_zeros_is_that_of_the_clock_there():
    assert entries(read("wordpress.xml"))["blog.example#17"].created == datetime(2012, 6, 5, tzinfo=UTC)


def test_posts_and_people_are_told():
    records = read("wordpress.xml")
    assert Thread(page=PAGE, title="Hauling & bending") in records
    assert Thread(page="https://blog.example/?p=5", title="Closed", state=Opening.CLOSED) in records
    assert Writer(key="blog.example/user-1", name="Ada", address="ada@mail.example") in records
