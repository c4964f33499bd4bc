"""Own pages: every answer bears the strict policy, and no page needs anything that it forbids.

https://www.w3.org/TR/CSP3/, https://owasp.org/www-project-secure-headers/
"""

from __future__ import annotations

import re

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from attacks.doors import DOORS, Door, knock, things
from samara.server.middleware import POLICY

pytestmark = pytest.mark.django_db
GUARDS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "same-origin",
}


def named(door: Door) -> str:
    return door.name


def test_policy_allows_nothing_but_our_own_files():
    allowed = dict(part.split(" ", 1) for part in POLICY.split("; "))
    assert set(allowed.values()) == {"'none'", "'self'"}
    assert (allowed["default-src"], allowed["base-uri"], allowed["frame-ancestors"]) == ("'none'", "'none'", "'none'")
    assert "unsafe" not in POLICY


def loose(html: str) -> list[str]:
    """What in a page the policy would forbid: script and style in the page, handlers, and files of other hosts."""
    found = []
    for node in LexborHTMLParser(html).css("*"):
        attributes = node.attributes
        found += [f"<{node.tag} {name}>" for name in attributes if name.startswith("on") or name in ("style", "srcdoc")]
        is_inside = node.tag == "style" or (node.tag == "script" and not attributes.get("src"))
        if is_inside and node.text().strip() and attributes.get("type") != "application/json":
            found.append(f"<{node.tag}>")
        for name in ("src", "srcset", "data", "poster", "background"):
            if re.match(r"(?:[a-z]+:)?//|data:|javascript:", attributes.get(name) or "", re.I):
                found.append(f"{name}={attributes[name]}")
        if (
            node.tag == "link"
            and not (attributes.get("href") or "").startswith("/-/")
            and "stylesheet" in (attributes.get("rel") or "")
        ):
            found.append(f"<link {attributes.get('href')}>")
        if node.tag in ("base", "iframe", "object", "embed", "applet"):
            found.append(f"<{node.tag}>")
        if (attributes.get("href") or "").lower().startswith(("javascript:", "data:")):
            found.append(str(attributes["href"]))
    return found


@pytest.mark.parametrize("door", DOORS, ids=named)
@pytest.mark.parametrize("who", ["owner", "nobody"])
def test_every_answer_is_guarded(owner, site, ada, door, who):
    browser = owner if who == "owner" else Client()
    path = door.path(**things(site, door))
    for method in ("GET", "POST", "OPTIONS", "DELETE"):
        query = {"page": "https://example.org/stories/rain.html", "to": "https://example.org/"} if method == "GET" else None
        answer = knock(browser, door, path, method if method in ("GET", "POST") or door.is_api else "GET", query)
        told = {name: answer.headers.get(name) for name in GUARDS}
        assert told == GUARDS
        assert answer.headers.get("Server") is None
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            assert loose(answer.text) == []


@pytest.mark.parametrize("door", DOORS, ids=named)
def test_nothing_of_a_person_is_kept_by_caches(owner, site, ada, door):
    if door.name in OPEN:
        return
    answer = knock(owner, door, door.path(**things(site, door)))
    assert answer.headers["Cache-Control"] in ("private, no-store", "no-cache")


OPEN = {"card-style", "comment-style", "comment-feed", "elsewhere-client", "picture-style"}
"""What is the same for everybody."""


@pytest.mark.parametrize("path", ["/-/nonsense/", "/-/sites/999999/", "/-/sites/1/pages/x/", "/-/%00", "/-/" + "a" * 3_000])
def test_faults_are_guarded(owner, path):
    answer = owner.get(path)
    assert answer.status_code == 404
    assert {name: answer.headers.get(name) for name in GUARDS} == GUARDS
    assert loose(answer.text) == []
