"""Comments that came with an archive under an address that somebody has proven since: they can be taken over, and given back.

That they were written by the same person is the word of who made the archive, and often of whoever typed the address over there;
so nothing is ever taken over by itself, nothing of somebody who is banned, and nothing where the owner does not want it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from allauth.account.models import EmailAddress
from django.db.models import QuerySet

from samara.practices.conversation import moderating
from samara.server.models import Comment, Origin, Person, Site
from samara.server.store import marks, threads
from samara.server.store.sites import settings_of

MOST = 2_000
"""Comments that one press takes over; whoever wrote more presses again."""
SHOWN = 3


class Claim(NamedTuple):
    """What somebody may take over on a site: how many comments, and the first of them."""

    site: Site
    many: int
    first: tuple[Comment, ...]


def open_to(person: Person) -> list[Claim]:
    """What a person may take over, by site."""
    found = []
    for site in Site.objects.order_by("pk"):
        rows = of(site, person).order_by("created", "pk")
        if first := tuple(rows.select_related("thread__page")[:SHOWN]):
            found.append(Claim(site, rows.count(), first))
    return found


def of(site: Site, person: Person) -> QuerySet[Comment]:
    """The comments of a site that a person may take over."""
    proven = EmailAddress.objects.filter(user=person, verified=True).values_list("email", flat=True)
    urls = [f"{marks.MAIL}{address}" for address in proven if address]
    if not urls or not settings_of(site)["comments_claims"] or site.bans.filter(person=person).exists():
        return Comment.objects.none()
    came = Person.objects.filter(origin__site=site, origin__kind=Origin.Kind.IMPORT, origin__url__in=urls)
    # Whoever has signed in is somebody else, whatever an archive says of them.
    theirs = came.filter(email=None, last_login=None).exclude(bans__site=site).exclude(pk=person.pk)
    states = [state.value for state in moderating.CLAIMED]
    rows = site.comments.filter(person__in=theirs.values("pk"), origin__kind=Origin.Kind.IMPORT, state__in=states)
    return rows.exclude(text="", html="")


def writers(site: Site, keys: list[int]) -> dict[int, str]:
    """Whose these comments are, by the key of the person; those without words are left out."""
    rows = site.comments.filter(pk__in=keys).exclude(text="", html="")
    return {key: str(person or "") for key, person in rows.values_list("pk", "person")}


def give(site: Site, wanted: Mapping[int, str]) -> None:
    """Let comments be somebody's, by the key of the person, within a transaction. They keep the name that they bear, but for one
    that they have only from who gives them back."""
    whose: dict[int, list[int]] = defaultdict(list)
    for key, said in wanted.items():
        whose[int(said or 0)].append(key)
    for person in Person.objects.filter(pk__in=whose):
        rows = site.comments.filter(pk__in=whose[person.pk])
        for thread in sorted(set(rows.values_list("thread", flat=True))):
            threads.touch(thread)
        if person.email is None and person.name:
            for former in Person.objects.filter(comments__in=rows).exclude(name="").distinct():
                rows.filter(person=former, name=former.name).update(name=person.name)
        rows.update(person=person)
