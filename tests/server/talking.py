"""A conversation in the database, for tests of what becomes of comments."""

from __future__ import annotations

from samara.core.comment import State
from samara.server import models
from samara.server.store import comments, threads
from samara.server.store.comments import Hand
from server import cast


def someone(name: str = "Ada", **more) -> models.Person:
    """A reader with a name and an address."""
    return models.Person.objects.create_user(name=name, email=f"{name.lower()}@example.net", **more)


def say(site, text, person=None, *, state=State.PUBLISHED, page=cast.RAIN, parent=None, name="", browser="") -> models.Comment:
    """One comment, as it stands in its table."""
    hand = Hand(person, browser, name or (person.name if person else ""))
    made = comments.post(threads.open_for(site, page), hand, text, state, parent=parent)
    return models.Comment.objects.get(pk=made.id)
