from __future__ import annotations

import pytest
from django.test import Client

from samara.server.models import SignInLink
from samara.server.store import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(site):
    return f"/-/sign-in/{people.issue_link(people.owner())}/"


def test_opening_a_link_does_not_use_it_up(client, link):
    assert [client.get(link).status_code, client.head(link).status_code] == [200, 200]
    assert SignInLink.objects.get().used is None
    assert not client.cookies


def test_pressing_the_button_signs_in(client, link):
    answer = client.post(link)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/-/")
    assert client.get("/-/", follow=True).status_code == 200


def test_session_cookie_is_kept_from_scripts_and_other_sites(client, link):
    cookie = client.post(link).cookies["samara"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["secure"]) == (True, "Lax", "/-/", "")


def test_session_cookie_is_secure_over_https(client, link):
    assert client.post(link, secure=True).cookies["samara"]["secure"] is True


def test_link_works_once(client, link):
    client.post(link)
    other = Client()
    assert other.post(link).status_code == 410
    assert other.get("/-/").headers["Location"] == "/-/sign-in/"


def test_forged_link_is_refused(client, site):
    assert client.get("/-/sign-in/forged/").status_code == 410
    assert client.post("/-/sign-in/forged/").status_code == 410
    assert not client.cookies


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver.evil.example"])
def test_another_site_cannot_sign_somebody_in(client, link, origin):
    assert client.post(link, headers={"Origin": origin}).status_code == 403
    assert SignInLink.objects.get().used is None


def test_own_form_is_accepted(client, link):
    assert client.post(link, headers={"Origin": "http://testserver"}).status_code == 302


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/-/sites/1/pages/?q=tea", "/-/sites/1/pages/?q=tea"),
        ("https://evil.example/-/", "/-/"),
        ("//evil.example/-/", "/-/"),
        ("/\\evil.example", "/-/"),
        ("javascript:alert(1)", "/-/"),
        ("/stories/", "/-/"),
    ],
)
def test_next_leads_nowhere_else(client, link, asked, location):
    answer = client.post(link, {"next": asked})
    assert answer.headers["Location"] == location


def test_signing_out_ends_the_session(owner):
    assert owner.post("/-/sign-out/").headers["Location"] == "/-/sign-in/"
    assert owner.get("/-/").headers["Location"] == "/-/sign-in/"


def test_signing_out_needs_the_token_of_the_form(link):
    browser = Client(enforce_csrf_checks=True)
    browser.post(link)
    assert browser.post("/-/sign-out/").status_code == 403
    page = browser.get("/-/", follow=True)
    token = page.context["csrf_token"]
    assert browser.post("/-/sign-out/", {"csrfmiddlewaretoken": str(token)}).status_code == 302


def test_signing_out_is_no_link(owner):
    assert owner.get("/-/sign-out/").status_code == 405
