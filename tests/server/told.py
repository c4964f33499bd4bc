"""People with addresses, what they write, and the rounds in which others are told."""

from __future__ import annotations

from datetime import timedelta

from django.core import mail
from django.utils import timezone

from samara.core.comment import State
from samara.core.settings import load
from samara.server.jobs import telling
from samara.server.models import Comment, Person, Site, Subscription
from samara.server.store import subscriptions, threads
from server import cast
from server.talking import somebody, write


def someone(name: str = "Ada") -> Person:
    """Somebody with an address."""
    return somebody(name, f"{name.lower()}@example.net")


def say(
    site: Site,
    text: str,
    person: Person | None = None,
    *,
    parent: Comment | None = None,
    page: str = cast.RAIN,
    state: State = State.PUBLISHED,
) -> Comment:
    """A comment on the page about rain."""
    return write(site, text, person, parent.pk if parent else None, page, state)


def follow(site: Site, person: Person, *, comment: Comment | None = None, page: str = cast.RAIN, pace: str = "") -> Subscription:
    """A subscription of a proven address."""
    thread = threads.open_for(site, page)
    return subscriptions.follow(thread, person.email or "", comment=comment, person=person, pace=pace)


def tell(later: timedelta = timedelta()) -> list[str]:
    """One round; to whom mail went, and what it was about."""
    before = len(mail.outbox)
    telling.tell(load(), timezone.now() + later)
    return [f"{each.to[0]}: {each.subject}" for each in mail.outbox[before:]]
