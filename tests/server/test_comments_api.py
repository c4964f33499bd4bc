"""The API for the site's own pages: its shapes, and what attackers try on it."""

from __future__ import annotations

import json

import pytest
from django.core import mail

from payloads import SCRIPTS, harm
from samara.core.comment import State
from samara.server.models import Comment, Draft, Person, Site, Token, Vote
from samara.server.store import people
from server.mailing import ADA, come_in, last_code
from server.talking import ORIGIN, PAGE, call, somebody, token, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(site) -> Person:
    return somebody("Ada", ADA)


@pytest.fixture
def ticket(ada, site) -> str:
    """A token of Ada's."""
    return token(ada, site)


def listed(client, site, **headers):
    return call(client, site, f"comments/?page={PAGE}", **headers)


def post(client, site, text="Tea", token="", **more):
    return call(client, site, "comments/", "POST", {"page": PAGE, "text": text, **more}, token)


# Reading


def test_anybody_on_the_site_reads(client, site, ada):
    row = write(site, "Tea", ada)
    told = listed(client, site).json()
    assert told["thread"] == {
        "id": row.thread_id, "page": PAGE, "title": "Haul, the cargo bicycle", "state": "open", "version": 1, "count": 1,
    }  # fmt: skip
    assert [(one["id"], one["name"], one["html"], one["permalink"]) for one in told["comments"]] == [
        (row.pk, "Ada", "<p>Tea</p>", f"/-/c/{row.pk}")
    ]
    assert (told["after"], told["rest"], told["sort"]) == (None, {}, "oldest")
    assert ADA not in json.dumps(told)


def test_what_has_not_changed_is_not_sent_again(client, site, ada):
    row = write(site, "Tea", ada)
    first = listed(client, site)
    assert first.headers["Cache-Control"] == "no-cache"
    again = listed(client, site, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    write(site, "too", ada, row.pk)
    assert listed(client, site, **{"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_page_is_read_in_parts(client, site, ada, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_PER_PAGE", "2")
    for number in range(5):
        write(site, f"n{number}", ada)
    texts, after = [], ""
    while after is not None:
        told = call(client, site, f"comments/?page={PAGE}&sort=newest&after={after}").json()
        texts += [one["html"] for one in told["comments"]]
        after = told["after"]
    assert texts == [f"<p>n{number}</p>" for number in (4, 3, 2, 1, 0)]


def test_many_pages_are_counted_at_once(client, site, ada):
    write(site, "Tea", ada)
    asked = {"pages": [PAGE, "/about.html", "https://evil.example/"]}
    assert call(client, site, "counts/", "POST", asked).json() == {"counts": {PAGE: 1, "/about.html": 0}}
    assert call(client, site, f"counts/?page={PAGE}&page=/about.html").json() == {"counts": {PAGE: 1, "/about.html": 0}}
    assert call(client, site, "counts/", "POST", {"pages": ["/x"] * 101}).status_code == 400


# Writing


def test_comment_then_prove_in_the_page_itself(client, site):
    kept = post(client, site, "Hello", name="Ada", email=ADA)
    assert kept.status_code == 202
    draft = kept.json()
    assert "example.org" in mail.outbox[-1].body
    wrong = call(client, site, f"drafts/{draft['draft']}/", "POST", {"browser": draft["browser"], "code": "1"})
    assert (wrong.status_code, wrong.json()["left"]) == (422, 4)
    answer = call(client, site, f"drafts/{draft['draft']}/", "POST", {"browser": draft["browser"], "code": last_code()})
    told = answer.json()
    assert (answer.status_code, told["comment"]["html"], told["comment"]["name"]) == (201, "<p>Hello</p>", "Ada")
    assert call(client, site, "person/", token=told["token"]).json()["name"] == "Ada"
    assert (client.cookies, Draft.objects.count()) == ({}, 0)
    again = call(client, site, f"drafts/{draft['draft']}/", "POST", {"browser": draft["browser"], "code": last_code()})
    assert again.status_code == 404


def test_a_code_is_worth_nothing_to_another_browser(client, site):
    draft = post(client, site, "Hello", email=ADA).json()
    assert call(client, site, f"drafts/{draft['draft']}/", "POST", {"browser": "guess", "code": last_code()}).status_code == 404
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    body = {"browser": draft["browser"], "code": last_code()}
    assert call(client, other, f"drafts/{draft['draft']}/", "POST", body, origin="https://other.example").status_code == 404
    assert not Comment.objects.exists()
    assert not Token.objects.exists()


def test_known_and_unknown_addresses_are_answered_alike(client, site, ada):
    known, unknown = (post(client, site, "Hello", email=email) for email in (ADA, "new@example.net"))
    assert (known.status_code, set(known.json())) == (unknown.status_code, set(unknown.json())) == (202, {"draft", "browser"})


def test_a_person_writes_changes_and_takes_back(client, site, ada, ticket):
    told = post(client, site, "one", ticket).json()["comment"]
    place = f"comments/{told['id']}/"
    assert call(client, site, place, token=ticket).json()["text"] == "one"
    assert "text" not in call(client, site, place).json()
    assert call(client, site, place, "PATCH", {"text": "two"}, ticket).json()["comment"]["html"] == "<p>two</p>"
    assert [each["html"] for each in call(client, site, f"{place}history/", token=ticket).json()["revisions"]] == ["<p>one</p>"]
    assert call(client, site, f"{place}history/").status_code == 404
    assert call(client, site, place, "DELETE", token=ticket).status_code == 204
    assert call(client, site, place, "DELETE", token=ticket).status_code == 403
    assert Comment.objects.get().text == ""


def test_a_guest_is_known_by_a_secret(client, site, monkeypatch):
    assert post(client, site, "one").status_code == 401
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "yes")
    told = post(client, site, "one", name="Guest").json()
    place = f"comments/{told['comment']['id']}/"
    assert call(client, site, place, "PATCH", {"text": "two"}).status_code == 403
    assert call(client, site, place, "PATCH", {"text": "two", "browser": "guess"}).status_code == 403
    assert call(client, site, place, "PATCH", {"text": "two", "browser": told["browser"]}).status_code == 200
    mine = call(client, site, f"mine/?page={PAGE}", "POST", {"browser": told["browser"]}).json()
    assert list(mine["editable"]) == [str(told["comment"]["id"])]
    assert told["browser"] not in str(Comment.objects.values().get())
    assert call(client, site, place, "DELETE", {"browser": told["browser"]}).status_code == 204


def test_a_vote_counts_once_however_often_it_is_sent(client, site, ada, ticket):
    row = write(site, "Tea", somebody("Eva"))
    for _ in range(3):
        assert call(client, site, f"comments/{row.pk}/vote/", "PUT", {"value": 1}, ticket).json() == {
            "up": 1,
            "down": 0,
            "mine": 1,
        }
    assert call(client, site, f"comments/{row.pk}/vote/", "PUT", {"value": 100}, ticket).status_code == 400
    assert call(client, site, f"comments/{row.pk}/vote/", "PUT", {"value": 1}).status_code == 401
    assert Vote.objects.count() == 1
    told = call(client, site, f"comments/{row.pk}/reactions/", "PUT", {"sign": "👍"}, ticket).json()
    assert told == {"reactions": {"👍": 1}}
    assert call(client, site, f"comments/{row.pk}/reactions/", "PUT", {"sign": "<b>"}, ticket).status_code == 400
    mine = call(client, site, f"mine/?page={PAGE}", token=ticket).json()
    assert mine == {"waiting": [], "votes": {str(row.pk): 1}, "signs": {str(row.pk): ["👍"]}, "editable": {}}


def test_what_waits_is_told_to_its_writer(client, site, ada, ticket, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_MODERATION", "all")
    told = post(client, site, "wait", ticket).json()["comment"]
    assert (told["state"], told["html"]) == ("waiting", "<p>wait</p>")
    assert listed(client, site).json()["comments"] == []
    assert [one["id"] for one in call(client, site, f"mine/?page={PAGE}", token=ticket).json()["waiting"]] == [told["id"]]
    assert call(client, site, f"comments/{told['id']}/").json()["comment"]["html"] == ""


def test_changed_words_are_looked_at_again(client, site, ada, ticket, monkeypatch):
    row = write(site, "fine", ada)
    monkeypatch.setenv("SAMARA_COMMENTS_MODERATION", "all")
    call(client, site, f"comments/{row.pk}/", "PATCH", {"text": "buy"}, ticket)
    assert Comment.objects.get().state == "waiting"


def test_a_preview_is_what_will_stand_there(client, site):
    assert call(client, site, "preview/", "POST", {"text": "**x**"}).json() == {"html": "<p><strong>x</strong></p>"}
    assert call(client, site, "preview/", "POST", {"text": ""}).status_code == 422


# What others try

CHANGES = (
    ("comments/", "POST"),
    ("comments/{}/", "PATCH"),
    ("comments/{}/", "DELETE"),
    ("comments/{}/vote/", "PUT"),
    ("comments/{}/reactions/", "PUT"),
)
EVERYTHING = {"page": PAGE, "text": "x", "value": 1, "sign": "👍"}


@pytest.mark.parametrize(("path", "method"), CHANGES)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://example.org", "https://example.org.evil.example"])
def test_no_other_origin_changes_anything(client, site, ada, ticket, path, method, origin):
    row = write(site, "Tea", ada)
    answer = call(client, site, path.format(row.pk), method, EVERYTHING, ticket, origin)
    assert (answer.status_code, "Access-Control-Allow-Origin" in answer.headers) == (403, False)
    assert (Comment.objects.get().text, Vote.objects.count()) == ("Tea", 0)


@pytest.mark.parametrize(("path", "method"), CHANGES)
def test_a_token_of_one_site_is_worth_nothing_on_another(client, site, ada, ticket, path, method):
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    row = write(other, "Tea", ada, page="https://other.example/tea")
    told = EVERYTHING | {"page": "https://other.example/tea"}
    answers = [
        call(client, other, path.format(row.pk), method, told, ticket, origin) for origin in ("https://other.example", ORIGIN)
    ]
    assert [answer.status_code for answer in answers] == [401, 403]
    assert (Comment.objects.get().text, Vote.objects.count()) == ("Tea", 0)


@pytest.mark.parametrize("path", ["comments/{}/", "comments/{}/history/"])
def test_comments_of_one_site_are_not_read_through_another(client, site, ada, path):
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    row = write(other, "Tea", ada, page="https://other.example/tea")
    assert call(client, site, path.format(row.pk), token=token(ada, site)).status_code == 404
    assert call(client, site, "comments/?page=https://other.example/tea").status_code == 404


def test_a_cookie_counts_for_nothing(client, site, ada):
    come_in(client)
    row = write(site, "Tea", ada)
    assert post(client, site, "x").status_code == 401
    assert call(client, site, f"comments/{row.pk}/", "DELETE").status_code == 403
    assert call(client, site, f"comments/{row.pk}/vote/", "PUT", {"value": 1}).status_code == 401


def test_nobody_changes_the_words_of_others(client, site, ticket):
    row = write(site, "mine", somebody("Eva"))
    for method in ("PATCH", "DELETE"):
        assert call(client, site, f"comments/{row.pk}/", method, {"text": "x"}, ticket).status_code == 403
    assert Comment.objects.get().text == "mine"


def test_a_token_of_a_moderator_decides_nothing(client, site):
    row = write(site, "mine", somebody("Eva"))
    moderator = token(people.owner(), site)
    assert call(client, site, f"comments/{row.pk}/", "DELETE", token=moderator).status_code == 403
    assert Comment.objects.get().state == State.PUBLISHED


def test_an_ended_token_writes_nothing(client, site, ticket):
    Token.objects.all().delete()
    assert post(client, site, "x", ticket).status_code == 401
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "null",
        '{"page": 1}',
        '{"text": "x"}',
        "[" * 50_000,
        '{"page": "x", "text": "\\ud800"}',
        b"\xff\xfe",
        "x" * 200_000,
    ],
)
def test_nonsense_is_refused(client, site, ticket, body):
    assert call(client, site, "comments/", "POST", body, ticket).status_code in (400, 404)
    assert not Comment.objects.exists()


def test_nothing_is_uploaded(client, site, ticket):
    from django.core.files.uploadedfile import SimpleUploadedFile

    headers = {"Origin": ORIGIN, "Authorization": f"Bearer {ticket}"}
    file = SimpleUploadedFile("x.svg", b"<svg onload=alert(1)>")
    assert (
        client.post(f"/-/api/sites/{site.pk}/comments/", {"page": PAGE, "text": "x", "file": file}, headers=headers).status_code
        == 400
    )


def test_mass_posting_ends_for_the_person_and_the_household(client, site, ticket, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_LIMIT", "2")
    assert [post(client, site, f"n{number}", ticket).status_code for number in range(3)] == [201, 201, 429]
    forged = {"X-Forwarded-For": "203.0.113.9", "X-Real-IP": "203.0.113.9"}
    other = token(somebody("Eva"), site)
    assert call(client, site, "comments/", "POST", {"page": PAGE, "text": "x"}, other, **forged).status_code == 429


@pytest.mark.parametrize("payload", SCRIPTS)
def test_no_payload_runs(client, site, ticket, payload):
    told = post(client, site, payload, ticket).json()["comment"]
    assert harm(told["html"]) == []
    changed = call(client, site, f"comments/{told['id']}/", "PATCH", {"text": f"again {payload}"}, ticket).json()["comment"]
    assert harm(changed["html"]) == []


def test_answers_are_no_pages(client, site, ada):
    write(site, "Tea", ada)
    answer = listed(client, site)
    assert (answer.headers["Content-Type"], answer.headers["X-Content-Type-Options"]) == ("application/json", "nosniff")
