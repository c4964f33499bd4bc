"""Open redirects: no address of ours sends anybody to a host that is not the site's own, however the wish is spelt.

https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html
"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client, RequestFactory

from attacks.doors import DOORS, Door, knock, things
from samara.server.models import Person
from samara.server.views.access import onward
from server.mailing import come_in

pytestmark = pytest.mark.django_db
ELSEWHERE = (
    "https://evil.example/",
    "http://evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:\\\\evil.example",
    "http:///evil.example",
    "//example.org@evil.example/",
    "https://example.org@evil.example/",
    "https://example.org:@evil.example/",
    "https://evil.example\\@example.org/",
    "https://evil.example#@example.org/",
    "https://evil.example?@example.org/",
    "https://example.org.evil.example/",
    "https://example.org%2eevil.example/",
    "https://example.org%00.evil.example/",
    "https://example\u3002org.evil.example/",
    "https://exa\u00admple.org\uff0fevil.example/",
    "https://example.org:443@evil.example:443/",
    "https://evil.example/https://example.org/",
    "https://example.org:8443/",
    "ftp://example.org/",
    "http://example.org/",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//example.org",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "/-/..//evil.example",
    "/-//evil.example/..",
    "https://example.org\r\nLocation: https://evil.example",
    "/-/\r\nSet-Cookie: samara=x",
)
PLAIN = ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ELSEWHERE[-2], ELSEWHERE[-1])


def named(door: Door) -> str:
    return door.name


def follows(location: str) -> str:
    """The host on which a browser lands; empty for our own. It reads \\ as /, and leaves out tabs and line breaks."""
    read = "".join(letter for letter in location.strip() if letter not in "\t\r\n").replace("\\", "/")
    return urlsplit(read).netloc or ("scheme" if urlsplit(read).scheme else "")


@pytest.mark.parametrize("door", [door for door in DOORS if not door.is_api], ids=named)
def test_no_door_leads_elsewhere(owner, site, ada, door):
    path = door.path(**things(site, door))
    for wish in ELSEWHERE if door.name in ENTRANCES else PLAIN:
        for browser in (owner, Client()):
            for method in ("GET", "POST"):
                asked = dict.fromkeys(("next", "back", "to", "page", "url", "redirect", "state"), wish)
                answer = knock(browser, door, path, method, asked)
                location = answer.headers.get("Location", "")
                assert follows(location) in ("", "testserver"), location
                assert "evil.example" not in urlsplit(location).path.partition("?")[0] or location.startswith("/-/")
                assert "Set-Cookie: samara=x" not in str(answer.headers)
                if 'http-equiv="refresh"' in answer.text:
                    assert "evil.example" not in answer.text
            if browser is owner and "_auth_user_id" not in owner.session:
                owner.force_login(Person.objects.get(name="Owner"))


ENTRANCES = {"join", "join-code", "sign-in", "sign-in-link", "back", "passkey-use", "passkey"}
"""Doors that lead on where they are told to. The others do not read it, however it is spelt."""


@pytest.mark.parametrize("wish", ELSEWHERE)
def test_whoever_signs_in_stays_here(site, wish):
    answer = come_in(Client(), next=wish)
    then = parse_qs(urlsplit(answer.headers["Location"]).query)["next"][0]
    assert follows(then) == ""
    assert then.startswith("/-/")
    assert "evil.example" not in parse_qs(urlsplit(then).query).get("to", [""])[0]


def asked(wish: str, shown: int | None = None, host: str = "talk.example"):
    request = RequestFactory().get("/-/join/", {"next": wish}, headers={"Host": host})
    request.scope = {"samara.site": shown}
    return request


@pytest.mark.parametrize(
    ("wish", "way"),
    [
        ("https://example.org/stories/rain.html", "/-/back/?to=https%3A%2F%2Fexample.org%2Fstories%2Frain.html"),
        ("https://example.org/a?b=c&d=e#comments", "/-/back/?to=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d%3De%23comments"),
        ("/-/me/", "/-/me/"),
        ("/stories/rain.html", "/-/"),
        ("https://talk.example/stories/", "/-/"),
    ],
)
def test_way_back_to_the_page_of_the_site(site, wish, way):
    assert onward(asked(wish)) == way


@pytest.mark.parametrize(
    ("wish", "way"),
    [
        ("/stories/rain.html", "/stories/rain.html"),
        ("http://talk.example/stories/rain.html", "/stories/rain.html"),
        ("/stories/rain.html?a=b#comments", "/stories/rain.html?a=b#comments"),
        ("//talk.example/stories/", "/-/"),
    ],
)
def test_way_back_where_this_server_shows_the_site(site, wish, way):
    assert onward(asked(wish, site.pk)) == way


def test_page_of_the_site_is_reached_in_the_end(site):
    page = "https://example.org/stories/rain.html"
    browser = Client()
    come_in(browser)
    answer = come_in(Client(), "ada@example.net", next=page)
    text = browser.get(answer.headers["Location"]).text
    assert f'content="0;url={page}"' in text
    assert browser.get("/-/back/?to=https://evil.example/").status_code == 404
