"""Decisions of moderators and owners: each is done whole or not at all, kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from samara.core.comment import Opening, State
from samara.practices.conversation import moderating
from samara.server.models import Ban, Comment, Decision, Membership, Person, Site, Thread
from samara.server.store import comments, threads

BANNED = "banned"
Act = Decision.Act
ACTS = {
    State.PUBLISHED: Act.PUBLISHED,
    State.WAITING: Act.WAITING,
    State.REMOVED: Act.REMOVED,
    State.SPAM: Act.SPAM,
}


class Noun(NamedTuple):
    """One kind of thing that is decided about: how it stands on a site (None when it is no thing of the site), and how that is
    changed."""

    read: Callable[[Site, int], str | None]
    write: Callable[[Site, int, str, Person], None]


class Wish(NamedTuple):
    """Something of a site, by noun and key, and how it shall stand."""

    noun: str
    key: int
    value: str


def decide(site: Site, by: Person, keys: Iterable[int], state: State) -> Decision | None:
    """Let comments stand as `state`; those of other sites, and those that their writers took back, are left alone."""
    # One thread after the other in the order of all, so that two moderators at once do not wait for each other.
    rows = site.comments.filter(pk__in=set(keys)).order_by("thread", "pk").values_list("pk", "state", "text", "html")
    wishes = [
        Wish("comment", key, state.value)
        for key, former, text, html in rows
        if moderating.may_decide(State(former), said=bool(text or html))
    ]
    return make(site, by, ACTS[state], wishes)


def ban(site: Site, by: Person, person: int, *, comment: int | None = None) -> Decision | None:
    """Ban a person from a site, and with them what of theirs waits there, and the `comment` for which it was done."""
    if not moderating.may_ban(_role(site, person) or ""):
        return None
    states = [state.value for state in State if moderating.goes_with_ban(state)]
    rows = Comment.objects.filter(person=person, site=site)
    swept = list(rows.filter(state__in=states).order_by("-created").values_list("pk", flat=True)[: moderating.SWEPT])
    ordered = rows.filter(pk__in=(*swept, comment or 0)).order_by("thread", "pk").values_list("pk", flat=True)
    wishes = [Wish("ban", person, BANNED), *(Wish("comment", key, State.REMOVED.value) for key in ordered)]
    return make(site, by, Act.BANNED, wishes)


def lift(site: Site, by: Person, person: int) -> Decision | None:
    """Let somebody who was banned write again."""
    return make(site, by, Act.LIFTED, [Wish("ban", person, "")])


def open_thread(site: Site, by: Person, thread: int, opening: Opening) -> Decision | None:
    """Open, slow or close a conversation."""
    return make(site, by, Act.OPENING, [Wish("thread", thread, opening.value)])


def give_role(site: Site, by: Person, person: int, role: str) -> Decision | None:
    """Give somebody a role on a site, or take it ("")."""
    owners = site.memberships.filter(role=Membership.Role.OWNER).count()
    if not moderating.may_give(role, _role(site, person) or "", owners):
        return None
    return make(site, by, Act.ROLE, [Wish("role", person, role)])


def make(site: Site, by: Person, act: Act, wishes: Iterable[Wish]) -> Decision | None:
    """Fulfil wishes and note what they changed; None when they changed nothing."""
    changes: list[tuple[str, int, str, str]] = []
    with transaction.atomic():
        for wish in wishes:
            noun = NOUNS[wish.noun]
            former = noun.read(site, wish.key)
            if former is None or former == wish.value:
                continue
            noun.write(site, wish.key, wish.value, by)
            changes.append((wish.noun, wish.key, former, wish.value))
        return Decision.objects.create(site=site, person=by, act=act, changes=changes) if changes else None


def find(site: Site, key: int) -> Decision | None:
    """A decision on this site."""
    return site.decisions.select_related("person").filter(pk=key).first()


def latest(site: Site, most: int = 10) -> list[Decision]:
    """The last decisions on a site that still stand, the newest first."""
    return list(site.decisions.filter(undone=None).select_related("person").order_by("-pk")[:most])


def undo(decision: Decision, by: Person) -> bool:
    """Take a decision back, once; what was decided anew since then stays as it is."""
    with transaction.atomic():
        if not Decision.objects.filter(pk=decision.pk, undone=None).update(undone=timezone.now()):
            return False
        for name, key, former, value in reversed(decision.changes):
            noun = NOUNS[name]
            if noun.read(decision.site, key) == value:
                noun.write(decision.site, key, former, by)
    return True


def _state(site: Site, key: int) -> str | None:
    return site.comments.filter(pk=key).values_list("state", flat=True).first()


def _decide(site: Site, key: int, value: str, by: Person) -> None:
    comments.decide(site.comments.get(pk=key), State(value), by)


def _banned(site: Site, key: int) -> str | None:
    if not Person.objects.filter(pk=key).exists():
        return None
    return BANNED if site.bans.filter(person=key).exists() else ""


def _ban(site: Site, key: int, value: str, by: Person) -> None:
    if value:
        Ban.objects.get_or_create(site=site, person_id=key)
    else:
        site.bans.filter(person=key).delete()


def _opening(site: Site, key: int) -> str | None:
    return site.threads.filter(pk=key).values_list("state", flat=True).first()


def _open(site: Site, key: int, value: str, by: Person) -> None:
    threads.set_state(Thread.objects.get(pk=key), Opening(value))


def _role(site: Site, key: int) -> str | None:
    if not Person.objects.filter(pk=key).exists():
        return None
    return site.memberships.filter(person=key).values_list("role", flat=True).first() or ""


def _give(site: Site, key: int, value: str, by: Person) -> None:
    if value:
        Membership.objects.update_or_create(site=site, person_id=key, defaults={"role": value})
    else:
        site.memberships.filter(person=key).delete()


NOUNS = {
    "comment": Noun(_state, _decide),
    "ban": Noun(_banned, _ban),
    "thread": Noun(_opening, _open),
    "role": Noun(_role, _give),
}
