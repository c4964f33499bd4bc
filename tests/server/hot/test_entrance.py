from __future__ import annotations

import gzip
import json
from urllib.parse import quote

import msgspec
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from samara.core.comment import Opening, Slice, Sort, State
from samara.server.hot.caller import Door, door
from samara.server.hot.entrance import DOORS
from samara.server.models import PageAddress
from samara.server.store import comments, slices, threads
from samara.server.store.comments import Hand
from samara.widgets.talk import spoken
from samara.widgets.words import direction
from server import cast
from server.asking import ask

ORIGIN = "https://example.org"
PAGE = f"page={cast.HAUL}"


def write(site, text="Steam *softens* ash.", page=cast.HAUL, state=State.PUBLISHED):
    return comments.post(threads.open_for(site, page), Hand(name="Ada"), text, state)


def get(entrance, site, door="comments", query=PAGE, method="GET", **headers):
    asked = {"origin": ORIGIN, "accept_encoding": "gzip"} | headers
    named = {name: value for name, value in asked.items() if value is not None}
    return ask(entrance, f"/-/api/sites/{site.pk}/{door}/", query=query, method=method, **named)


def body(answer):
    return gzip.decompress(answer.body) if answer.headers.get("content-encoding") == "gzip" else answer.body


def listed(answer):
    return msgspec.json.decode(body(answer), type=Slice)


def test_list_is_what_the_store_reads(entrance, workshop):
    for number in range(8):
        write(workshop, f"Number {number}, about ash.")
    answer = get(entrance, workshop)
    assert (answer.status, answer.headers["content-type"], answer.headers["content-encoding"]) == (
        200,
        "application/json",
        "gzip",
    )
    assert listed(answer) == slices.listing(workshop, cast.HAUL, Sort.OLDEST)


def test_comment_that_was_acknowledged_is_in_the_next_answer(entrance, workshop):
    assert listed(get(entrance, workshop)).comments == ()
    for number in range(1, 6):
        made = write(workshop, f"Number {number}")
        assert listed(get(entrance, workshop)).comments[-1] == made
        assert json.loads(body(get(entrance, workshop, "counts")))["counts"] == {cast.HAUL: number}
        assert made.name in body(get(entrance, workshop, "thread")).decode()


def test_every_change_is_seen_at_once(entrance, workshop):
    made = write(workshop)
    row = comments.find(workshop, made.id)
    get(entrance, workshop)
    comments.edit(row, "Steam hardens ash.", State.PUBLISHED, None)
    assert listed(get(entrance, workshop)).comments[0].html == "<p>Steam hardens ash.</p>"
    threads.set_state(threads.find(workshop, cast.HAUL), Opening.CLOSED)
    assert listed(get(entrance, workshop)).thread.state is Opening.CLOSED
    comments.remove(row, None)
    assert listed(get(entrance, workshop)).comments == ()


def test_same_answer_is_made_once(entrance, workshop):
    write(workshop)
    first = get(entrance, workshop)
    assert len(entrance.shelf) == 1
    assert get(entrance, workshop, query=f"{PAGE}&sort=oldest&after=nonsense").body == first.body
    assert len(entrance.shelf) == 1
    get(entrance, workshop, query=f"{PAGE}&sort=newest")
    assert len(entrance.shelf) == 2


def test_page_is_found_by_every_name_it_has(entrance, workshop):
    made = write(workshop)
    PageAddress.objects.create(site=workshop, address=f"{cast.URL}old", page=threads.find(workshop, cast.HAUL).page)
    for name in ("bicycles/haul", "bicycles/haul.html?utm_source=x", "bicycles/haul/index.html#ends", "old", "old/"):
        assert listed(get(entrance, workshop, query=f"page={cast.URL}{name.replace('#', '%23')}")).comments == (made,)


def test_comments_of_a_merged_thread_are_those_of_the_other(entrance, workshop):
    made = write(workshop)
    for page, into in ((cast.LARK, cast.HAUL), (cast.RAIN, cast.LARK)):
        source = threads.open_for(workshop, page)
        source.into = threads.find(workshop, into) if page == cast.LARK else type(source).objects.get(page__address=cast.LARK)
        source.save()
    assert listed(get(entrance, workshop, query=f"page={cast.RAIN}")).comments == (made,)
    assert json.loads(body(get(entrance, workshop, "counts", f"page={cast.LARK}")))["counts"] == {cast.LARK: 1}
    another = write(workshop, "Another", page=cast.RAIN)
    assert listed(get(entrance, workshop, query=f"page={cast.RAIN}")).comments == (made, another)


def test_browser_that_has_it_is_told_so(entrance, workshop):
    write(workshop)
    etag = get(entrance, workshop).headers["etag"]
    again = get(entrance, workshop, if_none_match=f'"x", {etag}')
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", etag)
    assert again.headers["access-control-allow-origin"] == ORIGIN
    assert "content-length" not in again.headers
    write(workshop, "Another")
    assert get(entrance, workshop, if_none_match=etag).status == 200
    assert get(entrance, workshop, if_none_match="*").status == 304


def test_etags_of_other_lists_differ(entrance, workshop):
    write(workshop)
    queries = (PAGE, f"{PAGE}&sort=best", f"{PAGE}&after=1-1", f"{PAGE}&root=1", f"page={cast.LARK}", f"page={cast.RAIN}")
    tags = [get(entrance, workshop, door, query).headers["etag"] for door in ("comments", "thread") for query in queries]
    assert len(set(tags)) == len(tags)


def test_html_is_the_list_with_ways_to_this_server(entrance, workshop):
    made = write(workshop)
    answer = get(entrance, workshop, "thread", f"{PAGE}&lang=ar")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    drawn = body(answer).decode()
    assert drawn.startswith('<section class="samara-comments" id="comments"')
    lang, _ = spoken("ar")
    assert (f' lang="{lang}" dir="{direction(lang)}"' in drawn, f'id="comment-{made.id}"' in drawn) == (True, True)
    assert f'href="http://localhost/-/comments/?page={quote(cast.HAUL, safe="")}&amp;reply={made.id}&amp;lang=ar#write"' in drawn


def test_head_says_the_same_without_a_body(entrance, workshop):
    write(workshop, "Ash. " * 200)
    for each in ("comments", "counts", "thread"):
        whole, head = get(entrance, workshop, each), get(entrance, workshop, each, method="HEAD")
        assert (head.status, head.headers, head.body) == (whole.status, whole.headers, b"")


@pytest.mark.parametrize("takes", [None, "", "br", "gzip;q=0", "identity, gzip;q=0.0", "gzip;q=x", "*;q=0"])
def test_browser_that_takes_no_gzip_gets_none(entrance, workshop, takes):
    write(workshop, "Ash. " * 200)
    packed, plain = get(entrance, workshop), get(entrance, workshop, accept_encoding=takes)
    assert ("content-encoding" in plain.headers, plain.body) == (False, gzip.decompress(packed.body))
    assert plain.headers["vary"] == "Origin, Accept-Encoding"
    assert int(plain.headers["content-length"]) == len(plain.body)


@pytest.mark.parametrize("takes", ["gzip", "br;q=1.0, gzip;q=0.5", "*", "GZIP"])
def test_browser_that_takes_gzip_gets_it(entrance, workshop, takes):
    write(workshop, "Ash. " * 200)
    assert get(entrance, workshop, accept_encoding=takes).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("door", ["comments", "counts", "thread", "live"])
@pytest.mark.parametrize(
    "origin",
    [None, "null", "", "https://evil.example", "https://example.org.evil.example", "https://example.org/", "http://localhost"],
)
def test_other_origins_read_nothing(entrance, workshop, door, origin):
    write(workshop)
    answer = get(entrance, workshop, door, origin=origin)
    assert (answer.status, "access-control-allow-origin" in answer.headers) == (403, False)
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_site_that_there_is_not_is_no_ones(entrance, workshop):
    assert ask(entrance, "/-/api/sites/999999/comments/", query=PAGE, origin=ORIGIN).status == 403


def test_own_pages_are_those_of_the_site_that_is_shown(entrance, workshop):
    write(workshop)

    async def shown(scope, receive, send):
        await entrance({**scope, "samara.site": workshop.pk}, receive, send)

    path = f"/-/api/sites/{workshop.pk}/comments/"
    assert ask(shown, path, query=PAGE, sec_fetch_site="same-origin").status == 200
    assert (
        ask(shown, path, query="page=/bicycles/haul.html", origin="http://localhost").headers["access-control-allow-origin"]
        == "http://localhost"
    )
    assert ask(shown, path, query=PAGE, sec_fetch_site="cross-site").status == 403
    assert ask(entrance, path, query=PAGE, origin="http://localhost").status == 403


def test_proxy_says_how_it_was_asked(entrance, workshop):
    write(workshop)
    entrance.proxies = 1
    drawn = body(get(entrance, workshop, "thread", x_forwarded_proto="https")).decode()
    assert "https://localhost/-/comments/" in drawn
    entrance.proxies = 0
    assert "https://localhost" not in body(get(entrance, workshop, "thread", x_forwarded_proto="https")).decode()


def test_what_changes_something_is_handed_on(entrance, workshop):
    for each in ("comments", "counts"):
        for method in ("POST", "PATCH", "OPTIONS", "DELETE"):
            assert get(entrance, workshop, each, method=method).body == b"django " + method.encode()
    assert get(entrance, workshop, "comments/1").body == b"django GET"


@pytest.mark.parametrize(("door", "allowed"), [("thread", "GET, HEAD"), ("live", "GET")])
def test_what_is_only_read_allows_nothing_else(entrance, workshop, door, allowed):
    answer = get(entrance, workshop, door, method="POST")
    assert (answer.status, answer.headers["allow"]) == (405, allowed)
    assert json.loads(answer.body)["error"]["type"] == "MethodNotAllowed"


@pytest.mark.parametrize(
    "query", ["", "page=", "page=https://other.example/", "page=javascript:alert(1)", "&".join(["page=x"] * 500)]
)
def test_page_that_is_not_of_the_site_is_not_found(entrance, workshop, query):
    for each in ("comments", "thread", "live"):
        assert get(entrance, workshop, each, query).status == 404


def test_site_without_comments_has_none(entrance, workshop, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS", "false")
    assert get(entrance, workshop).status == 404


def test_settings_that_cannot_be_read_are_told(entrance, workshop, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_SORT", "loudest")
    answer = get(entrance, workshop)
    assert (answer.status, json.loads(answer.body)["error"]["message"]) == (503, "comments_sort = 'loudest' is not known.")


def test_counts_are_those_of_the_store(entrance, workshop):
    write(workshop)
    write(workshop, page=cast.LARK)
    write(workshop, page=f"{cast.URL}new")
    write(workshop, "waits", state=State.WAITING)
    asked = [cast.HAUL, f"{cast.URL}bicycles/lark", cast.RAIN, f"{cast.URL}new/", "https://other.example/", "/about.html"]
    answer = get(entrance, workshop, "counts", "&".join(f"page={page}" for page in asked))
    counts = threads.counts(workshop, asked)
    assert (json.loads(body(answer)), list(counts.values())) == ({"counts": counts}, [1, 1, 0, 1, 0])
    assert (
        get(entrance, workshop, "counts", "&".join(f"page={page}" for page in asked), if_none_match=answer.headers["etag"]).status
        == 304
    )
    assert get(entrance, workshop, "counts", "&".join(["page=/"] * 101)).status == 400


def test_headers_guard_as_those_of_django(entrance, workshop):
    """What Django's answers carry besides is about cookies and pages that it draws."""
    told = Client().get(f"/-/api/sites/{workshop.pk}/person/", headers={"Origin": ORIGIN}).headers
    ours = {name.title(): value for name, value in get(entrance, workshop).headers.items()}
    special = {"Vary", "Content-Length", "Content-Type", "Cache-Control", "Www-Authenticate"}
    shared = {name.title(): value for name, value in told.items() if name.title() not in special}
    assert {name: ours.get(name) for name in shared} == shared


@given(st.text())
def test_door_is_one_of_ours_or_none(path):
    found = door(f"/-/api/sites/{path}", DOORS)
    assert found is None or f"/-/api/sites/{path}" == f"/-/api/sites/{path.partition('/')[0]}/{found.name}/"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/-/api/sites/7/comments/", Door(7, "comments")),
        ("/-/api/sites/7/comments", None),
        ("/-/api/sites/7/comments/8/", None),
        ("/-/api/sites/-7/comments/", None),
        ("/-/api/sites/٧/comments/", None),
        ("/-/api/sites//comments/", None),
        (f"/-/api/sites/{'9' * 19}/comments/", None),
        ("/-/sites/7/comments/", None),
        ("/-/api/sites/7/person/", None),
    ],
)
def test_doors_are_known_by_their_path(path, found):
    assert door(path, DOORS) == found
