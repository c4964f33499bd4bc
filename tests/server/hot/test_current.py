from __future__ import annotations

import gzip
from functools import partial

import pytest

from samara.core.comment import Slice, Sort, State, Thread
from samara.core.edit.written import wrap
from samara.practices.conversation.fixes.comments import ID, block
from samara.practices.conversation.rules import policy
from samara.server.asgi import Front
from samara.server.hot.current import Current
from samara.server.store import comments, sites, threads
from samara.server.store.comments import Hand
from server import cast
from server.asking import ask

NONE = Slice(thread=Thread(page=cast.HAUL), comments=(), sort=Sort.OLDEST)


def page(site, origin="", lang="en", head="<meta charset=utf-8>"):
    rules = policy(sites.settings_of(site))
    drawn = wrap(ID, block(NONE, cast.HAUL, lang, rules, origin=origin, site=site.pk))
    return f"<!doctype html>{head}<title>Häul</title><h1>Häul</h1>{drawn}<p>The end of the página"


@pytest.fixture
def root(tmp_path, workshop):
    (tmp_path / "haul.html").write_text(page(workshop))
    (tmp_path / "plain.html").write_text("<title>Plain</title><p>Nobody talks here.")
    (tmp_path / "film").write_bytes(bytes(range(256)))
    return tmp_path


@pytest.fixture
def current(entrance, workshop):
    return Current(entrance.reader, entrance.register, workshop.pk, frozenset(("", "https://talk.example")))


@pytest.fixture
def get(root, entrance, current):
    return partial(ask, Front(root, entrance, passage=current))


def write(site, text="Steam *softens* ash."):
    return comments.post(threads.open_for(site, cast.HAUL), Hand(name="Ada"), text, State.PUBLISHED)


def test_page_that_is_served_has_what_was_written_since_its_reading(get, workshop):
    assert "Nobody has said anything yet" in get("/haul").body.decode()
    write(workshop)
    first = get("/haul")
    text = first.body.decode()
    assert "Steam <em>softens</em> ash." in text
    assert "Nobody has said" not in text
    assert '<span class="samara-count">1</span>' in text
    made = write(workshop, "Larch does not bend.")
    assert f'id="comment-{made.id}"' in get("/haul").body.decode()


def test_all_else_of_the_page_stays(get, root, workshop):
    before = (root / "haul.html").read_bytes()
    assert get("/haul").body == before
    write(workshop)
    start, end = b"<!--samara conversation/comments-->", b"<!--/samara-->"
    after = get("/haul").body
    assert after.partition(start)[0] == before.partition(start)[0]
    assert after.rpartition(end)[2] == before.rpartition(end)[2]


def test_copy_is_fresh_until_somebody_writes(get, workshop):
    first = get("/haul.html")
    assert get("/haul.html", if_none_match=first.headers["etag"]).status == 304
    write(workshop)
    second = get("/haul.html", if_none_match=first.headers["etag"])
    assert (second.status, "Steam" in second.body.decode()) == (200, True)
    assert get("/haul.html", if_none_match=second.headers["etag"]).status == 304
    assert get("/haul.html", if_modified_since="Fri, 31 Dec 2100 23:59:59 GMT").status == 200


def test_file_itself_is_never_called_fresh(root, get, workshop):
    own = ask(Front(root, None), "/haul.html").headers["etag"]
    write(workshop)
    assert get("/haul.html", if_none_match=own).status == 200
    answer = get("/plain.html")
    assert get("/plain.html", if_none_match=answer.headers["etag"]).status == 304


def test_page_is_drawn_once_for_each_state_and_sent_packed(get, workshop, django_assert_num_queries):
    write(workshop)
    plain = get("/haul").body
    packed = get("/haul", accept_encoding="gzip")
    assert gzip.decompress(packed.body) == plain
    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("gzip", "Accept-Encoding")
    assert packed.headers["content-length"] == str(len(packed.body))
    with django_assert_num_queries(0):
        assert get("/haul").body == plain


def test_head_says_what_get_would(get, workshop):
    write(workshop)
    asked, told = get("/haul"), get("/haul", method="HEAD")
    assert (told.status, told.headers, told.body) == (200, asked.headers, b"")
    assert get("/plain", method="HEAD").body == b""


def test_what_is_no_page_passes(get):
    assert get("/film").body == bytes(range(256))
    assert get("/plain").body == b"<title>Plain</title><p>Nobody talks here."
    assert get("/nowhere").status == 404


@pytest.mark.parametrize(("origin", "is_ours"), [("https://talk.example", True), ("https://other.example", False)])
def test_comments_of_another_server_stay(get, root, workshop, origin, is_ours):
    (root / "haul.html").write_text(page(workshop, origin))
    write(workshop)
    assert ("Steam" in get("/haul").body.decode()) is is_ours


def test_language_and_charset_of_the_page_are_kept(get, root, workshop):
    (root / "haul.html").write_bytes(
        page(workshop, lang="de", head="<meta charset=iso-8859-1>").encode("iso-8859-1", "xmlcharrefreplace")
    )
    write(workshop, "Ja, für Zoë 木")
    text = get("/haul").body.decode("iso-8859-1")
    assert "Kommentare" in text
    assert "Ja, für Zoë &#26408;" in text


def test_site_without_comments_leaves_its_pages_alone(get, root, workshop, monkeypatch):
    write(workshop)
    monkeypatch.setenv("SAMARA_COMMENTS", "false")
    assert get("/haul").body == (root / "haul.html").read_bytes()
