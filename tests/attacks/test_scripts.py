"""Stored scripts: every payload in every field, on creating, changing and deciding, and on every page and answer that shows it.

Isso escaped on creating and forgot changing: https://github.com/isso-comments/isso/pull/1083
"""

from __future__ import annotations

import json

import pytest
from django.test import Client

from attacks.test_policy import loose
from payloads import SCRIPTS, harm
from samara.server.elsewhere.kind import Account
from samara.server.models import Comment, Page, Person
from samara.server.store import accounts
from server.quarrel import say

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"
SHOWN = (
    "/-/comments/?page={page}",
    "/-/sites/{site}/comments/?state=all",
    "/-/sites/{site}/people/",
    "/-/sites/{site}/threads/",
    "/-/me/",
)


def call(site, path, method, form, token):
    headers = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors", "Authorization": f"Bearer {token}"}
    return Client().generic(
        method, f"/-/api/sites/{site.pk}/{path}", json.dumps(form), content_type="application/json", headers=headers
    )


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    """No limit stands in the attacker's way, and guests may write."""
    monkeypatch.setenv("SAMARA_COMMENTS_LIMIT", "0")
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")


def all_harm() -> list[str]:
    """What harm there is in what is kept as HTML."""
    return [each for html in Comment.objects.exclude(html="").values_list("html", flat=True) for each in harm(html)]


def is_clean(browser: Client, site, *more: str) -> None:
    """No page that shows comments, people or pages holds anything that runs."""
    for path in (*SHOWN, *more):
        answer = browser.get(path.format(site=site.pk, page=PAGE))
        assert answer.status_code == 200
        assert loose(answer.text) == []


def test_every_payload_as_text_on_creating_changing_and_deciding(owner, site, ada, bearer):
    for payload in SCRIPTS:
        made = call(site, "comments/", "POST", {"page": PAGE, "text": payload}, bearer)
        if made.status_code == 201:
            comment = made.json()["comment"]
            assert harm(comment["html"]) == []
            other = call(site, f"comments/{comment['id']}/", "PATCH", {"text": f"Changed: {payload}"}, bearer)
            assert other.status_code in (200, 429)
    assert Comment.objects.count() > 60
    assert all_harm() == []
    keys = list(Comment.objects.values_list("pk", flat=True))
    for start in range(0, len(keys), 50):
        owner.post(
            f"/-/sites/{site.pk}/comments/decide/", {"many": "waiting", "which": "shown", "shown": keys[start : start + 50]}
        )
    is_clean(owner, site)
    for start in range(0, len(keys), 50):
        owner.post(
            f"/-/sites/{site.pk}/comments/decide/", {"many": "published", "which": "shown", "shown": keys[start : start + 50]}
        )
    assert all_harm() == []
    is_clean(owner, site)


def test_every_payload_in_the_form_without_a_script(owner, site):
    for payload in SCRIPTS:
        answer = Client().post(
            "/-/comments/", {"page": PAGE, "text": payload, "name": payload, "reply": payload, "address": payload}
        )
        assert answer.status_code in (302, 400, 401, 403, 404, 409, 422)
        if answer.status_code != 302:
            assert loose(answer.text) == []
    assert all_harm() == []
    is_clean(owner, site)


@pytest.mark.parametrize("payload", SCRIPTS[::4])
def test_payload_as_name_of_a_person_a_page_and_a_site(owner, site, payload):
    """Whatever somebody, or another server, is called."""
    named = Person.objects.create_user(name=payload[:60])
    elsewhere, _ = accounts.join("fediverse", Account(payload, payload, payload, payload), site)
    for person in (named, elsewhere):
        say(site, f"Words of {person.pk}", person)
    Page.objects.filter(site=site).update(title=payload)
    site.name = payload[:200]
    site.save()
    is_clean(
        owner,
        site,
        "/-/sites/{site}/",
        "/-/sites/{site}/pages/",
        "/-/sites/{site}/embed/",
        "/-/sites/{site}/linking/",
        "/-/sites/",
    )
    browser = Client()
    browser.force_login(elsewhere)
    assert loose(browser.get("/-/me/").text) == []
    assert json.loads(browser.post("/-/me/export/").text)["accounts"]


def test_payloads_in_the_api_stay_words(site, ada, bearer):
    """JSON is told to be JSON, and to be nothing else."""
    for payload in SCRIPTS[:10]:
        say(site, payload, ada)
    answer = Client().get(f"/-/api/sites/{site.pk}/comments/?page={PAGE}", headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"})
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for path in (
        f"comments/?page={PAGE}&sort=<script>",
        "comments/?page=<script>alert(1)</script>",
        "counts/?page=<svg onload=alert(1)>",
    ):
        assert (
            "text/html" not in Client().get(f"/-/api/sites/{site.pk}/{path}", headers={"Origin": ORIGIN}).headers["Content-Type"]
        )


def test_payloads_in_addresses_are_shown_as_words(owner, site):
    for payload in SCRIPTS[::8]:
        for path in (
            "/-/comments/",
            "/-/join/",
            "/-/sign-in/",
            "/-/popup/",
            "/-/back/",
            f"/-/sites/{site.pk}/comments/",
            f"/-/sites/{site.pk}/people/",
        ):
            names = ("page", "next", "to", "q", "state", "after", "person", "thread", "origin", "back", "sort", "reply", "at")
            answer = owner.get(path, dict.fromkeys(names, payload), follow=True)
            assert loose(answer.text) == []


def test_payload_in_a_box_is_shown_as_words(site):
    for payload in SCRIPTS[::3]:
        answer = Client().post("/-/join/", {"who": payload, "next": payload})
        assert loose(answer.text) == []
