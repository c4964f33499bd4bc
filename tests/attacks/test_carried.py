"""Comments sent without a script from a page under another name: carried to who is signed in, and never published by that alone."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from samara.server.models import Ban, Comment, Draft, Person
from samara.server.views.carried import COOKIE
from server.mailing import ADA, come_in, last_code
from server.talking import ORIGIN, PAGE

pytestmark = pytest.mark.django_db
WORDS = {"page": PAGE, "text": "Tea **for** two", "name": "Mallory", "address": ADA}


@pytest.fixture
def ada(site) -> Client:
    """A browser in which somebody is signed in, with the checks that a test's browser leaves out."""
    browser = Client()
    come_in(browser)
    Person.objects.filter(email=ADA).update(name="Ada")
    mail.outbox.clear()
    guarded = Client(enforce_csrf_checks=True)
    guarded.cookies = browser.cookies
    return guarded


def send(browser: Client, origin: str = ORIGIN, **more):
    """The form on a page of the site, as a browser sends it to another host: without a cookie that is SameSite=Lax."""
    held, browser.cookies = browser.cookies, type(browser.cookies)()
    answer = browser.post("/-/comments/", {**WORDS, **more}, headers={"Origin": origin})
    new, browser.cookies = answer.cookies, held
    browser.cookies.update(new)
    return answer


def test_who_is_signed_in_publishes_by_one_press_and_without_a_code(ada):
    answer = send(ada)
    assert (answer.status_code, Comment.objects.count(), mail.outbox) == (303, 0, [])
    shown = ada.get(answer.headers["Location"])
    assert "Publish as <bdi>Ada</bdi>" in shown.text
    assert "<p>Tea <strong>for</strong> two</p>" in shown.text
    token = str(shown.context["csrf_token"])
    answer = ada.post(answer.headers["Location"], {"csrfmiddlewaretoken": token})
    row = Comment.objects.get()
    assert answer.headers["Location"] == f"/-/c/{row.pk}"
    assert (row.name, row.person.email, Draft.objects.count(), mail.outbox) == ("Ada", ADA, 0, [])


def test_it_is_published_once(ada):
    way = send(ada).headers["Location"]
    token = str(ada.get(way).context["csrf_token"])
    twice = Client(enforce_csrf_checks=True)
    twice.cookies.load({name: cookie.value for name, cookie in ada.cookies.items()})
    for browser in (ada, twice):
        assert browser.post(way, {"csrfmiddlewaretoken": token}).status_code == 302
    assert Comment.objects.count() == 1


def test_answer_to_the_form_neither_ends_nor_begins_a_session(ada):
    answer = send(ada)
    assert list(answer.cookies) == [COOKIE]
    kept = answer.cookies[COOKIE]
    assert (kept["httponly"], kept["samesite"], kept["path"]) == (True, "Lax", "/-/comments/")
    assert ada.get("/-/me/").status_code == 200


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_press_without_the_token_publishes_nothing(ada, token):
    way = send(ada).headers["Location"]
    ada.get(way)
    assert ada.post(way, {"csrfmiddlewaretoken": token}).status_code == 403
    assert ada.post(way, {"csrfmiddlewaretoken": token}, headers={"Origin": ORIGIN}).status_code == 403
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "https://example.org.evil.example", "https://example.org@evil.example"]
)
def test_other_sites_carry_nothing(ada, origin):
    answer = send(ada, origin)
    assert (answer.status_code, dict(answer.cookies), Draft.objects.count()) == (403, {}, 0)


def test_words_are_found_by_the_browser_that_wrote_them_alone(ada):
    way = send(Client()).headers["Location"]
    for planted in ("", "key=1&browser=2", "key=1:signed:signed"):
        ada.cookies[COOKIE] = planted
        assert ada.get(way).headers["Location"].startswith("/-/comments/?page=")
    assert not Comment.objects.exists()


def test_page_behind_a_link_publishes_and_mails_nothing(ada):
    way = send(Client()).headers["Location"]
    for browser in (ada, Client()):
        assert browser.get(way).status_code == 302
    assert (Comment.objects.count(), mail.outbox) == (0, [])


def test_page_leads_nowhere_else(ada):
    for page in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        assert ada.get("/-/comments/carried/", {"page": page}).headers["Location"].startswith("/-/comments/?page=")


def test_everybody_else_proves_an_address_as_always(site):
    browser = Client()
    answer = browser.get(send(browser).headers["Location"])
    assert answer.headers["Location"].startswith("/-/join/code/?next=")
    assert len(mail.outbox) == 1
    browser.post("/-/join/code/", {"code": last_code()})
    assert (Comment.objects.get().name, Comment.objects.get().person.email) == ("Mallory", ADA)


def test_code_goes_out_once_for_a_form(site):
    browser = Client()
    way = send(browser).headers["Location"]
    assert [browser.get(way).status_code, browser.get(way).status_code] == [302, 302]
    assert len(mail.outbox) == 1


def test_somebody_else_on_the_same_device_gets_a_code(ada):
    way = send(ada, address="eva@example.net").headers["Location"]
    token = str(ada.get(way).context["csrf_token"])
    assert ada.post("/-/sign-out/", {"csrfmiddlewaretoken": token, "next": way}).headers["Location"] == way
    ada.get(way)
    assert mail.outbox[-1].to == ["eva@example.net"]


def test_guest_keeps_the_right_to_change_it_and_who_is_signed_in_stays_so(ada, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    guest = Client()
    for browser in (guest, ada):
        answer = browser.get(send(browser, address="", text=f"by {id(browser)}").headers["Location"])
        assert answer.headers["Location"].startswith("/-/c/")
    mine = Comment.objects.get(text=f"by {id(guest)}").pk
    assert guest.get(f"/-/comments/{mine}/edit/").status_code == 200
    assert ada.get("/-/me/").status_code == 200


def test_who_was_banned_meanwhile_is_told(ada, site):
    way = send(ada).headers["Location"]
    token = str(ada.get(way).context["csrf_token"])
    Ban.objects.create(site=site, person=Person.objects.get(email=ADA))
    assert ada.post(way, {"csrfmiddlewaretoken": token}).status_code == 403
    assert not Comment.objects.exists()
