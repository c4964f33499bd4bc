from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail as django_mail
from django.core.mail import BadHeaderError
from django.test import Client
from django.utils import timezone

from samara.server import mail
from samara.server.models import Mail, Membership, Person
from samara.server.store import people
from server.mailing import ADA, ask

pytestmark = pytest.mark.django_db


@pytest.fixture
def outbox(settings):
    settings.EMAIL_BACKEND = mail.OUTBOX


def test_mail_lies_in_the_outbox_without_a_mail_server(client, outbox, owner):
    ask(client)
    (kept,) = Mail.objects.all()
    assert kept.to == ADA
    page = owner.get("/-/outbox/").text
    assert kept.subject in page
    assert "ada@example.net" in page
    assert 'href="/-/outbox/"' in owner.get("/-/", follow=True).text


def test_outbox_is_for_whoever_runs_the_server(client, outbox, site):
    people.owner()
    other = Person.objects.create_user(name="Another owner")
    Membership.objects.create(person=other, site=site, role=Membership.Role.OWNER)
    assert client.get("/-/outbox/").headers["Location"] == "/-/sign-in/?next=%2F-%2Foutbox%2F"
    client.force_login(other)
    assert client.get("/-/outbox/").status_code == 404
    assert 'href="/-/outbox/"' not in client.get("/-/", follow=True).text


def test_there_is_no_outbox_with_a_mail_server(owner):
    assert owner.get("/-/outbox/").status_code == 404


def test_code_page_says_where_the_mail_lies(client, outbox):
    ask(client)
    assert "the mail lies in the outbox" in client.get("/-/join/code/").text


def test_outbox_forgets_after_a_day(client, outbox):
    ask(client)
    Mail.objects.update(written=timezone.now() - timedelta(days=1, minutes=1))
    ask(Client(), "eva@example.net")
    assert [kept.to for kept in Mail.objects.all()] == ["eva@example.net"]


def test_foreign_words_are_shown_as_words(outbox, owner):
    Mail.objects.create(to=ADA, subject="<script>alert(1)</script>", text="<img src=x onerror=alert(1)>")
    page = owner.get("/-/outbox/").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


@pytest.mark.parametrize("to", ["ada@example.net\nBcc: eva@example.net", "ada@example.net\r\nX: y"])
@pytest.mark.parametrize("backend", [mail.OUTBOX, "django.core.mail.backends.locmem.EmailBackend"])
def test_no_header_is_smuggled_in_by_an_address(settings, to, backend):
    settings.EMAIL_BACKEND = backend
    with pytest.raises((BadHeaderError, ValueError)):
        mail.send(to, "note", {"subject": "123456 is your code", "parts": ["Type it."]})
    assert (Mail.objects.count(), django_mail.outbox) == (0, [])


def test_no_header_is_smuggled_in_by_a_subject(outbox):
    mail.send(ADA, "note", {"subject": "123456 is your code for here\nBcc: eva@example.net", "parts": []})
    kept = Mail.objects.get()
    assert kept.subject == "123456 is your code for here"
    assert kept.to == ADA
