"""The page where comments are read and written without a script, and what attackers try on it."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from payloads import SCRIPTS, harm
from samara.server.models import Comment, Draft, Person, Subscription, Vote
from samara.server.store import people, threads
from samara.widgets.mail import spoken as written_in
from samara.widgets.talk import languages
from server.mailing import ADA, come_in, last_code
from server.talking import ORIGIN, PAGE, somebody, write

pytestmark = pytest.mark.django_db
EVIL = "https://evil.example"


@pytest.fixture
def ada(client) -> Client:
    come_in(client)
    Person.objects.filter(email=ADA).update(name="Ada")
    return client


@pytest.fixture
def guarded(ada) -> Client:
    """The same browser, with the checks that a test's browser leaves out."""
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ada.cookies
    return browser


def send(client: Client, text: str = "Tea", origin: str = "", **more):
    headers = {"Origin": origin} if origin else {}
    return client.post("/-/comments/", {"page": PAGE, "text": text, **more}, headers=headers)


def page(client: Client, **more):
    return client.get("/-/comments/", {"page": PAGE, **more})


# Reading and writing


def test_a_page_without_comments_has_a_form(client, site):
    shown = page(client)
    assert shown.status_code == 200
    assert "Haul, the cargo bicycle" in shown.text
    assert shown.cookies == {}


@pytest.mark.parametrize("address", ["", "https://evil.example/", "//evil.example", "javascript:alert(1)", "/only/a/path"])
def test_pages_of_no_site_have_none(client, site, address):
    assert client.get("/-/comments/", {"page": address}).status_code == 404
    assert client.post("/-/comments/", {"page": address, "text": "x", "address": ADA}).status_code == 404


def test_comment_then_prove(client, site):
    answer = send(client, "Hello **you**", name="Ada", address=ADA)
    assert answer.headers["Location"].startswith("/-/join/code/?next=%2F-%2Fcomments%2F%3Fpage%3D")
    assert (Comment.objects.count(), Person.objects.filter(email=ADA).count()) == (0, 0)
    answer = client.post("/-/join/code/", {"code": last_code()})
    row = Comment.objects.get()
    assert answer.headers["Location"] == f"/-/me/passkey/?next=%2F-%2Fc%2F{row.pk}"
    assert (row.name, row.person.name, row.person.email, row.html) == ("Ada", "Ada", ADA, "<p>Hello <strong>you</strong></p>")
    assert not Draft.objects.exists()
    shown = client.get(f"/-/c/{row.pk}", follow=True)
    assert shown.redirect_chain == [
        (f"/-/comments/?page=https%3A%2F%2Fexample.org%2Fbicycles%2Fhaul.html&at={row.pk}#comment-{row.pk}", 302)
    ]
    assert "<p>Hello <strong>you</strong></p>" in shown.text


def test_a_draft_is_published_only_in_the_browser_that_wrote_it(client, site):
    send(client, address=ADA)
    come_in(Client())
    assert not Comment.objects.exists()


def test_a_draft_for_one_address_is_not_published_by_another(client, site):
    send(client, address=ADA)
    come_in(client, "eva@example.net")
    assert not Comment.objects.exists()


def test_a_name_that_a_stranger_types_changes_no_account(client, site):
    known = somebody("Ada", ADA)
    send(client, name="Mallory", address=ADA)
    known.refresh_from_db()
    assert known.name == "Ada"
    client.post("/-/join/code/", {"code": last_code()})
    known.refresh_from_db()
    assert (known.name, Comment.objects.get().name) == ("Ada", "Ada")


def test_whoever_is_signed_in_just_writes(ada, site):
    answer = send(ada, "Tea", follow="1")
    row = Comment.objects.get()
    assert answer.headers["Location"] == f"/-/c/{row.pk}"
    assert len(mail.outbox) == 1
    assert Subscription.objects.get().confirmed is not None


def test_an_answer_stands_below(ada, site):
    row = write(site, "first", somebody("Eva"))
    assert "Answer: in answer to Eva" in page(ada, reply=row.pk).text
    send(ada, "answer", reply=row.pk)
    assert Comment.objects.order_by("pk").last().parent == row


@pytest.mark.parametrize("parent", ["999", "x", "²", "-1"])
def test_nobody_answers_what_is_not_there(ada, site, parent):
    write(site, "first", somebody("Eva"))
    assert send(ada, "answer", reply=parent).status_code in (302, 409)
    assert not Comment.objects.exclude(parent=None).exists()


def test_nobody_answers_a_comment_of_another_page(ada, site):
    row = write(site, "first", somebody("Eva"), page=f"{ORIGIN}/about.html")
    assert send(ada, "answer", reply=row.pk).status_code == 409


@pytest.mark.parametrize(("text", "status"), [("", 422), (" \n", 422), ("\u200b", 422), ("x" * 10_001, 422)])
def test_what_says_nothing_or_too_much_is_shown_again(ada, site, text, status):
    assert send(ada, text).status_code == status
    assert not Comment.objects.exists()


def test_guests_are_let_in_where_the_owner_wants_it(client, site, monkeypatch):
    assert send(client, name="Guest").status_code == 401
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "yes")
    assert send(client, name="Guest\u202e <b>").status_code == 302
    assert (Comment.objects.get().name, Comment.objects.get().person) == ("Guest <b>", None)
    # By it they change their words for a while, here and nowhere else.
    (cookie,) = client.cookies.values()
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (True, "Lax", "/-/", 1800)


def test_no_comments_where_the_owner_wants_none(ada, site, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS", "no")
    assert (page(ada).status_code, send(ada).status_code) == (404, 404)


def test_a_first_comment_waits_where_the_owner_wants_it(ada, site, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_MODERATION", "first")
    send(ada, "waiting words")
    assert Comment.objects.get().state == "waiting"
    assert "waiting words" in page(ada).text
    assert "waiting words" not in page(Client()).text


def test_a_closed_thread_takes_nothing(ada, site):
    row = write(site, "first", somebody("Eva"))
    threads.set_state(row.thread, threads.Opening.CLOSED)
    assert send(ada).status_code == 409
    assert send(Client(), address=ADA).status_code == 409
    assert "These comments are closed." in page(ada).text


def test_mass_posting_ends(ada, site, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_LIMIT", "3")
    assert [send(ada, f"number {number}").status_code for number in range(5)] == [302, 302, 302, 429, 429]
    assert Comment.objects.count() == 3


def test_what_is_sent_twice_is_written_once(ada, site):
    assert send(ada).headers["Location"] == send(ada).headers["Location"]
    assert Comment.objects.count() == 1


# One's own words


def test_own_words_are_changed_and_taken_back(ada, site):
    send(ada, "one")
    key = Comment.objects.get().pk
    assert "one" in ada.get(f"/-/comments/{key}/edit/").text
    assert ada.post(f"/-/comments/{key}/edit/", {"text": "two"}).headers["Location"] == f"/-/c/{key}"
    assert Comment.objects.get().html == "<p>two</p>"
    assert "<p>one</p>" in ada.get(f"/-/comments/{key}/history/").text
    assert "/history/" in page(ada).text
    assert "Really remove it?" in ada.get(f"/-/comments/{key}/remove/").text
    ada.post(f"/-/comments/{key}/remove/")
    assert (Comment.objects.get().state, Comment.objects.get().text) == ("removed", "")
    assert ada.get(f"/-/comments/{key}/edit/").status_code == 404


def test_own_words_stay_after_a_while(ada, site, monkeypatch):
    send(ada, "one")
    key = Comment.objects.get().pk
    monkeypatch.setenv("SAMARA_COMMENTS_EDIT_MINUTES", "0")
    assert ada.post(f"/-/comments/{key}/edit/", {"text": "two"}).status_code == 403
    assert Comment.objects.get().text == "one"


def test_guest_changes_own_words_in_the_browser_that_wrote_them(site, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    guest, other = Client(), Client()
    send(guest, "one", name="Kim")
    send(other, "two")
    key = Comment.objects.get(text="one").pk
    assert f"/-/comments/{key}/edit/" in page(guest).text
    assert f"/-/comments/{key}/edit/" not in page(other).text
    assert other.post(f"/-/comments/{key}/edit/", {"text": "mine"}).status_code == 404
    assert Client().get(f"/-/comments/{key}/edit/").status_code == 302
    assert guest.post(f"/-/comments/{key}/edit/", {"text": "three"}).status_code == 302
    assert Comment.objects.get(pk=key).text == "three"
    guest.post(f"/-/comments/{key}/remove/")
    assert Comment.objects.get(pk=key).text == ""


def test_form_that_is_sent_twice_writes_once(client, site, monkeypatch):
    for _ in range(2):
        send(client, "Hello", name="Ada", address=ADA)
    client.post("/-/join/code/", {"code": last_code()})
    client.post("/-/join/code/", {"code": last_code()})
    assert Comment.objects.count() == 1
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    for _ in range(2):
        send(Client(), "Hello again", name="Kim")
    assert Comment.objects.count() == 2


@pytest.mark.parametrize("lang", ["de", "fa"])
def test_page_speaks_the_language_of_the_reader(client, site, lang):
    talk = languages()[lang]
    for shown in (
        page(client, lang=lang),
        client.get("/-/comments/", {"page": PAGE}, headers={"Accept-Language": f"{lang},en;q=0.5"}),
    ):
        assert talk.write in shown.text
        assert f'<html lang="{lang}" dir="{"rtl" if lang == "fa" else "ltr"}">' in shown.text
    answer = send(client, "Hello", name="Ada", address=ADA, lang=lang)
    assert talk.code in client.get(answer.headers["Location"]).text
    assert mail.outbox[-1].subject == written_in(lang)[1].code_subject.format(code=last_code(), place="localhost:8765")
    answer = client.post("/-/join/code/", {"code": last_code()})
    assert "lang%3D" + lang in answer.headers["Location"]


@pytest.mark.parametrize("door", ["edit", "remove", "history"])
def test_nobody_changes_the_words_of_others(ada, site, door):
    row = write(site, "mine", somebody("Eva"))
    assert ada.get(f"/-/comments/{row.pk}/{door}/").status_code == 404
    assert ada.post(f"/-/comments/{row.pk}/{door}/", {"text": "two"}).status_code in (404, 405)
    assert Comment.objects.get().text == "mine"


def test_a_button_pressed_again_takes_the_vote_back(ada, site):
    row = write(site, "Tea", somebody("Eva"))
    for up in (1, 0, 1):
        ada.post(f"/-/comments/{row.pk}/vote/", {"value": "1"})
        assert Comment.objects.get().up == up
    ada.post(f"/-/comments/{row.pk}/vote/", {"value": "99"})
    assert Vote.objects.get().value == 1
    ada.post(f"/-/comments/{row.pk}/react/", {"sign": "👍"})
    ada.post(f"/-/comments/{row.pk}/react/", {"sign": "<b>"})
    assert Comment.objects.get().reactions == {"👍": 1}


# Forms of others


@pytest.mark.parametrize("door", ["edit", "remove"])
def test_changes_need_the_token_of_their_form(guarded, site, door):
    row = write(site, "Tea", Person.objects.get(email=ADA))
    assert guarded.post(f"/-/comments/{row.pk}/{door}/", {"text": "x"}).status_code == 403
    row.refresh_from_db()
    assert (row.text, row.state) == ("Tea", "published")


@pytest.mark.parametrize("door", ["vote", "react"])
def test_presses_without_a_token_do_nothing(guarded, site, door):
    row = write(site, "Tea", somebody("Eva"))
    assert guarded.post(f"/-/comments/{row.pk}/{door}/", {"value": "1", "sign": "👍"}).headers["Location"] == f"/-/c/{row.pk}"
    assert Client().post(f"/-/comments/{row.pk}/{door}/", {"value": "1"}).headers["Location"].startswith("/-/join/?next=")
    row.refresh_from_db()
    assert (row.up, row.reactions) == (0, {})


@pytest.mark.parametrize("origin", ["", ORIGIN, EVIL, "null", "http://testserver"])
def test_no_form_from_elsewhere_writes_for_who_is_signed_in(guarded, site, origin):
    shown = send(guarded, "bait", origin)
    assert shown.status_code == (403 if origin in (EVIL, "null") else 200)
    assert "bait</textarea>" in shown.text
    assert not Comment.objects.exists()
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', shown.text)[1]
    assert send(guarded, "bait", EVIL, csrfmiddlewaretoken=token).status_code == 403
    assert send(guarded, "bait", "http://testserver", csrfmiddlewaretoken=token).status_code == 302


def test_a_form_on_a_page_of_the_site_begins_a_draft(client, site):
    assert send(client, "Tea", ORIGIN, address=ADA).status_code == 303
    assert send(client, "Tea", EVIL, address=ADA).status_code == 403
    assert (Draft.objects.count(), mail.outbox) == (1, [])


@pytest.mark.parametrize("door", ["edit", "remove", "vote", "react"])
def test_scripts_of_the_site_cannot_press_buttons_here(ada, site, door):
    row = write(site, "Tea", Person.objects.get(email=ADA))
    assert ada.post(f"/-/comments/{row.pk}/{door}/", headers={"Sec-Fetch-Mode": "cors"}).status_code == 403


@pytest.mark.parametrize("door", ["vote", "react"])
def test_no_change_is_a_link(ada, site, door):
    row = write(site, "Tea", somebody("Eva"))
    assert ada.get(f"/-/comments/{row.pk}/{door}/").status_code == 405


def test_mail_of_codes_is_limited(client, site):
    assert [send(client, f"n{number}", address=ADA).status_code for number in range(7)] == [302] * 5 + [429] * 2


# Scripts in what people type


OURS = ("/", "?", "#", "https://example.org/", "https://a.example", "https://evil.example")
FOREIGN = "img, iframe, object, embed, video, audio, base, style, math, marquee, template, svg script, [style], [srcdoc]"


def scripts_of(html: str) -> list[str]:
    """What of a page could run, or lead where no link of ours leads."""
    tree = LexborHTMLParser(html)
    found = [node.html for node in tree.css(FOREIGN)]
    found += [node.html for node in tree.css("script") if not (node.attributes.get("src") or "").startswith("/-/static/")]
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            leads = name in ("href", "src", "action", "formaction", "data", "xlink:href")
            if name.startswith("on") or (leads and (not (value or "").startswith(OURS) or (value or "").startswith("//"))):
                found.append(f"{name}={value}")
    return found


@pytest.mark.parametrize("payload", SCRIPTS)
def test_no_payload_runs_when_written_or_changed(ada, site, payload):
    person = Person.objects.get(email=ADA)
    person.name = ""
    person.save()
    send(ada, payload, name=payload)
    row = Comment.objects.get()
    assert harm(row.html) == []
    assert scripts_of(page(ada).text) == []
    assert scripts_of(page(ada, reply=payload, sort=payload, after=payload, root=payload).text) == []
    ada.post(f"/-/comments/{row.pk}/edit/", {"text": f"again {payload}"})
    row.refresh_from_db()
    assert harm(row.html) == []
    assert scripts_of(ada.get(f"/-/comments/{row.pk}/edit/").text) == []


def test_no_payload_runs_when_shown_again(client, site):
    for payload in (*SCRIPTS, "\n".join(SCRIPTS)):
        shown = client.post("/-/comments/", {"page": PAGE, "text": payload, "name": payload, "address": payload})
        assert shown.status_code == 422
        assert scripts_of(shown.text) == []


def test_words_of_strangers_stand_in_no_mail(client, site):
    send(client, "visit https://evil.example", name="https://evil.example", address=ADA)
    assert "evil.example" not in mail.outbox[-1].body + mail.outbox[-1].subject


def test_line_breaks_in_an_address_reach_no_mail(client, site):
    assert send(client, address=f"{ADA}\nBcc: eva@example.net").status_code == 422
    assert mail.outbox == []


def test_own_pages_forbid_foreign_scripts(ada, site):
    policy = page(ada).headers["Content-Security-Policy"]
    assert ("script-src 'self'" in policy, "img-src 'self'" in policy, "unsafe" in policy) == (True, True, False)


def test_a_banned_account_is_closed(client, site):
    send(client, address=ADA)
    code = last_code()
    person, _ = people.join(ADA, site)
    Person.objects.filter(pk=person.pk).update(is_active=False)
    assert client.post("/-/join/code/", {"code": code}).status_code == 403
    assert not Comment.objects.exists()
