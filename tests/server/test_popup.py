from __future__ import annotations

import pytest
from django.test import Client

from samara.server.models import Membership, Person, Site, Token
from samara.server.store import tokens
from samara.server.views import entering
from server.mailing import ADA, come_in

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"


def popup(site, origin=ORIGIN, back="") -> str:
    return f"/-/popup/?site={site.pk}&origin={origin}" + (f"&back={back}" if back else "")


@pytest.fixture
def ada(client):
    come_in(client)
    return client


def given(answer) -> str:
    return answer.context["token"]


def test_window_asks_to_sign_in_first_and_comes_back(client, site):
    door = client.get(popup(site)).headers["Location"]
    assert door.startswith("/-/join/?next=%2F-%2Fpopup%2F%3Fsite%3D")
    page = client.get(door)
    assert page.headers["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert come_in(client, next=page.context["onward"]).headers["Location"] == popup(site)


def test_token_is_handed_over_when_the_person_agrees(ada, site):
    page = ada.get(popup(site))
    assert "Workshop" in page.text
    assert not Token.objects.exists()
    answer = ada.post(popup(site))
    assert answer.headers["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert f'data-origin="{ORIGIN}"' in answer.text
    found = tokens.find(given(answer), ORIGIN)
    assert (found.person.email, found.site) == (ADA, site)


def test_whoever_has_just_signed_in_has_agreed(ada, site):
    assert "data-agreed" in ada.get(popup(site)).text
    session = ada.session
    session[entering.ENTERED] -= entering.FRESH + 1
    session.save()
    assert "data-agreed" not in ada.get(popup(site)).text
    ada.post(popup(site))
    assert "data-agreed" in ada.get(popup(site)).text


def test_somebody_else_signs_in_in_the_same_window(ada, site):
    answer = ada.post("/-/sign-out/", {"next": popup(site)})
    assert answer.headers["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert ada.get(answer.headers["Location"]).context["onward"] == popup(site)
    come_in(ada, "eva@example.net", next=popup(site))
    assert ada.get(popup(site)).context["whose"].email == "eva@example.net"


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://example.org", "https://example.org.evil.example", "", "null", "*"]
)
def test_no_other_origin_gets_a_token(ada, site, origin):
    assert ada.get(popup(site, origin)).status_code == 404
    assert ada.post(popup(site, origin)).status_code == 404
    assert not Token.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "0", "999999", "²", "9" * 40])
def test_no_other_site_gets_a_token(ada, site, key):
    assert ada.post(f"/-/popup/?site={key}&origin={ORIGIN}").status_code == 404


def test_origin_of_one_site_gets_no_token_of_another(ada, site):
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    assert ada.post(popup(other)).status_code == 404
    assert ada.post(popup(other, "https://other.example")).status_code == 200


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/-/me/"])
def test_window_goes_back_only_to_the_origin(ada, site, back):
    assert 'data-back=""' in ada.post(popup(site, back=back)).text


def test_window_goes_back_to_the_page(ada, site):
    assert f'data-back="{ORIGIN}/tea"' in ada.post(popup(site, back=f"{ORIGIN}/tea#x")).text


def test_token_is_given_to_no_other_sites_form(site):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(Person.objects.create_user(email=ADA))
    assert browser.post(popup(site)).status_code == 403
    assert not Token.objects.exists()


def call(client, path, method="GET", token="", origin=ORIGIN, **headers):
    sent = {"Sec-Fetch-Mode": "cors", **({"Origin": origin} if origin else {}), **headers}
    if token:
        sent["Authorization"] = f"Bearer {token}"
    return client.generic(method, path, headers=sent)


@pytest.fixture
def token(ada, site):
    return given(ada.post(popup(site)))


@pytest.fixture
def person_path(site):
    return f"/-/api/sites/{site.pk}/person/"


@pytest.fixture
def token_path(site):
    return f"/-/api/sites/{site.pk}/token/"


def test_page_of_the_site_may_ask_whom_the_token_speaks_for(token, person_path):
    answer = call(Client(), person_path, token=token)
    person = Person.objects.get(email=ADA)
    assert answer.json() == {"handle": person.handle, "name": person.handle, "is_named": False}
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Origin" in answer.headers["Vary"].split(", ")
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert (answer.cookies, answer.headers["Cache-Control"]) == ({}, "private, no-store")
    assert ADA not in answer.text


def test_browser_is_told_beforehand_what_it_may_send(person_path, token_path, db):
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    answer = call(Client(), token_path, "OPTIONS", **asked)
    assert (answer.status_code, answer.headers["Access-Control-Allow-Methods"]) == (204, "POST, DELETE")
    assert answer.headers["Access-Control-Allow-Headers"] == "Authorization, Content-Type"
    assert call(Client(), person_path, "OPTIONS", origin="https://evil.example").status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://example.org", "https://EXAMPLE.org", "", "*"])
@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_page_of_another_origin_may_not_ask(token, person_path, origin, method):
    answer = call(Client(), person_path, method, token=token, origin=origin)
    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_cookie_speaks_for_nobody(ada, token, person_path, token_path):
    assert call(ada, person_path).status_code == 401
    assert call(ada, token_path, "POST").status_code == 401
    assert call(ada, token_path, "DELETE").status_code == 204
    assert Token.objects.exists()


def test_token_of_one_site_is_worth_nothing_on_another(token, site):
    other = Site.objects.create(name="Other", url=ORIGIN, source="/srv/other")
    assert call(Client(), f"/-/api/sites/{other.pk}/person/", token=token).status_code == 401


def test_page_renews_its_token(token, token_path, person_path):
    fresh = call(Client(), token_path, "POST", token=token).json()
    assert fresh["seconds"] == 900
    assert call(Client(), person_path, token=fresh["token"]).status_code == 200


def test_page_ends_its_token(token, token_path, person_path):
    assert call(Client(), token_path, "DELETE", token=token).status_code == 204
    answer = call(Client(), person_path, token=token)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Bearer error="invalid_token"')


def test_person_ends_the_token(ada, token, person_path):
    key = Token.objects.get().pk
    assert "Workshop" in ada.get("/-/me/").text
    ada.post("/-/me/end/", {"what": "site", "key": key})
    assert call(Client(), person_path, token=token).status_code == 401


def test_page_that_this_server_shows_itself_may_ask(token, person_path):
    """A plain GET to one's own host carries no Origin; a script of another host cannot say same-origin."""
    answer = call(Client(), person_path, token=token, origin="", **{"Sec-Fetch-Site": "same-origin", "Host": "example.org"})
    assert answer.status_code == 403
    answer = Client().get(
        person_path,
        secure=True,
        headers={
            "Sec-Fetch-Site": "same-origin",
            "Sec-Fetch-Mode": "cors",
            "Host": "example.org",
            "Authorization": f"Bearer {token}",
        },
    )
    assert answer.status_code == 200


def test_other_doors_stay_closed_to_scripts(owner, site):
    for path in ("/-/me/", "/-/join/", popup(site), f"/-/sites/{site.pk}/", "/-/outbox/"):
        assert call(owner, path).status_code == 403
        assert call(owner, path, "POST").status_code == 403


def test_member_of_one_site_is_nobody_on_another(ada, site):
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    Membership.objects.create(person=Person.objects.get(email=ADA), site=other, role=Membership.Role.MODERATOR)
    assert ada.get(f"/-/sites/{site.pk}/").status_code == 404
    assert "Workshop" not in ada.get("/-/me/").text
