from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from samara.server.models import Person, Token
from samara.server.store import tokens

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"


@pytest.fixture
def given(site):
    return tokens.give(Person.objects.create_user(name="Ada"), site, ORIGIN)


def pass_time(by: timedelta) -> None:
    row = Token.objects.get()
    Token.objects.update(**{name: getattr(row, name) - by for name in ("created", "renewed", "expires", "until")})


def test_token_speaks_for_its_person(given, site):
    found = tokens.find(given.token, ORIGIN)
    assert (found.person.name, found.site, given.seconds) == ("Ada", site, 900)


def test_token_is_kept_as_a_digest_only(given):
    row = Token.objects.get()
    secret = given.token.partition(".")[2]
    assert secret not in str(vars(row))
    assert tokens.find(f"{row.key}.{row.digest}", ORIGIN) is None


@pytest.mark.parametrize("origin", ["https://evil.example", "http://example.org", "https://example.org:8443", ""])
def test_token_is_good_at_its_own_origin_only(given, origin):
    assert tokens.find(given.token, origin) is None
    assert tokens.renew(given.token, origin) is None
    assert tokens.find(given.token, ORIGIN)


@pytest.mark.parametrize("shown", ["", ".", "x.y", "x", "\x00"])
def test_forged_token_is_nobodys(given, shown):
    assert tokens.find(shown, ORIGIN) is None
    assert tokens.renew(shown, ORIGIN) is None


def test_token_opens_for_a_quarter_of_an_hour_and_renews_for_a_month(given):
    pass_time(timedelta(minutes=15))
    assert tokens.find(given.token, ORIGIN) is None
    fresh = tokens.renew(given.token, ORIGIN)
    assert tokens.find(fresh.token, ORIGIN).person.name == "Ada"
    pass_time(timedelta(days=30))
    assert tokens.renew(fresh.token, ORIGIN) is None


def test_token_renewed_each_day_lasts_half_a_year(given):
    shown, days = given.token, 0
    while fresh := tokens.renew(shown, ORIGIN):
        shown, days = fresh.token, days + 10
        pass_time(timedelta(days=10))
    assert days == 180


def test_renewing_twice_at_a_moment_gives_one_successor(given):
    first, second = tokens.renew(given.token, ORIGIN), tokens.renew(given.token, ORIGIN)
    assert first.token == second.token != given.token
    assert tokens.find(given.token, ORIGIN)


def test_secret_that_was_exchanged_ends_the_token(given):
    """Somebody holds a copy: whoever of the two comes second signs both out."""
    fresh = tokens.renew(given.token, ORIGIN)
    pass_time(tokens.GRACE + timedelta(seconds=1))
    assert tokens.find(given.token, ORIGIN) is None
    assert tokens.renew(given.token, ORIGIN) is None
    assert tokens.find(fresh.token, ORIGIN) is None


def test_token_ends_when_its_person_is_blocked(given):
    Person.objects.update(is_active=False)
    assert tokens.find(given.token, ORIGIN) is None
    assert tokens.renew(given.token, ORIGIN) is None


def test_token_is_ended_by_its_holder_alone(given):
    key = given.token.partition(".")[0]
    tokens.end(f"{key}.guess", ORIGIN)
    assert tokens.find(given.token, ORIGIN)
    tokens.end(given.token, ORIGIN)
    assert not Token.objects.exists()


def test_old_tokens_are_forgotten(given, site):
    Token.objects.update(until=timezone.now())
    tokens.give(Person.objects.get(name="Ada"), site, ORIGIN)
    assert Token.objects.count() == 1
