"""Forged requests: a page of somebody else makes the browser of a person who is signed in, or of nobody, ask for a change.

Every address is tried, with every form, and afterwards every row is as it was. https://owasp.org/www-community/attacks/csrf
"""

from __future__ import annotations

import pytest
from django.test import Client

from attacks.doors import DOORS, Door, forms, knock, standing, things
from samara.server.store import people
from server.mailing import ADA, ask, last_code

pytestmark = pytest.mark.django_db
STRANGERS = ("https://evil.example", "null", "http://testserver.evil.example", "https://example.org.evil.example")
METHODS = ("POST", "PUT", "PATCH", "DELETE")
CHANGING = [door for door in DOORS if not door.is_api]


def named(door: Door) -> str:
    return door.name


@pytest.fixture
def victim(site, ada) -> Client:
    """The owner's browser; it has the cookie, and Django looks at the token as it does outside of tests."""
    browser = Client(enforce_csrf_checks=True)
    browser.post(f"/-/sign-in/{people.issue_link(people.owner())}/")
    assert browser.get("/-/me/").status_code == 200
    return browser


def signed_in_as(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


@pytest.mark.parametrize("door", CHANGING, ids=named)
def test_form_of_another_site_changes_nothing(victim, site, door):
    before, who = standing(), signed_in_as(victim)
    path = door.path(**things(site, door))
    for form in [*forms(site), {"who": ADA, "answer": "{}", "address": ADA, "everywhere": "1", "words": "remove", "key": "1"}]:
        answer = knock(victim, door, path, "POST", form, Origin=STRANGERS[0])
        assert answer.status_code < 500
        if answer.status_code == 405:
            break
    assert standing() == before
    assert signed_in_as(victim) == who


@pytest.mark.parametrize("door", CHANGING, ids=named)
def test_form_without_a_token_changes_nothing_for_somebody_signed_in(victim, site, door):
    """Not even one that names no Origin, or ours: pages of the site live at the same origin as the dashboard."""
    if door.name in SHOWING:
        return
    before, who = standing("Code", "Mail"), signed_in_as(victim)
    path = door.path(**things(site, door))
    for headers in ({}, {"Origin": "http://testserver"}):
        for form in forms(site)[:6]:
            knock(victim, door, path, "POST", form, **headers)
    assert standing("Code", "Mail") == before
    assert signed_in_as(victim) == who


SHOWING = {"join", "elsewhere", "sign-in-link", "handover"}
"""Doors to come in by: nobody is signed in there yet, so there is no token; they look at the Origin (above)."""


@pytest.mark.parametrize("door", [door for door in DOORS if door.is_api], ids=named)
def test_page_of_another_origin_calls_nothing(site, ada, bearer, door):
    before = standing()
    path = door.path(**things(site, door))
    for origin in STRANGERS:
        for method in METHODS:
            answer = knock(Client(), door, path, method, forms(site)[0], Origin=origin, Authorization=f"Bearer {bearer}")
            assert answer.status_code == 403
            assert "Access-Control-Allow-Origin" not in answer.headers
    assert standing() == before


@pytest.mark.parametrize("door", [door for door in DOORS if door.is_api], ids=named)
def test_cookie_opens_no_call(victim, site, door):
    """A page of the site itself may call, but what the dashboard's cookie allows is not allowed there."""
    before = standing()
    path = door.path(**things(site, door))
    for method in METHODS:
        knock(
            victim,
            door,
            path,
            method,
            {"value": 1, "sign": "👍", "on": True, "text": "Words", "page": site.url, "pages": [], "browser": "x"},
        )
    assert standing() == before


@pytest.mark.parametrize("door", CHANGING, ids=named)
def test_script_of_the_site_reads_and_changes_nothing(victim, site, door):
    if door.name in OPEN:
        return
    path, before = door.path(**things(site, door)), standing()
    for mode in ("cors", "no-cors", "same-origin", "websocket"):
        for method in ("GET", "POST"):
            form = forms(site)[0] if method == "POST" else None
            answer = knock(victim, door, path, method, form, **{"Sec-Fetch-Mode": mode})
            assert answer.status_code == 403
    assert standing() == before


OPEN = {"card-style", "comment-style", "comment-feed", "picture-style"}
"""What holds nothing of anybody's."""


@pytest.mark.parametrize("door", CHANGING, ids=named)
def test_nothing_is_changed_by_a_link(victim, site, door):
    """Whoever follows a link, and every program that looks at one, asks with GET."""
    before, who = standing(), signed_in_as(victim)
    path = door.path(**things(site, door))
    for form in forms(site)[:4]:
        knock(victim, door, path, "GET", form)
    assert standing() == before
    assert signed_in_as(victim) == who


def test_code_signs_nobody_in_who_did_not_ask_for_it(site):
    """Nobody becomes the attacker by a code that the attacker asked for."""
    victim = Client(enforce_csrf_checks=True)
    ask(victim)
    token = str(victim.get("/-/join/code/").context["csrf_token"])
    ask(Client(), "mallory@example.net")
    answer = victim.post("/-/join/code/", {"code": last_code(), "csrfmiddlewaretoken": token})
    assert (answer.status_code, signed_in_as(victim)) == (422, None)
