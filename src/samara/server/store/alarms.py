"""How much is written on which page, and whether its owners know."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Count, Min, Q

from samara.practices.conversation import alarming
from samara.server.models import Comment, Happening, Thread

NEW = (Happening.Kind.PUBLISHED, Happening.Kind.WAITING, Happening.Kind.SPAM)


def busy(now: datetime) -> dict[int, int]:
    """The threads in which something was written lately, and how many comments; what was brought along counts for nothing."""
    since = now - alarming.STRETCH
    # By what happened, which has an index by time over all sites.
    rows = Happening.objects.filter(created__gte=since, comment__created__gte=since, kind__in=NEW)
    return dict(rows.order_by().values_list("thread").annotate(Count("comment", distinct=True)))


def count(thread: int, now: datetime) -> int:
    """How many comments were written in a thread in the last minutes before."""
    return Comment.objects.filter(thread=thread, created__gt=now - alarming.STRETCH, created__lte=now).count()


def usual(thread: int, now: datetime) -> float:
    """How many comments as many minutes usually bring there."""
    rows = Comment.objects.filter(thread=thread, created__gt=now - alarming.BEFORE, created__lte=now - alarming.STRETCH)
    told = rows.aggregate(written=Count("pk"), since=Min("created"))
    return alarming.usual(told["written"], told["since"], now)


def raise_one(thread: Thread, now: datetime) -> bool:
    """Let the owners be told, once; False when another process was faster."""
    last = thread.comments.order_by("-pk").first()
    with transaction.atomic():
        free = Q(alarmed=None) | Q(alarmed__lte=now - alarming.QUIET)
        if last is None or not Thread.objects.filter(free, pk=thread.pk).update(alarmed=now):
            return False
        Happening.objects.create(thread=thread, comment=last, kind=Happening.Kind.ALARM)
    return True
