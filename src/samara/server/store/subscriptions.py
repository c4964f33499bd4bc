"""Subscriptions: who follows a conversation by mail, proven before the first mail, ended with one press."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from samara.server.models import Comment, Person, Silence, Site, Subscription, Thread
from samara.server.store import merging

LIFE = timedelta(days=3)
"""How long an address has time to confirm; then it is forgotten."""
PACES = frozenset(Subscription.Pace.values)


def follow(
    thread: Thread, address: str, *, comment: Comment | None = None, person: Person | None = None, pace: str = "", lang: str = ""
) -> Subscription:
    """Note that an address wants mail of a thread, or of the answers to a comment in it; confirmed at once where it is the
    person's own, which was proven. Twice it is one subscription, with the pace that was said last."""
    now = timezone.now()
    own = person is not None and bool(person.email) and person.email == address
    with transaction.atomic():
        Subscription.objects.filter(confirmed=None, asked__lt=now - LIFE).delete()
        found, _ = Subscription.objects.get_or_create(thread=thread, comment=comment, address=address, defaults={"lang": lang})
        # What somebody who only typed the address says changes nothing for whoever has proven it.
        if own or found.confirmed is None:
            found.pace = pace if pace in PACES else found.pace
            found.lang = lang or found.lang
            found.person = person if own else found.person
            found.confirmed = found.confirmed or (now if own else None)
            found.save(update_fields=["pace", "lang", "person", "confirmed"])
    return found


def confirm(key: int) -> Subscription | None:
    """The subscription, from now on with mail; None when it is gone."""
    Subscription.objects.filter(pk=key, confirmed=None, asked__gt=timezone.now() - LIFE).update(confirmed=timezone.now())
    return Subscription.objects.select_related("thread__page", "thread__site").filter(pk=key).exclude(confirmed=None).first()


def find(key: int) -> Subscription | None:
    """A subscription by its key."""
    return Subscription.objects.select_related("thread__page", "thread__site").filter(pk=key).first()


def end(key: int) -> None:
    """End one subscription, and what is still to be delivered of it."""
    Subscription.objects.filter(pk=key).delete()


def end_daily(key: int) -> None:
    """End all daily mail that the address of this subscription gets from its site."""
    found = find(key)
    if found is not None:
        same = Subscription.objects.filter(thread__site=found.thread.site, address=found.address)
        same.filter(pace=Subscription.Pace.DAILY).delete()


def of(person: Person) -> QuerySet[Subscription]:
    """What a person follows, by account or by the address that is theirs; the newest first."""
    own = Q(person=person) | Q(address=person.email or "@")
    return Subscription.objects.filter(own).exclude(confirmed=None).select_related("thread__page", "thread__site").order_by("-pk")


def pace(person: Person, thread: Thread, comment: Comment | None = None) -> str:
    """How a person follows a thread or the answers to a comment; empty where they do not."""
    found = _among(person, thread, comment).first()
    return found.pace if found else ""


def leave(person: Person, thread: Thread, comment: Comment | None = None) -> None:
    """Let a person follow a thread, or the answers to a comment, no more."""
    Subscription.objects.filter(pk__in=_among(person, thread, comment).values("pk")).delete()


def _among(person: Person, thread: Thread, comment: Comment | None) -> QuerySet[Subscription]:
    """What a person follows there, be it from before the page moved."""
    whole = {"comment": None, "thread__in": merging.family(thread.pk)}
    return of(person).filter(**({"comment": comment} if comment else whole))


def silence(site: Site, address: str, kind: Silence.Kind) -> None:
    """Send no mail of this kind from this site to this address any more."""
    Silence.objects.get_or_create(site=site, whom=digest(address), kind=kind)


def is_silent(site: Site, address: str, kind: Silence.Kind) -> bool:
    """Whether the address wants no mail of this kind from this site."""
    return Silence.objects.filter(site=site, whom=digest(address), kind=kind).exists()


def digest(address: str) -> str:
    """What is kept of an address that wants to be left alone."""
    return salted_hmac("samara.silence", address, algorithm="sha256").hexdigest()
