"""Deliveries: noted once for each receiver, taken by one process at a time, and settled when they arrived or were given up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from samara.core.errors import NetworkError
from samara.practices.conversation import telling
from samara.server.models import Delivery, Happening, Site

LEASE = timedelta(seconds=90)
"""For so long what was taken is left to whoever took it; if that process was killed, another takes it then."""
AT_ONCE = 500
LOOKED_AT = 50
"""Happenings of one round: where hundreds write at once, they are answered first and told of a little later."""
KEPT = timedelta(days=30)
"""How long one can see what was delivered."""


class Bundle(NamedTuple):
    """What goes to one receiver together: the deliveries of one channel, in the order in which things happened."""

    channel: Delivery.Channel
    receiver: str
    site: Site
    rows: tuple[Delivery, ...]


def untold() -> list[Happening]:
    """What happened and was not looked at yet, the oldest first."""
    rows = Happening.objects.filter(told=None).order_by("pk")
    return list(rows.select_related("comment__thread__site", "comment__person", "comment__origin", "actor")[:LOOKED_AT])


def note(happening: Happening, rows: Iterable[Delivery], now: datetime) -> None:
    """Keep what is to be delivered, and that this was looked at: both or neither. Noted twice, it is there once."""
    with transaction.atomic():
        Delivery.objects.bulk_create(rows, ignore_conflicts=True)
        Happening.objects.filter(pk=happening.pk, told=None).update(told=now)


def told_before(happening: Happening) -> set[str]:
    """The addresses that got, or will get, mail of the same comment already."""
    rows = Delivery.objects.filter(happening__comment=happening.comment_id, channel=Delivery.Channel.MAIL)
    return set(rows.values_list("receiver", flat=True))


def due(now: datetime) -> list[Bundle]:
    """What is to be handed over now."""
    rows = Delivery.objects.filter(done=None, due__lte=now).order_by("happening_id", "pk")
    found: dict[tuple[object, ...], list[Delivery]] = {}
    for row in rows.select_related("happening__comment__thread__page", "happening__comment__site", "person")[:AT_ONCE]:
        found.setdefault(_key(row), []).append(row)
    return [
        Bundle(Delivery.Channel(each[0].channel), each[0].receiver, each[0].happening.comment.site, tuple(each))
        for each in found.values()
    ]


def _key(row: Delivery) -> tuple[object, ...]:
    """What goes together: mail of one subscription, or for one reason, and all daily mail of a site. What was tried before stays
    together as it was, so that it is recognised when it comes twice."""
    if row.channel == Delivery.Channel.HOOK:
        return (row.pk,)
    what = "daily" if row.daily else row.subscription_id or row.reason
    return (row.channel, row.receiver, row.happening.comment.site_id, what, row.due if row.tries else None)


def take(bundle: Bundle, now: datetime) -> bool:
    """Take a bundle, so that no other process does; False when one was faster."""
    free = Delivery.objects.filter(pk__in=[row.pk for row in bundle.rows], done=None, due__lte=now)
    # One statement: of two processes only one finds them due.
    return free.update(due=now + LEASE, tries=F("tries") + 1) == len(bundle.rows)


def arrived(rows: Sequence[Delivery], now: datetime, fault: str = "") -> None:
    """Settle deliveries for good: they arrived, or with a `fault` never will."""
    Delivery.objects.filter(pk__in=[row.pk for row in rows]).update(done=now, fault=fault[:500])


def failed(bundle: Bundle, error: NetworkError, now: datetime) -> bool:
    """Try again later; give up, and say so with True, where trying again is useless."""
    wait = None if error.permanent else telling.again(max(row.tries for row in bundle.rows) + 1, error.retry_after)
    if wait is None:
        arrived(bundle.rows, now, error.message)
        return True
    Delivery.objects.filter(pk__in=[row.pk for row in bundle.rows]).update(due=now + wait, fault=error.message[:500])
    return False


def put_off(bundle: Bundle, until: datetime) -> None:
    """Wait with a bundle that was taken; that is no try."""
    Delivery.objects.filter(pk__in=[row.pk for row in bundle.rows]).update(due=until, tries=F("tries") - 1)


def forget(now: datetime) -> None:
    """Forget what was settled a month ago, addresses with it."""
    Delivery.objects.filter(done__lt=now - KEPT).delete()


def last(site: Site, channels: Sequence[Delivery.Channel], most: int = 50) -> list[Delivery]:
    """What was delivered last, or is about to be, for the owner of a site."""
    rows = Delivery.objects.filter(happening__comment__site=site, channel__in=channels).order_by("-pk")
    return list(rows.select_related("happening__comment")[:most])


def mark(address: str) -> str:
    """What stands for an address of the owner's in the table."""
    return salted_hmac("samara.receiver", address, algorithm="sha256").hexdigest()
