"""Votes that are sent again, by somebody else, or for nobody: each person has one voice."""

from __future__ import annotations

import pytest
from django.test import Client

from samara.server.models import Comment, Person
from samara.server.store import tokens
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"


@pytest.fixture
def comment(site, ada):
    return say(site, "Vote for me", ada)


def put(comment, what, form, token, origin=ORIGIN):
    headers = {"Origin": origin, "Sec-Fetch-Mode": "cors", "Authorization": f"Bearer {token}"}
    path = f"/-/api/sites/{comment.site_id}/comments/{comment.pk}/{what}/"
    return Client().put(path, form, content_type="application/json", headers=headers)


def standing(comment):
    return Comment.objects.values_list("up", "down", "reactions").get(pk=comment.pk)


def test_vote_that_is_sent_again_counts_once(comment, bearer):
    for _ in range(5):
        assert put(comment, "vote", {"value": 1}, bearer).json() == {"up": 1, "down": 0, "mine": 1}
    assert standing(comment) == (1, 0, {})


def test_one_person_has_one_voice_whatever_they_sign_in_with(site, comment, ada, bearer):
    for token in (bearer, tokens.give(ada, site, ORIGIN).token, tokens.give(ada, site, ORIGIN).token):
        put(comment, "vote", {"value": 1}, token)
        put(comment, "reactions", {"sign": "👍", "on": True}, token)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ada)
    browser.post(f"/-/comments/{comment.pk}/vote/", {"value": "1"})  # without the token of a page: shown again, not counted
    assert standing(comment) == (1, 0, {"👍": 1})


@pytest.mark.parametrize("value", [2, -2, 100, "1", 1.5, None, True, [1], 10**30])
def test_voice_has_the_weight_of_one(comment, bearer, value):
    answer = put(comment, "vote", {"value": value}, bearer)
    assert answer.status_code == 400
    assert standing(comment) == (0, 0, {})


@pytest.mark.parametrize("sign", ["💣", "👍👍", "", "<b>", "👍\u200b", "x" * 5_000])
def test_sign_that_is_not_offered_is_not_set(comment, bearer, sign):
    assert put(comment, "reactions", {"sign": sign, "on": True}, bearer).status_code == 400
    assert standing(comment) == (0, 0, {})


def test_nobody_votes_without_a_name(comment):
    for token in ("", "forged", "forged.secret", "\x00"):
        assert put(comment, "vote", {"value": 1}, token).status_code in (400, 401)
    Client().post(f"/-/comments/{comment.pk}/vote/", {"value": "1"})
    assert standing(comment) == (0, 0, {})


def test_captured_vote_is_worth_nothing_after_signing_out(site, comment, ada, bearer):
    tokens.end(bearer, ORIGIN)
    assert put(comment, "vote", {"value": 1}, bearer).status_code == 401


def test_voices_go_with_the_person(comment, ada, bearer):
    from samara.server.belongings import estate

    eva = someone("Eva")
    token = tokens.give(eva, comment.site, ORIGIN).token
    put(comment, "vote", {"value": 1}, token)
    put(comment, "reactions", {"sign": "👍", "on": True}, token)
    assert standing(comment) == (1, 0, {"👍": 1})
    estate.erase(eva, "remove")
    assert not Person.objects.filter(pk=eva.pk).exists()
    assert standing(comment) == (0, 0, {})


def test_there_is_no_end_of_pressing_only_up_to_the_limit(comment, bearer):
    answers = [put(comment, "vote", {"value": number % 2}, bearer).status_code for number in range(125)]
    assert answers.count(200) == 120
    assert set(answers[120:]) == {429}
