"""Session fixation: a session that the attacker knows before is worth nothing after somebody came in with it.

https://owasp.org/www-community/attacks/Session_fixation
"""

from __future__ import annotations

import json
import time

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from samara.server.models import Person
from samara.server.store import people, seals
from server.mailing import ADA, ask, last_code

pytestmark = pytest.mark.django_db


def by_code(browser: Client, site) -> None:
    ask(browser)
    browser.post("/-/join/code/", {"code": last_code()})


def by_link(browser: Client, site) -> None:
    browser.post(f"/-/sign-in/{people.issue_link(people.owner())}/")


def by_hand_over(browser: Client, site) -> None:
    import base64

    note = json.dumps({"id": "42", "name": "Ada", "until": int(time.time()) + 60, "nonce": "once"})
    who = base64.urlsafe_b64encode(note.encode()).decode().rstrip("=")
    browser.post(f"/-/sites/{site.pk}/handover/?who={who}&seal={seals.seal(seals.secret_of(site), who)}")


WAYS = [by_code, by_link, by_hand_over]


@pytest.mark.parametrize("way", WAYS)
def test_session_that_was_known_before_is_nobodys(site, way):
    victim, attacker = Client(), Client()
    ask(victim, "mallory@example.net")  # makes a session before anybody is signed in
    known = victim.cookies["samara"].value
    way(victim, site)
    assert victim.get("/-/me/").status_code == 200
    assert victim.cookies["samara"].value != known
    attacker.cookies["samara"] = known
    assert attacker.get("/-/me/").status_code == 302
    assert not Session.objects.filter(session_key=known).exists()


@pytest.mark.parametrize("way", WAYS)
def test_session_that_the_attacker_made_up_is_not_taken(site, way):
    victim = Client()
    victim.cookies["samara"] = "a" * 32
    way(victim, site)
    assert victim.cookies["samara"].value != "a" * 32
    assert not Session.objects.filter(session_key="a" * 32).exists()


def test_what_was_left_by_somebody_else_in_a_session_goes(site, ada):
    """Two people at one machine: the second finds nothing of the first."""
    browser = Client()
    by_code(browser, site)
    browser.session["left"] = "behind"
    by_link(browser, site)
    assert browser.get("/-/me/").context["whose"] == people.owner()
    assert "left" not in browser.session


def test_session_ends_for_all_when_it_ends(site):
    browser, thief = Client(), Client()
    by_code(browser, site)
    thief.cookies["samara"] = browser.cookies["samara"].value
    assert thief.get("/-/me/").status_code == 200
    browser.post("/-/sign-out/")
    assert thief.get("/-/me/").status_code == 302


def test_blocked_person_is_out_at_once(site):
    browser = Client()
    by_code(browser, site)
    Person.objects.filter(email=ADA).update(is_active=False)
    assert browser.get("/-/me/").status_code == 302


def test_session_key_stands_in_no_page_and_no_address(owner, site):
    key = owner.session.session_key
    for path in ("/-/me/", "/-/outbox/", f"/-/sites/{site.pk}/comments/"):
        assert key not in owner.get(path).text
    assert Client().get(f"/-/me/?samara={key}&sessionid={key}").status_code == 302
