"""Conversations in tests: people who write, and pages that ask the API for them."""

from __future__ import annotations

import json

from samara.core.comment import State
from samara.server.models import Comment, Person, Site, Token
from samara.server.store import comments, people, threads, tokens
from samara.server.store.comments import Hand

ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/bicycles/haul.html"


def somebody(name: str = "Ada", email: str | None = None) -> Person:
    """A person who has a name, and an address where one is given."""
    return Person.objects.create_user(name=name, email=email)


def write(
    site: Site,
    text: str,
    whose: Person | None = None,
    parent: int | None = None,
    page: str = PAGE,
    state: State = State.PUBLISHED,
) -> Comment:
    """A comment, as its row."""
    thread = threads.open_for(site, page)
    above = comments.find(site, parent) if parent else None
    hand = Hand(whose, "", whose.name, people.role(whose, site)) if whose else Hand(name="Guest")
    return Comment.objects.get(pk=comments.post(thread, hand, text, state, parent=above).id)


def token(person: Person, site: Site, origin: str = ORIGIN) -> str:
    """A token of a person for a site."""
    return tokens.give(person, site, origin).token


def call(
    client, site: Site, path: str, method: str = "GET", data: object = None, token: str = "", origin: str = ORIGIN, **headers
):
    """Ask the API as a page of `origin` would."""
    sent = {"Sec-Fetch-Mode": "cors", **({"Origin": origin} if origin else {}), **headers}
    if token:
        sent["Authorization"] = f"Bearer {token}"
    body = "" if data is None else data if isinstance(data, str | bytes) else json.dumps(data)
    return client.generic(method, f"/-/api/sites/{site.pk}/{path}", body, content_type="application/json", headers=sent)


def tokens_of(person: Person) -> int:
    """How many sites and browsers a person is signed in to."""
    return Token.objects.filter(person=person).count()
