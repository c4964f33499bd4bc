"""A moderator of one site never sees, and never changes, anything of another."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from attacks.conftest import OTHER, SECRET
from attacks.doors import DOORS, Door, forms, knock, standing, things
from samara.server.store import people
from server.quarrel import someone

pytestmark = pytest.mark.django_db
CLOSED = {401, 403, 404, 405}
DASHBOARD = [door for door in DOORS if door.is_dashboard]
API = [door for door in DOORS if door.is_api]
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def named(door: Door) -> str:
    return door.name


@pytest.mark.parametrize("door", DASHBOARD, ids=named)
def test_dashboard_of_another_site_is_not_there(moderator, other, door):
    before = standing()
    path = door.path(**things(other, door))
    answers = [knock(moderator, door, path), *sent(moderator, door, path, forms(other))]
    assert {answer.status_code for answer in answers} <= CLOSED
    assert [answer for answer in answers if SECRET in answer.text] == []
    assert standing() == before


@pytest.mark.parametrize("door", DASHBOARD, ids=named)
def test_things_of_another_site_are_not_reached_by_ones_own(moderator, site, other, door):
    """The number of one's own site in the address, and everything else in it, and in the forms, of the other site."""
    before = standing("Decision")
    path = door.path(**{**things(other, door), "site": site.pk})
    thread, person = other.threads.first().pk, other.comments.first().person_id
    guest = other.comments.exclude(browser="").first()
    queries = [
        {"thread": thread},
        {"person": person},
        {"like": guest.pk},
        {"host": guest.host},
        {"who": person},
        {"state": "reported"},
    ]
    queries += [{"q": "SECRET", "done": other.decisions.last().pk, "after": person + 1}]
    answers = [knock(moderator, door, path, data=query) for query in queries] + sent(moderator, door, path, forms(other))
    assert [answer for answer in answers if SECRET in answer.text] == []
    assert standing("Decision") == before


@pytest.mark.parametrize("door", API, ids=named)
def test_token_of_one_site_opens_nothing_of_another(bearer, site, other, door):
    """Neither from the pages of its own site nor from those of the other, and not with the number of its own site either."""
    before, home = standing(), (site, "https://example.org")
    words = {"page": f"{OTHER}/tea", "text": "x", "value": 1, "sign": "👍", "on": True}
    for place, origin, method, form in product((site, other), (home[1], OTHER), METHODS, (None, words)):
        if (place, origin) == (other, OTHER) and door.name in READ_BY_ALL:
            continue
        path = door.path(**{**things(other, door), "site": place.pk})
        answer = knock(Client(), door, path, method, form, Origin=origin, Authorization=f"Bearer {bearer}")
        assert SECRET not in answer.text
        assert answer.status_code in {*CLOSED, 400, 422} or (place, origin) == home
    assert standing("Token") == {name: rows for name, rows in before.items() if name != "Token"}


READ_BY_ALL = {"api-comments", "api-counts", "api-preview", "api-comment", "api-mine", "api-token"}
"""What the other site's own pages may ask without anybody's token: what is published there, and to end a token of theirs."""


def sent(client: Client, door: Door, path: str, data: list[dict[str, Any]]) -> list[HttpResponse]:
    """The answers to forms; to one only at a door that takes none."""
    first = knock(client, door, path, "POST", data[0])
    return [first] if first.status_code == 405 else [first, *(knock(client, door, path, "POST", each) for each in data[1:])]


def test_what_waits_is_told_to_nobody_else(moderator, other):
    waits = other.comments.get(state="waiting")
    for path in (f"/-/c/{waits.pk}", f"/-/comments/?page={OTHER}/tea", f"/-/comments/?page={OTHER}/tea&at={waits.pk}"):
        assert f"waits {SECRET}" not in moderator.get(path, follow=True).text
    for path in ("edit", "remove", "vote", "react"):
        before = standing()
        answer = moderator.post(f"/-/comments/{waits.pk}/{path}/", {"text": "x", "value": "1", "sign": "👍"})
        assert f"waits {SECRET}" not in answer.text
        assert standing() == before


def test_lists_of_ones_own_name_nothing_of_another_site(moderator, site, other):
    for path in ("/-/sites/", "/-/", "/-/me/", f"/-/sites/{site.pk}/people/", f"/-/sites/{site.pk}/comments/?state=all"):
        assert SECRET not in moderator.get(path, follow=True).text


def test_role_on_one_site_is_none_on_another(moderator, site, other):
    eva = someone("Eva")
    assert (people.role(eva, site), people.role(eva, other)) == ("", "")
    assert moderator.get(f"/-/sites/{other.pk}/").status_code == 404


def test_every_address_is_tried():
    """The walk sees the doors that it is about."""
    assert {"queue", "queue-decide", "undo", "people", "ban", "role", "threads", "opening", "settings"} <= {
        door.name for door in DASHBOARD
    }
    assert {"api-comments", "api-comment", "api-vote"} <= {door.name for door in API}
