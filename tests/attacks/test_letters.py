"""Names and words that disturb what stands around them: changed direction, towers of marks, letters that nobody sees.

https://www.unicode.org/reports/tr36/
"""

from __future__ import annotations

import unicodedata

import pytest
from django.test import Client

from samara.server.elsewhere.kind import Account
from samara.server.models import Comment, Person
from samara.server.store import accounts

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"
TURNS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
UNSEEN = "\u200b\u2060\ufeff\u00ad\u180e\U000e0041\x00\x07\x1b\x7f\u0085\u2028\u2029"
HOSTILE = (
    "Ada\u202egpj.exe",
    "\u2067\u2066\u202e" * 20 + "Ada",
    "Z\u0334\u0335\u0336\u0337\u0338" * 10 + "algo" + "\u0300" * 200,
    "A\u200bd\u2060a\ufeff\u00ad",
    "Owner\u3000\u2028\u2029moderator",
    "\x1b[2J\x1b]0;owned\x07Ada",
    "a\u0489" * 50,
    "\u202e" * 60,
    "".join(chr(0xE0000 + ord(letter)) for letter in "hidden words"),
)


def is_plain(text: str) -> bool:
    """Whether nothing in a text turns, hides, breaks or towers."""
    marks = longest = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        longest = max(longest, marks)
    return longest <= 3 and not set(text) & set(TURNS + UNSEEN)


@pytest.fixture(autouse=True)
def guests(monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")


def doors(name: str, site, ada) -> None:
    """Every way by which a name comes in."""
    headers = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"}
    form = {"page": PAGE, "text": name + " x", "name": name}
    Client().post(f"/-/api/sites/{site.pk}/comments/", form, content_type="application/json", headers=headers)
    Client().post("/-/comments/", form)
    browser = Client()
    browser.force_login(ada)
    browser.post("/-/me/", {"name": name})
    accounts.join("fediverse", Account(f"id {name}", name, name), site)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_name_comes_in_plain_by_every_door(site, ada, name):
    doors(name, site, ada)
    names = {*Person.objects.values_list("name", flat=True), *Comment.objects.values_list("name", flat=True)}
    assert [each for each in names if not is_plain(each)] == []
    assert [each for each in names if len(each) > 60 or "\n" in each] == []
    assert [each for each in Comment.objects.values_list("text", flat=True) if not is_plain(each)] == []


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_what_others_see_is_plain(owner, site, ada, name):
    doors(name, site, ada)
    headers = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"}
    told = Client().get(f"/-/api/sites/{site.pk}/comments/?page={PAGE}", headers=headers).json()
    for each in told["comments"]:
        assert is_plain(each.get("name", "") + each.get("html", ""))
    for path in (f"/-/comments/?page={PAGE}", f"/-/sites/{site.pk}/comments/?state=all", f"/-/sites/{site.pk}/people/"):
        assert is_plain(owner.get(path).text)


@pytest.mark.parametrize("name", ["نازنین\u200cزهرا", "Đặng Thị Ánh", "नमस्ते", "김민준", "אָדָה", "👩‍💻 Ada", "O’Brien", "Åse"])
def test_names_of_people_stay_as_they_are(site, ada, name):
    doors(name, site, ada)
    ada.refresh_from_db()
    assert ada.name == unicodedata.normalize("NFC", name)
