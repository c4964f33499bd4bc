from __future__ import annotations

import base64
import json
import secrets
import time

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from samara.server.models import Membership, Person, Site
from samara.server.store import seals

pytestmark = pytest.mark.django_db


def link(site: Site, *, secret: str = "", of: Site | None = None, **more) -> str:
    """The address that a site makes for its reader."""
    note = {"id": "42", "name": "Ada", "until": int(time.time()) + 120, "nonce": secrets.token_hex(16)} | more
    who = base64.urlsafe_b64encode(json.dumps(note).encode()).rstrip(b"=").decode()
    seal = seals.seal(secret or seals.secret_of(of or site), who)
    return f"/-/sites/{site.pk}/handover/?who={who}&seal={seal}"


def test_reader_is_handed_over_with_one_press(client, site):
    address = link(site)
    page = client.get(address)
    assert "Sign in as <bdi>Ada</bdi>?" in page.text
    assert (client.cookies, SocialAccount.objects.count()) == ({}, 0)
    assert client.post(address).headers["Location"] == "/-/"
    account = SocialAccount.objects.get()
    assert (account.provider, account.uid, account.user.name) == (f"site {site.pk}", "42", "Ada")
    again = Client()
    again.post(link(site, name="Ada L."))
    assert again.get("/-/me/").context["whose"] == account.user


def test_note_is_good_once(client, site):
    address = link(site)
    client.post(address)
    assert Client().post(address).status_code == 410


@pytest.mark.parametrize("until", [0, -1, 301, 10**12, 60.5, "soon", None])
def test_note_is_good_for_five_minutes_at_most(client, site, until):
    number = int(time.time()) + until if isinstance(until, int) else until
    assert client.post(link(site, until=number)).status_code == 410
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("more", [{"id": ""}, {"id": 42}, {"id": None}, {"name": ""}, {"nonce": ""}, {"nonce": ["x"]}])
def test_note_that_says_too_little_is_worth_nothing(client, site, more):
    assert client.post(link(site, **more)).status_code == 410


def test_forged_note_is_worth_nothing(client, site):
    assert client.post(link(site, secret="guess")).status_code == 410
    address = link(site)
    assert client.post(address[:-1] + ("0" if address[-1] != "0" else "1")).status_code == 410
    assert client.post(address.replace("who=", "who=A")).status_code == 410
    for who in ("", "x", "é", "A" * 10_000):
        sealed = seals.seal(seals.secret_of(site), who)
        assert client.post(f"/-/sites/{site.pk}/handover/", query_params={"who": who, "seal": sealed}).status_code == 410
    assert client.post("/-/sites/999/handover/?who=x&seal=y").status_code == 410


def test_site_vouches_for_its_own_readers_alone(client, site):
    other = Site.objects.create(name="Other", source="/srv/other")
    assert seals.secret_of(site) != seals.secret_of(other)
    assert client.post(link(site, of=other)).status_code == 410
    client.post(link(site))
    Client().post(link(other))
    assert SocialAccount.objects.values("user").distinct().count() == 2


def test_another_page_cannot_press_the_button(client, site):
    assert client.post(link(site), headers={"Origin": "https://evil.example"}).status_code == 410
    assert not SocialAccount.objects.exists()


def test_name_is_cleaned_and_escaped(client, site):
    assert "<script>" not in client.get(link(site, name="<script>alert(1)</script>")).text
    client.post(link(site, name="Ada\u202e\n L."))
    assert SocialAccount.objects.get().user.name == "Ada L."


@pytest.mark.parametrize("number", ["a\x00b", "x" * 5000, "\ud800", "é"])
def test_any_id_is_one_reader(client, site, number):
    for browser in (client, Client()):
        browser.post(link(site, id=number, name="Ada\x00"))
    assert SocialAccount.objects.get().extra_data["name"] == "Ada"


def test_next_leads_nowhere_else(client, site):
    assert client.post(link(site), {"next": "https://evil.example/"}).headers["Location"] == "/-/"


def test_secret_is_shown_to_owners_alone(client, owner, site):
    page = owner.get(f"/-/sites/{site.pk}/readers/")
    assert seals.secret_of(site) in page.text
    moderator = Person.objects.create_user(name="Kim")
    Membership.objects.create(person=moderator, site=site, role=Membership.Role.MODERATOR)
    client = Client()
    assert client.get(f"/-/sites/{site.pk}/readers/").status_code == 302
    client.force_login(moderator)
    assert client.get(f"/-/sites/{site.pk}/readers/").status_code == 404
