"""Mail: no word of a stranger becomes a line of its head, a receiver, or a link in it.

https://owasp.org/www-community/attacks/Email_Header_Injection, https://github.com/advisories/GHSA-74pc-3r2m-ppx3
"""

from __future__ import annotations

import re
from email import message_from_bytes, policy

import pytest
from django.core import mail
from django.test import Client

from samara.server.models import Page
from server.mailing import ask
from server.quarrel import say, someone
from server.told import follow, tell

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"
BREAKS = ("\r\n", "\n", "\r", "%0d%0a", "\u2028", "\x0b", "\x85", "\r\n\t")
PHISHING = (
    "https://evil.example/login",
    "http://evil.example",
    "evil.example/login",
    "www.evil.example",
    "[your account](https://evil.example/login)",
    "<a href='https://evil.example'>Sign in</a>",
    "<img src='https://evil.example/seen.gif'>",
    "![](https://evil.example/seen.gif)",
    "mailto:mallory@evil.example",
    "mallory@evil.example",
    "https:\\\\evil.example",
    "hxxps://evil.example https://evil.example",
    "evil\u3002example",
    "Call +1 900 123 4567",
)


@pytest.fixture(autouse=True)
def place(monkeypatch):
    monkeypatch.setenv("SAMARA_SERVER_URL", "https://talk.example/")


def heads(message) -> list[str]:
    return message_from_bytes(message.message().as_bytes(), policy=policy.default).keys()


@pytest.mark.parametrize("line", BREAKS)
def test_address_brings_no_line_and_no_receiver(site, line):
    for typed in (
        f"ada@example.net{line}Bcc: all@example.net",
        f"ada@example.net,{line}all@example.net",
        f'"a{line}b"@example.net',
    ):
        ask(Client(), typed)
        Client().post(
            f"/-/api/sites/{site.pk}/comments/", {"page": PAGE, "text": "x", "email": typed, "follow": True}, content_type="application/json",
            headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"},
        )  # fmt: skip
        Client().post("/-/comments/follow/", {"page": PAGE, "address": typed})
    assert [each for each in mail.outbox if "all@example.net" in str(each.message())] == []


@pytest.mark.parametrize(
    "typed",
    [
        "a@b.example, c@d.example",
        "a@b.example; c@d.example",
        "<a@b.example>",
        "A <a@b.example>",
        "a@b.example c@d.example",
        "a@[127.0.0.1]",
        "a@localhost",
    ],
)
def test_one_address_is_one_receiver(site, typed):
    ask(Client(), typed)
    assert [each.to for each in mail.outbox if len(each.to) > 1 or "," in each.to[0] or "[" in each.to[0]] == []


@pytest.mark.parametrize("line", BREAKS)
def test_names_titles_and_words_bring_no_line_into_the_head(site, line):
    eva, mallory = someone("Eva"), someone("Mallory")
    follow(site, eva)
    evil = f"x{line}Bcc: all@example.net{line}{line}<html>"
    Page.objects.filter(site=site).update(title=evil)
    mallory.name = evil[:60]
    mallory.save()
    say(site, evil, mallory)
    assert len(tell()) == 1
    message = mail.outbox[-1]
    assert message.recipients() == ["eva@example.net"]
    assert {"Bcc", "Cc", "<html>"} & set(heads(message)) == set()
    assert "\n" not in message.subject
    assert message.message().get_content_type() == "text/plain"


@pytest.mark.parametrize("words", PHISHING)
def test_words_of_strangers_hold_no_link(site, words):
    eva, mallory = someone("Eva"), someone("Mallory")
    follow(site, eva)
    mallory.name = words[:60]
    mallory.save()
    say(site, f"Look here: {words}", mallory)
    tell()
    message = mail.outbox[-1]
    text = message.subject + "\n" + message.body
    assert set(re.findall(r"https?://[^\s/]+", text)) == {"https://talk.example"}
    assert not re.search(r"evil[.\u3002]example|@evil|\+1 900", text)
    assert (message.message().is_multipart(), message.attachments) == (False, [])
