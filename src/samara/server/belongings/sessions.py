"""Where the person is signed in: browsers here, and sites that hold a token."""

from __future__ import annotations

from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore

from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Person


def export(person: Person) -> dict[str, Any]:
    """Browsers and sites; the secrets that open them are nobody's data."""
    return {
        "browsers": [
            {"browser": each.user_agent, "since": each.created_at.isoformat(), "seen": each.last_seen_at.isoformat()}
            for each in UserSession.objects.filter(user=person)
        ],
        "sites": [
            {"site": each.site.name, "origin": each.origin, "since": each.created.isoformat(), "seen": each.renewed.isoformat()}
            for each in person.tokens.select_related("site")
        ],
    }


def erase(person: Person, choice: Choice) -> None:
    """End every session; their rows do not hang on the person's."""
    for each in UserSession.objects.filter(user=person):
        SessionStore(each.session_key).delete()


sessions = Belonging(export, erase)
