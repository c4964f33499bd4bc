"""Words of somebody who is not signed in never alter an account, whatever name, address or number they bear.

https://github.com/ArtalkJS/Artalk/issues/921
"""

from __future__ import annotations

import itertools

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from samara.server.models import Comment, Membership, Person
from server.quarrel import say

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"


@pytest.fixture
def account(ada):
    """Everything of Ada's that there is."""

    def now():
        return (
            Person.objects.filter(pk=ada.pk).values().get(),
            list(EmailAddress.objects.values_list()),
            list(Membership.objects.values_list()),
            list(Comment.objects.filter(person=ada).values_list("pk", "name", "link", "text", "state", "person")),
        )

    return now


def impostures(ada):
    """Everything that names Ada: alone, and all of it together."""
    said = {
        "name": ada.name,
        "email": ada.email,
        "address": ada.email.upper(),
        "person": ada.pk,
        "person_id": ada.pk,
        "handle": ada.handle,
        "link": "https://evil.example",
        "website": "https://evil.example",
        "role": "owner",
        "is_active": False,
        "state": "published",
        "origin": 1,
        "follow": True,
    }
    return [said, *({"name": ada.name, key: value} for key, value in said.items())]


@pytest.mark.parametrize("guests", ["true", "false"])
def test_anonymous_words_alter_no_account(site, ada, account, monkeypatch, guests):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", guests)
    before = account()
    for form, number in zip(impostures(ada), itertools.count()):
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")
        sent = {"page": PAGE, "text": f"I am Ada, No. {number}", **form}
        path = f"/-/api/sites/{site.pk}/comments/"
        client.post(path, sent, content_type="application/json", headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"})
        client.post("/-/comments/", {name: str(value) for name, value in sent.items()})
        client.post("/-/join/", {**{name: str(value) for name, value in form.items()}, "who": ada.email})
        client.post("/-/join/code/", {"code": "000000", "name": "Mallory"})
    assert account() == before
    assert not Comment.objects.exclude(person=ada).exclude(person=None).exists()
    assert not Comment.objects.exclude(role="").exclude(person=ada).exists()


def test_guest_with_somebodys_name_is_told_apart(site, ada, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    path = f"/-/api/sites/{site.pk}/comments/"
    form = {"page": PAGE, "text": "I am Ada", "name": ada.name}
    said = (
        Client()
        .post(path, form, content_type="application/json", headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"})
        .json()["comment"]
    )
    assert (said["name"], said.get("person")) == (ada.name, None)


def test_guests_words_are_changed_by_that_browser_alone(site, ada, monkeypatch):
    said = say(site, "A guest's", browser="d" * 64)
    path = f"/-/api/sites/{site.pk}/comments/{said.pk}/"
    for browser in ("", "d" * 64, "guess", None):
        for method in ("PATCH", "DELETE"):
            answer = Client().generic(
                method, path, '{"text": "Mine now", "browser": "' + (browser or "") + '"}', content_type="application/json",
                headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"},
            )  # fmt: skip
            assert answer.status_code in (401, 403, 404)
    assert Comment.objects.get(pk=said.pk).text == "A guest's"


def test_nobody_changes_the_words_of_somebody_else(owner, site, ada, bearer):
    """Not even who decides about them: moderators publish and remove, they put words into nobody's mouth."""
    from samara.server.store import tokens

    eva = Person.objects.create_user(name="Eva")
    said = say(site, "Ada's words", ada)
    token = tokens.give(eva, site, ORIGIN).token
    boss = tokens.give(Person.objects.get(name="Owner"), site, ORIGIN).token
    path = f"/-/api/sites/{site.pk}/comments/{said.pk}/"
    for each in (token, boss):
        headers = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors", "Authorization": f"Bearer {each}"}
        assert Client().patch(path, {"text": "Changed"}, content_type="application/json", headers=headers).status_code in (
            403,
            404,
        )
    page = owner.get(f"/-/comments/?page={PAGE}")
    form = {"text": "Changed", "csrfmiddlewaretoken": str(page.context["csrf_token"])}
    assert owner.post(f"/-/comments/{said.pk}/edit/", form).status_code in (403, 404)
    assert Comment.objects.get(pk=said.pk).text == "Ada's words"


def test_account_elsewhere_opens_no_account_by_its_address(site, ada, account):
    """What another server says of e-mail addresses is not even read."""
    from samara.server.elsewhere.kind import Account
    from samara.server.store import accounts

    before = account()
    whose, is_new = accounts.join("github", Account("77", ada.email, ada.name), site)
    assert (whose != ada, is_new) == (True, True)
    assert account() == before
