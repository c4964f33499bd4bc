"""Forged forwarding headers: no header of a visitor says where the request came from, or what this server is called.

https://github.com/advisories/GHSA-56x6-q882-mf27
"""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from samara.core.settings import NAMES, Settings
from samara.server.views import box
from server.mailing import ADA, ask

pytestmark = pytest.mark.django_db
SPELLINGS = (
    "X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-IP", "Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Cluster-Client-IP",
    "X-Originating-IP", "X-Remote-IP", "X-Remote-Addr", "Remote-Addr", "Fastly-Client-IP", "X-Azure-ClientIP", "X-ProxyUser-Ip", "Via",
)  # fmt: skip


def test_no_proxy_is_trusted_by_default():
    assert NAMES["trusted_proxies"].default == 0


@pytest.mark.parametrize("name", SPELLINGS)
def test_limit_of_codes_is_not_passed_by_a_header(site, name):
    statuses = []
    for number in range(box.PER_NETWORK[0] + 3):
        said = f"for=198.51.100.{number}" if name == "Forwarded" else f"198.51.100.{number}"
        statuses.append(ask(Client(REMOTE_ADDR="192.0.2.7"), f"reader{number}@example.net", headers={name: said}).status_code)
    assert statuses == [302] * box.PER_NETWORK[0] + [429] * 3


@pytest.mark.parametrize("name", ["X-Forwarded-For", "X-Real-IP", "Forwarded"])
def test_limit_of_comments_is_not_passed_by_a_header(site, monkeypatch, name):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    statuses = []
    for number in range(23):
        headers = {"Origin": "https://example.org", "Sec-Fetch-Mode": "cors", name: f"198.51.100.{number}"}
        form = {"page": "https://example.org/", "text": f"No. {number}"}
        path = f"/-/api/sites/{site.pk}/comments/"
        statuses.append(Client().post(path, form, content_type="application/json", headers=headers).status_code)
    assert statuses.count(201) == 20


def test_behind_a_proxy_the_visitors_own_part_counts_for_nothing(site, settings):
    settings.SAMARA = Settings((("environment", {"trusted_proxies": 1}),))
    statuses = [
        ask(
            Client(REMOTE_ADDR="10.0.0.1"),
            f"reader{number}@example.net",
            headers={"X-Forwarded-For": f"198.51.100.{number}, 192.0.2.7"},
        )
        for number in range(box.PER_NETWORK[0] + 2)
    ]
    assert [each.status_code for each in statuses[-2:]] == [429, 429]


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "X-HTTP-Host-Override", "Forwarded", "X-Original-URL"]
)
def test_mail_and_pages_name_no_host_that_a_header_invents(site, name):
    said = "host=evil.example" if name == "Forwarded" else "evil.example"
    answer = ask(Client(), ADA, headers={name: said})
    assert "evil.example" not in mail.outbox[-1].body + answer.headers["Location"]
    assert "evil.example" not in Client().get("/-/join/", headers={name: said}).text
    assert "evil.example" not in Client().get("/-/elsewhere/client.json", headers={name: said}).text


def test_nobody_makes_a_plain_connection_a_secure_one(site):
    answer = ask(Client(), ADA, headers={"X-Forwarded-Proto": "https", "X-Forwarded-Ssl": "on", "Front-End-Https": "on"})
    assert answer.cookies["samara"]["secure"] == ""


@pytest.mark.parametrize("name", ["X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "X-Method-Override"])
def test_no_header_changes_what_is_asked(client, site, name):
    assert client.get("/-/sign-in/", headers={name: "/-/outbox/"}).status_code == 200
    assert client.post("/-/sign-in/", headers={name: "GET"}).status_code == 405
