"""Floods: what one household or one person sends in masses is refused, and what came through breaks no list."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from samara.server.models import Comment, Draft, Mail, Person
from server.quarrel import say

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"


def post(site, form, token="", network="192.0.2.7", **headers):
    sent = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors", **({"Authorization": f"Bearer {token}"} if token else {}), **headers}
    client = Client(REMOTE_ADDR=network)
    return client.post(f"/-/api/sites/{site.pk}/comments/", form, content_type="application/json", headers=sent)


@pytest.fixture
def guests(monkeypatch):
    """The owner lets anybody write."""
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")


def test_guests_of_one_household_write_so_much_and_no_more(site, guests):
    answers = [post(site, {"page": PAGE, "text": f"No. {number}"}).status_code for number in range(25)]
    assert answers == [201] * 20 + [429] * 5
    assert post(site, {"page": PAGE, "text": "Elsewhere"}, network="192.0.2.8").status_code == 201


def test_household_is_a_network_not_an_address(site, guests):
    answers = [post(site, {"page": PAGE, "text": f"{n}"}, network=f"2001:db8:1:2::{n:x}").status_code for n in range(1, 25)]
    assert answers.count(201) == 20


def test_person_writes_so_much_and_no_more_from_wherever(site, bearer):
    answers = [post(site, {"page": PAGE, "text": f"{n}"}, bearer, network=f"192.0.2.{n}").status_code for n in range(1, 25)]
    assert answers.count(201) == 20


def test_one_mailbox_is_not_flooded_by_drafts(site):
    """Each draft sends a code: so many to one mailbox, from however many households."""
    answers = [
        post(site, {"page": PAGE, "text": f"{n}", "email": f"victim+{n}@example.net"}, network=f"192.0.2.{n}").status_code
        for n in range(1, 21)
    ]
    assert answers == [202] * 15 + [429] * 5
    assert len(mail.outbox) == 15


def test_what_is_written_twice_is_there_once(site, bearer):
    for _ in range(3):
        assert post(site, {"page": PAGE, "text": "Twice"}, bearer).status_code == 201
    assert Comment.objects.filter(text="Twice").count() == 1


def test_too_long_too_many_and_too_deep_are_refused(site, bearer):
    assert post(site, {"page": PAGE, "text": "x" * 10_001}, bearer).status_code == 422
    assert post(site, {"page": PAGE, "text": "x" * 200_000}, bearer).status_code == 400
    for body in (b"[" * 50_000, b'{"page":' * 20_000, b'{"text":"\\ud800"}', b"\xff\xfe", b"null", b"1e400"):
        answer = Client().post(
            f"/-/api/sites/{site.pk}/comments/",
            body,
            content_type="application/json",
            headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"},
        )
        assert answer.status_code == 400
    pages = {"pages": [PAGE] * 101}
    assert (
        Client()
        .post(f"/-/api/sites/{site.pk}/counts/", pages, content_type="application/json", headers={"Origin": ORIGIN})
        .status_code
        == 400
    )


def test_quotations_within_quotations_are_rendered_in_bounds(site, bearer):
    for text in (
        ">" * 9_999,
        "[" * 9_999,
        "*a " * 3_300,
        "`" * 9_999,
        "- " * 4_999,
        "![" * 4_999,
        "&" * 9_999,
        "<" * 9_999,
        "http://" * 1_400,
    ):
        assert post(site, {"page": PAGE, "text": text}, bearer).status_code in (201, 429)


def test_pages_that_nobody_wrote_are_not_made_in_masses_by_reading(site, client):
    before = site.pages.count(), site.threads.count()
    for number in range(30):
        client.get(f"/-/comments/?page={ORIGIN}/made-up-{number}")
        client.get(f"/-/api/sites/{site.pk}/comments/?page={ORIGIN}/made-up-{number}", headers={"Origin": ORIGIN})
    assert (site.pages.count(), site.threads.count()) == before


def test_drafts_and_strangers_leave_nothing_behind(site, client):
    post(site, {"page": PAGE, "text": "Never proven", "email": "eva@example.net"})
    assert (Draft.objects.count(), Comment.objects.count(), Person.objects.filter(email="eva@example.net").count()) == (1, 0, 0)
    assert not Mail.objects.exists()


def test_list_of_moderators_opens_after_the_flood(owner, site, ada):
    for number in range(120):
        say(site, f"{number} </form><script>" + "\u202e" * 5 + "x" * 3_000, ada)
    answer = owner.get(f"/-/sites/{site.pk}/comments/")
    assert (answer.status_code, len(answer.context["queue"].rows)) == (200, 50)
    assert len(answer.content) < 400_000
