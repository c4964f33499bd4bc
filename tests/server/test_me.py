from __future__ import annotations

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client

from samara.server import notes
from samara.server.belongings import estate
from samara.server.mail import OUTBOX
from samara.server.models import Mail, Person, Token
from samara.server.store import laid, people, tokens
from samara.server.store.sites import settings_of
from samara.server.views import entering
from server.mailing import ADA, ask, come_in, last_code
from server.talking import write

pytestmark = pytest.mark.django_db
EVA = "eva@example.net"
POSTS = ["", "address/", "address/code/", "claim/", "end/", "export/", "erase/", "passkey/", "passkey/remove/"]
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


@pytest.fixture
def ada(client):
    come_in(client)
    return client


@pytest.fixture
def person(ada):
    return Person.objects.get(email=ADA)


def test_page_is_for_people_who_are_signed_in(client, db):
    assert client.get("/-/me/").headers["Location"] == "/-/join/?next=%2F-%2Fme%2F"


@pytest.mark.parametrize("path", POSTS)
def test_every_change_needs_the_token_of_its_form(path, site):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(Person.objects.create_user(email=ADA))
    assert browser.post(f"/-/me/{path}").status_code == 403
    assert Person.objects.filter(email=ADA).exists()


@pytest.mark.parametrize("path", POSTS)
def test_every_change_is_refused_to_other_origins(path, site):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(Person.objects.create_user(email=ADA))
    token = str(browser.get("/-/me/").context["csrf_token"])
    answer = browser.post(f"/-/me/{path}", {"csrfmiddlewaretoken": token}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert Person.objects.filter(email=ADA).exists()


@pytest.mark.parametrize("path", ["end/", "export/", "erase/", "passkey/remove/"])
def test_no_change_is_a_link(ada, path):
    assert ada.get(f"/-/me/{path}").status_code == 405


def test_name_is_changed_and_cleaned(ada, person):
    ada.post("/-/me/", {"name": " Ada\u202e  <b>L.</b> "})
    person.refresh_from_db()
    assert person.name == "Ada <b>L.</b>"
    assert "Ada &lt;b&gt;L.&lt;/b&gt;" in ada.get("/-/me/").text


def test_address_changes_when_the_new_one_is_proven(ada, person):
    assert ada.post("/-/me/address/", {"address": "Ada@Work.example"}).headers["Location"] == "/-/me/address/code/"
    person.refresh_from_db()
    assert person.email == ADA
    assert mail.outbox[-1].to == ["ada@work.example"]
    assert ada.post("/-/me/address/code/", {"code": last_code()}).headers["Location"] == "/-/me/"
    person.refresh_from_db()
    assert person.email == "ada@work.example"
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [("ada@work.example", True, True)]
    told = mail.outbox[-1]
    assert (told.to, "ada@work.example" in told.body) == ([ADA], False)


def test_wrong_code_changes_no_address(ada, person):
    ada.post("/-/me/address/", {"address": EVA})
    wrong = f"{(int(last_code()) + 1) % 1_000_000:06d}"
    assert ada.post("/-/me/address/code/", {"code": wrong}).status_code == 422
    person.refresh_from_db()
    assert person.email == ADA


def test_code_for_signing_in_changes_no_address(ada, person):
    ask(ada, EVA)
    assert ada.post("/-/me/address/code/", {"code": last_code()}).headers["Location"] == "/-/me/"
    person.refresh_from_db()
    assert person.email == ADA


def test_code_for_a_change_signs_nobody_in(ada, person):
    ada.post("/-/me/address/", {"address": EVA})
    code = last_code()
    other = Client()
    ask(other, EVA)
    assert other.post("/-/join/code/", {"code": code}).status_code == 422


def test_address_of_somebody_else_stays_theirs(ada, person):
    other = Person.objects.create_user(email=EVA)
    ada.post("/-/me/address/", {"address": EVA})
    assert ada.post("/-/me/address/code/", {"code": last_code()}).status_code == 409
    person.refresh_from_db()
    other.refresh_from_db()
    assert (person.email, other.email) == (ADA, EVA)


def test_asking_to_change_tells_nothing_about_other_people(ada):
    Person.objects.create_user(email=EVA)
    answers = [ada.post("/-/me/address/", {"address": address}) for address in (EVA, "nobody@example.net")]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]


def test_address_and_passkeys_change_only_soon_after_signing_in(ada):
    session = ada.session
    session[entering.ENTERED] -= entering.RECENT + 1
    session.save()
    assert ada.post("/-/me/address/", {"address": EVA}).status_code == 403
    assert ada.get("/-/me/passkey/").status_code == 403
    assert len(mail.outbox) == 1


def test_browsers_are_listed_without_addresses(ada, person):
    other = Client(headers={"User-Agent": FIREFOX}, REMOTE_ADDR="198.51.100.7")
    come_in(other)
    page = ada.get("/-/me/").text
    assert "Firefox, Linux" in page
    assert "this browser" in page
    assert set(UserSession.objects.values_list("ip", flat=True)) == {"::"}


def test_another_browser_is_signed_out(ada, person):
    other = Client()
    come_in(other)
    key = UserSession.objects.exclude(session_key=ada.session.session_key).get().pk
    ada.post("/-/me/end/", {"what": "browser", "key": key})
    assert other.get("/-/me/").status_code == 302
    assert ada.get("/-/me/").status_code == 200


def test_nobody_signs_out_somebody_else(ada, site):
    other = Client()
    come_in(other, EVA)
    eva = Person.objects.get(email=EVA)
    given = tokens.give(eva, site, "https://example.org")
    for session in UserSession.objects.filter(user=eva):
        ada.post("/-/me/end/", {"what": "browser", "key": session.pk})
    ada.post("/-/me/end/", {"what": "site", "key": eva.tokens.get().pk})
    ada.post("/-/me/end/", {"everywhere": "1"})
    assert other.get("/-/me/").status_code == 200
    assert tokens.find(given.token, "https://example.org")


def test_signing_out_everywhere_leaves_this_browser(ada, person, site):
    other = Client()
    come_in(other)
    tokens.give(person, site, "https://example.org")
    ada.post("/-/me/end/", {"everywhere": "1"})
    assert (other.get("/-/me/").status_code, ada.get("/-/me/").status_code) == (302, 200)
    assert not Token.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "-1", "9" * 40, "²", "1 OR 1=1"])
def test_nonsense_ends_nothing(ada, key):
    assert ada.post("/-/me/end/", {"what": "browser", "key": key}).status_code == 302
    assert ada.get("/-/me/").status_code == 200


def test_export_is_everything_in_one_file(ada, person, site):
    tokens.give(person, site, "https://example.org")
    answer = ada.post("/-/me/export/")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-data.json"'
    told = json.loads(answer.text)
    assert sorted(told) == sorted(estate.belongings())
    assert {"accounts", "bans", "passkeys", "profile", "roles", "sessions"} <= set(told)
    assert (told["profile"]["email"], told["profile"]["handle"]) == (ADA, person.handle)
    assert [each["site"] for each in told["sessions"]["sites"]] == ["Workshop"]
    assert Token.objects.get().digest not in answer.text


def test_erasing_leaves_nothing(ada, person, site):
    other = Client()
    come_in(other)
    given = tokens.give(person, site, "https://example.org")
    answer = ada.post("/-/me/erase/", {"words": "keep"})
    assert "You are gone from here" in answer.text
    assert not Person.objects.filter(email=ADA).exists()
    assert not EmailAddress.objects.exists()
    assert tokens.find(given.token, "https://example.org") is None
    assert other.get("/-/me/").status_code == ada.get("/-/me/").status_code == 302
    assert not [each for each in Session.objects.all() if each.get_decoded().get("_auth_user_id") == str(person.pk)]


def test_erasing_empties_the_outbox_and_what_pages_are_made_of(ada, person, site, settings, monkeypatch, tmp_path):
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path))
    settings.EMAIL_BACKEND = OUTBOX
    notes.send_code(EVA, "123456", "here", "en")
    ask(Client())
    assert Mail.objects.filter(to=ADA).count() == 1
    write(site, "Ash bends, says Ada.", person)
    laid.lay_down(site, settings_of(site))
    kept = next(tmp_path.rglob("comments.json"))
    assert "says Ada" in kept.read_text()
    assert [each["subject"][:6].isdecimal() for each in estate.export(person)["outbox"]] == [True]
    ada.post("/-/me/erase/", {"words": "remove"})
    assert [each.to for each in Mail.objects.all()] == [EVA]
    assert "says Ada" not in kept.read_text()


def test_moderators_do_not_take_words_of_somebody_gone_for_those_of_a_guest(ada, person, site, client):
    write(site, "Ash bends.", person)
    ada.post("/-/me/erase/", {"words": "keep"})
    moderator = Client()
    moderator.post(f"/-/sign-in/{people.issue_link(people.owner())}/")
    where = f"/-/sites/{site.pk}/comments/?state=published"
    assert '<span class="tag">guest</span>' not in moderator.get(where).text
    write(site, "Larch does not.")
    assert '<span class="tag">guest</span>' in moderator.get(where).text


def test_whoever_comes_back_is_somebody_new(ada, person):
    ada.post("/-/me/erase/")
    come_in(Client())
    assert Person.objects.get(email=ADA).handle != person.handle


def test_owner_of_a_site_is_not_erased(owner):
    assert owner.post("/-/me/erase/").status_code == 409
    assert people.first_owner() is not None


def test_reader_signs_out_to_the_box(ada):
    assert ada.post("/-/sign-out/").headers["Location"] == "/-/join/"


def test_reader_is_no_member_of_a_site(ada, site):
    for path in ("", "findings/", "pages/", "settings/", "preview/"):
        assert ada.get(f"/-/sites/{site.pk}/{path}").status_code == 404
