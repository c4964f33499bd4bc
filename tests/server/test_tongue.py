"""The pages of Samara's own that readers see speak their language: that of the page they come from, else that of their browser."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from samara.server.door import languages
from samara.server.models import Person
from server.mailing import ADA, come_in, last_code
from server.talking import ORIGIN, PAGE, somebody, write

pytestmark = pytest.mark.django_db
DE, FA, EN = languages()["de"], languages()["fa"], languages()["en"]
PERSIAN = '<html lang="fa" dir="rtl">'
WORDS = re.compile(r">([^<>]*[A-Za-z]{3}[^<>]*)<")


def popup(site, **more) -> str:
    return "/-/popup/?" + urlencode({"site": site.pk, "origin": ORIGIN, "back": PAGE, **more})


@pytest.mark.parametrize(
    ("asked", "headers", "lang"),
    [
        ("/-/join/", {}, "en"),
        ("/-/join/", {"Accept-Language": "eo, de-AT;q=0.8, fr;q=0.5"}, "de"),
        ("/-/join/?lang=ja", {"Accept-Language": "de"}, "ja"),
        ("/-/join/?next=%2F-%2Fcomments%2F%3Fpage%3Dx%26lang%3Dfa", {"Accept-Language": "de"}, "fa"),
        ("/-/join/?next=http%3A%2F%2F%5B", {"Accept-Language": "de"}, "de"),
        ("/-/join/", {"Accept-Language": "zh-TW,zh;q=0.9"}, "zh-hant"),
        ("/-/join/", {"Accept-Language": "zh-CN,zh;q=0.9"}, "zh"),
        ("/-/join/?lang=%3Cscript%3E", {}, "en"),
    ],
)
def test_box_speaks_the_language_of_the_page_then_of_the_browser(client, db, asked, headers, lang):
    shown = client.get(asked, headers=headers)
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "fa" else "ltr"}">' in shown.text
    assert languages()[lang].how in shown.text
    assert shown.cookies == {}


def test_language_stays_on_the_whole_way_in_and_afterwards(client, site):
    way = popup(site, lang="fa")
    shown = client.get(client.get(way).headers["Location"])
    assert PERSIAN in shown.text
    answer = client.post("/-/join/", {"who": ADA, "next": way})
    assert PERSIAN in client.get(answer.headers["Location"]).text
    assert (
        FA.tries.format(count=4) in client.post("/-/join/code/", {"code": "000000" if last_code() != "000000" else "1" * 6}).text
    )
    client.post("/-/join/code/", {"code": last_code(), "next": way})
    for path in (way, "/-/me/", "/-/me/passkey/"):
        assert PERSIAN in client.get(path).text
    assert DE.seen in client.get("/-/me/?lang=de").text
    assert DE.seen in client.get("/-/me/").text


def test_own_page_has_no_english_in_it(client, site):
    come_in(client)
    Person.objects.filter(email=ADA).update(name="دانا")
    client.get(popup(site))
    client.post(popup(site))
    client.post("/-/comments/follow/", {"page": PAGE})
    shown = client.get("/-/me/?lang=fa").text.partition('<main id="main"')[2]
    handle = Person.objects.get(email=ADA).handle
    names = (ADA, handle, "Samara", "UTC", "Workshop", "@me", "https://", "Haul")
    assert [found for found in WORDS.findall(shown) if not any(name in found for name in names)] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/-/comments/{key}/flag/", DE.report_who),
        ("/-/back/?to={page}", DE.back),
        ("/-/mail/no/?k=x", "Dieser Link gilt nicht mehr"),
        ("/-/mail/yes/?k=x", "Dieser Link gilt nicht mehr"),
        ("/-/sites/{site}/handover/?who=x&seal=x", DE.hand_spent),
        ("/-/comments/?page=https://nowhere.example/", DE.nothing),
        ("/-/elsewhere/back/", DE.too_late),
        ("/-/join/code/", DE.join),
    ],
)
def test_page_of_readers_speaks_german(client, site, path, text):
    row = write(site, "Tea", somebody("Eva"))
    asked = path.format(key=row.pk, page=PAGE, site=site.pk)
    shown = client.get(asked, headers={"Accept-Language": "de"}, follow=True)
    assert '<html lang="de" dir="ltr">' in shown.text
    assert text in shown.text


@pytest.mark.parametrize(
    ("path", "data", "text"),
    [
        ("/-/join/", {"who": "what?"}, DE.neither),
        ("/-/passkey/enter/", {"answer": "x"}, DE.key_unknown),
        ("/-/elsewhere/", {"kind": "x"}, DE.neither),
        ("/-/comments/", {"page": PAGE, "text": " "}, DE.empty),
        ("/-/comments/", {"page": PAGE, "text": "x" * 10_001}, DE.long.format(count=10_000)),
    ],
)
def test_what_is_wrong_is_told_in_german(client, site, path, data, text):
    assert text in client.post(path, data, headers={"Accept-Language": "de"}).text


def test_who_goes_is_told_in_their_language(client, site):
    come_in(client)
    assert FA.gone in client.post("/-/me/erase/", {"lang": "fa"}).text


def test_dashboard_stays_english(site, owner):
    for path in (f"/-/sites/{site.pk}/comments/", f"/-/sites/{site.pk}/nothing/", "/-/sign-in/x/"):
        assert '<html lang="en" dir="ltr">' in owner.get(path, headers={"Accept-Language": "fa"}).text


def test_name_is_no_markup_and_keeps_its_direction(client, site):
    come_in(client)
    Person.objects.filter(email=ADA).update(name="<b>{place}</b>")
    shown = client.get(popup(site, lang="fa")).text
    assert "<bdi>&lt;b&gt;{place}&lt;/b&gt;</bdi>" in shown


def test_browser_without_scripts_is_offered_no_passkey(client, site):
    client.post("/-/join/", {"who": ADA})
    assert '<noscript><input type="hidden" name="plain" value="1"></noscript>' in client.get("/-/join/code/").text
    assert client.post("/-/join/code/", {"code": last_code(), "plain": "1"}).headers["Location"] == "/-/"


def test_browsers_know_what_each_field_takes(client, site):
    assert 'autocomplete="email webauthn"' in client.get("/-/join/").text
    client.post("/-/join/", {"who": ADA})
    assert 'autocomplete="one-time-code"' in client.get("/-/join/code/").text
    client.post("/-/join/code/", {"code": last_code()})
    shown = client.get("/-/me/").text
    assert re.findall('name="(name|address|who)"[^>]* autocomplete="([a-z]+)"', re.sub(r' type="email"', "", shown)) == [
        ("name", "nickname"),
        ("address", "email"),
        ("who", "username"),
    ]
