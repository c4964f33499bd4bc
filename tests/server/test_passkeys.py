"""What a browser may send instead of a passkey; the true ceremonies run in Chromium (tests/e2e/test_registration.py)."""

from __future__ import annotations

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samara.server.models import Person
from server.mailing import come_in

pytestmark = pytest.mark.django_db

NAMES = ("id", "rawId", "type", "response", "clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["AAAA", "public-key", "_-"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=9),
    max_leaves=12,
)
SHAPES = [
    {},
    {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}},
    {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {"userHandle": "MQ", "clientDataJSON": "AAAA"}},
    {
        "id": "AAAA",
        "rawId": "AAAA",
        "type": "public-key",
        "response": {"userHandle": "MQ", "clientDataJSON": "e30", "authenticatorData": "A" * 60, "signature": "AAAA"},
    },
    {
        "id": "AAAA",
        "rawId": "AAAA",
        "type": "public-key",
        "response": {"clientDataJSON": "e30", "attestationObject": "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA"},
    },
]
TEXTS = ["", "null", "[]", "x", "[" * 100_000, *map(json.dumps, SHAPES)]


@pytest.fixture
def asked(client, db):
    """A browser that was asked for a passkey."""
    Person.objects.create_user(email="eva@example.net")
    assert client.post("/-/passkey/").status_code == 200
    return client


@pytest.mark.parametrize("answer", TEXTS)
def test_what_is_no_passkey_opens_nothing(asked, answer):
    assert asked.post("/-/passkey/enter/", {"answer": answer}).status_code == 422
    assert asked.get("/-/me/").status_code == 302


@pytest.mark.parametrize("answer", TEXTS)
def test_what_is_no_passkey_is_not_kept(client, db, answer):
    come_in(client)
    client.get("/-/me/passkey/")
    assert client.post("/-/me/passkey/", {"answer": answer}).status_code == 422
    assert not Authenticator.objects.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(answer=ANYTHING)
def test_no_answer_breaks_the_door(asked, answer):
    asked.post("/-/passkey/")
    assert asked.post("/-/passkey/enter/", {"answer": json.dumps(answer)}).status_code == 422


def test_answer_to_no_question_opens_nothing(client, db):
    assert client.post("/-/passkey/enter/", {"answer": TEXTS[-2]}).status_code == 422


def test_form_needs_its_token(db):
    browser = Client(enforce_csrf_checks=True)
    browser.post("/-/passkey/", headers={"Origin": "http://testserver"})
    assert browser.post("/-/passkey/enter/", {"answer": "{}"}).status_code == 403


def test_another_site_asks_for_no_passkey(client, db):
    assert client.post("/-/passkey/", headers={"Origin": "https://evil.example"}).status_code == 403
    assert client.cookies == {}


def test_network_has_sixty_tries(db):
    answers = [Client().post("/-/passkey/").status_code for _ in range(61)]
    assert answers == [200] * 60 + [429]


def test_passkey_of_somebody_else_stays_theirs(client, db):
    eva = Person.objects.create_user(email="eva@example.net")
    key = Authenticator.objects.create(user=eva, type=Authenticator.Type.WEBAUTHN, data={"name": "Laptop", "credential": {}})
    come_in(client)
    client.post("/-/me/passkey/remove/", {"key": key.pk})
    assert Authenticator.objects.filter(pk=key.pk).exists()
