from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samara.server.models import Code, Origin, Person, Tally
from samara.server.store import codes, people
from samara.server.views import box
from server.mailing import ADA, ask, come_in, last_code

PLACE = "localhost:8765"

pytestmark = pytest.mark.django_db


def told(answer) -> tuple:
    """Everything of an answer that somebody sees who asks for a code."""
    headers = {name: value for name, value in answer.headers.items() if name != "Set-Cookie"}
    cookies = {name: {key: value for key, value in cookie.items() if key != "expires"} for name, cookie in answer.cookies.items()}
    return answer.status_code, headers, cookies, answer.content


def test_two_requests_register_and_sign_in(client, site):
    assert ask(client).headers["Location"] == "/-/join/code/?next=%2F-%2F"
    assert client.post("/-/join/code/", {"code": last_code()}).headers["Location"] == "/-/me/passkey/?next=%2F-%2F"
    assert client.get("/-/me/").status_code == 200
    person = Person.objects.get(email=ADA)
    assert (person.name, "ada" in person.handle, person.has_usable_password()) == ("", False, False)
    assert EmailAddress.objects.values_list("user", "email", "verified", "primary").get() == (person.pk, ADA, True, True)


def test_somebody_new_is_offered_a_passkey_and_somebody_known_is_not(client, site):
    assert come_in(client).headers["Location"] == "/-/me/passkey/?next=%2F-%2F"
    assert come_in(Client()).headers["Location"] == "/-/"
    assert Person.objects.filter(email=ADA).count() == 1


def test_who_only_wrote_a_comment_so_far_is_offered_a_passkey_too(client, site):
    people.join(ADA, site)
    assert come_in(client).headers["Location"] == "/-/me/passkey/?next=%2F-%2F"


def test_spellings_of_an_address_are_one_person(client, db):
    come_in(client, "Ada@Example.NET")
    come_in(Client(), " ada@example.net ")
    assert [each.email for each in Person.objects.all()] == [ADA]


def test_person_remembers_the_site_they_came_by(client, site):
    person, is_new = people.join(ADA, site)
    assert (is_new, person.origin.site, person.origin.kind) == (True, site, Origin.Kind.SIGN_UP)


def test_nothing_is_written_of_an_address_before_it_is_proven(client, db):
    ask(client)
    assert (Person.objects.count(), EmailAddress.objects.count()) == (0, 0)


def test_known_and_unknown_addresses_are_treated_alike(db):
    """The same answers, the same statements in the database, the same mail: there is nothing to tell them apart by."""
    come_in(Client(), ADA)
    mail.outbox.clear()
    answers, statements, texts = [], [], []
    for address in (ADA, "eva@example.net"):
        Tally.objects.all().delete()
        browser = Client()
        with CaptureQueriesContext(connection) as caught:
            answers.append(told(ask(browser, address)))
        statements.append(
            [
                query["sql"].partition('"')[0] + query["sql"].split('"')[1].rstrip("0123456789_x")
                for query in caught.captured_queries
            ]
        )
        page = browser.get("/-/join/code/")
        answers.append(page.text.replace(address, "").replace(str(page.context["csrf_token"]), ""))
        texts.append(mail.outbox[-1].body.replace(last_code(), ""))
    assert answers[0][0] == answers[2][0] == 302
    assert (answers[0][1:], answers[1], texts[0], statements[0]) == (answers[2][1:], answers[3], texts[1], statements[1])


def test_code_is_kept_as_a_digest_only(client, db):
    ask(client)
    code = last_code()
    kept = Code.objects.get()
    assert code not in (kept.digest, kept.browser)
    assert kept.digest != codes.digest(Code.Purpose.MOVE, ADA, code)
    assert code not in str(dict(client.session))


def test_code_ends_after_ten_minutes(client, db):
    ask(client)
    kept = Code.objects.get()
    assert timedelta(minutes=9) < kept.expires - timezone.now() <= timedelta(minutes=10)
    Code.objects.update(expires=timezone.now())
    assert client.post("/-/join/code/", {"code": last_code()}).status_code == 422
    assert not Person.objects.exists()


def test_code_stands_five_tries(client, db):
    ask(client)
    right = last_code()
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    answers = [client.post("/-/join/code/", {"code": wrong}) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [422] * 5
    assert "Tries left: 4." in answers[0].text
    assert "spent" in answers[4].text
    assert client.post("/-/join/code/", {"code": right}).status_code == 422
    assert not Person.objects.exists()


def test_new_code_ends_the_one_before(client, db):
    ask(client)
    former = last_code()
    ask(client)
    if former != last_code():
        assert client.post("/-/join/code/", {"code": former}).status_code == 422
    assert Code.objects.count() == 1
    assert client.post("/-/join/code/", {"code": last_code()}).status_code == 302


def test_code_works_once(client, db):
    come_in(client)
    code = last_code()
    ask(client)
    client.session.flush()
    assert not codes.redeem(Code.Purpose.JOIN, ADA, "", code)


def test_code_counts_only_in_the_browser_that_asked(client, db):
    ask(client)
    other = Client()
    assert other.post("/-/join/code/", {"code": last_code()}).headers["Location"].startswith("/-/join/?")
    ask(other, "eva@example.net")
    session = other.session
    session[box.ASKED] = {**session[box.ASKED], "address": ADA}
    session.save()
    assert other.post("/-/join/code/", {"code": last_code()}).status_code == 422
    assert not Person.objects.exists()


def test_code_is_read_however_it_is_spaced(client, db):
    ask(client)
    code = last_code()
    assert client.post("/-/join/code/", {"code": f" {code[:3]} {code[3:]} "}).status_code == 302


@pytest.mark.parametrize("code", ["", "000000'--", "٠١٢٣٤٥", "²²²²²²", "9" * 5000, "\x00"])
def test_no_other_text_is_a_code(client, db, code):
    ask(client)
    assert client.post("/-/join/code/", {"code": code}).status_code == 422


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ada",
        "ada@",
        "@example.net",
        "ada@example.net\nBcc: all@example.net",
        "ada@example.net\r\nSubject: x",
        "ada@example.net%0aBcc:eva@example.net",
        "ada@example.net,eva@example.net",
        "Ada <ada@example.net>",
        "ada@example.net\x00",
        "ada@[127.0.0.1]\n",
        "a" * 250 + "@example.net",
    ],
)
def test_what_is_no_address_gets_no_mail(client, db, address):
    answer = ask(client, address)
    assert answer.status_code == 422
    assert (mail.outbox, client.cookies) == ([], {})


def test_mail_is_text_without_links(client, db):
    ask(client)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == ([ADA], f"{last_code()} is your code for {PLACE}")
    assert (sent.content_subtype, sent.attachments, "://" in sent.body) == ("plain", [], False)
    assert sent.extra_headers == {"Auto-Submitted": "auto-generated", "Content-Language": "en"}


@pytest.mark.parametrize("host", ["203.0.113.66:8977", "paypal.localhost", "[2001:db8::1]"])
def test_mail_names_no_host_that_a_stranger_made_up(client, db, host):
    ask(client, headers={"Host": host, "Origin": f"http://{host}"})
    assert host not in mail.outbox[-1].subject + mail.outbox[-1].body
    assert mail.outbox[-1].subject == f"{last_code()} is your code for {PLACE}"


def test_mail_names_the_host_of_the_site_that_was_asked(client, site):
    ask(client, headers={"Host": "example.org"})
    assert mail.outbox[-1].subject == f"{last_code()} is your code for example.org"


@pytest.mark.parametrize("zero", "٠۰०０")
def test_code_is_typed_in_the_digits_of_ones_language(client, db, zero):
    ask(client)
    typed = "".join(chr(ord(zero) + int(digit)) for digit in last_code())
    assert client.post("/-/join/code/", {"code": typed}).status_code == 302


def test_address_gets_five_codes_in_a_quarter_of_an_hour(db):
    asked = [ask(Client(), ADA, headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code for n in range(7)]
    assert asked == [302] * 5 + [429] * 2
    assert ask(Client(), "eva@example.net").status_code == 302


def test_network_gets_thirty_codes_in_ten_minutes(db):
    asked = [ask(Client(), f"reader+{n}@{n}.example.net").status_code for n in range(31)]
    assert asked == [302] * 30 + [429]
    assert ask(Client(), ADA, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_code_is_of_one_browser_and_is_not_ended_by_another(db):
    first, second = Client(), Client()
    ask(first)
    code = last_code()
    ask(second)
    if code != last_code():
        assert second.post("/-/join/code/", {"code": code}).status_code == 422
    assert first.post("/-/join/code/", {"code": code}).status_code == 302


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver.evil.example"])
def test_another_site_cannot_ask_for_codes(client, db, origin):
    assert ask(client, headers={"Origin": origin}).status_code == 403
    assert (mail.outbox, client.cookies) == ([], {})


def test_code_form_needs_its_token(db):
    browser = Client(enforce_csrf_checks=True)
    ask(browser, headers={"Origin": "http://testserver"})
    assert browser.post("/-/join/code/", {"code": last_code()}).status_code == 403
    token = browser.get("/-/join/code/").context["csrf_token"]
    assert browser.post("/-/join/code/", {"code": last_code(), "csrfmiddlewaretoken": str(token)}).status_code == 302


def test_session_gets_a_new_key_when_somebody_comes_in(client, db):
    ask(client)
    before = client.cookies["samara"].value
    client.post("/-/join/code/", {"code": last_code()})
    assert client.cookies["samara"].value != before
    other = Client()
    other.cookies["samara"] = before
    assert other.get("/-/me/").status_code == 302


def test_session_that_somebody_planted_stays_theirs_alone(db):
    """Fixation: the attacker's session is put into the victim's browser, who signs in with it."""
    attacker, victim = Client(), Client()
    ask(attacker, "eva@example.net")
    victim.cookies["samara"] = attacker.cookies["samara"].value
    come_in(victim)
    assert victim.get("/-/me/").status_code == 200
    assert attacker.get("/-/me/").status_code == 302


def test_box_gives_no_cookie(client, db):
    assert client.get("/-/join/").status_code == 200
    assert client.cookies == {}


def test_blocked_person_does_not_come_in(client, db):
    Person.objects.create_user(email=ADA, is_active=False)
    assert come_in(client).status_code == 403
    assert client.get("/-/me/").status_code == 302


@pytest.mark.parametrize(
    "asked", ["https://evil.example/-/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/stories/"]
)
def test_next_leads_nowhere_else(client, db, asked):
    come_in(Client())
    assert come_in(client, next=asked).headers["Location"] == "/-/"


def test_box_and_code_may_answer_to_the_page_that_opened_them(client, db):
    assert client.get("/-/join/").headers["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert client.get("/-/sign-in/").headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_fault_of_the_mail_server_is_told(client, db, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    answer = ask(client)
    assert answer.status_code == 502
    assert "The mail could not be sent." in answer.text


def test_forged_headers_change_neither_the_mail_nor_the_cookie(client, db):
    forged = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "Forwarded": "host=evil.example;proto=https"}
    answer = ask(client, headers=forged)
    assert "evil.example" not in mail.outbox[-1].body + mail.outbox[-1].subject + answer.headers["Location"]
    assert answer.cookies["samara"]["secure"] == ""


def test_session_of_somebody_who_never_came_in_ends_soon(client, db):
    ask(client)
    assert client.session.get_expiry_age() <= 1800
    client.post("/-/join/code/", {"code": last_code()})
    assert client.session.get_expiry_age() > 86_400


def test_sessions_that_ended_are_forgotten(client, db):
    ask(Client(), "eva@example.net")
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    come_in(client)
    assert Session.objects.count() == 1
