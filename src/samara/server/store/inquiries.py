"""What Akismet is still to be asked or told: noted with what gives reason for it, taken when due, gone when answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings

from samara.core.comment import State
from samara.practices.conversation import akismet
from samara.practices.conversation.judging import Verdict
from samara.server.models import Comment, Inquiry, Site

LEASE = timedelta(minutes=2)
"""For so long one that was taken is left alone by others."""
WAITS = tuple(timedelta(minutes=each) for each in (1, 10, 60, 360))
"""How long after each try the next one follows; after the last of them it is given up."""


def doubt(comment: Comment, verdict: Verdict | None) -> None:
    """Note that a comment is to be asked about, where the owner wants that and it is doubted."""
    if verdict is not None and verdict.asks and settings.SAMARA["akismet_key"]:
        Inquiry.objects.get_or_create(comment=comment, kind=Inquiry.Kind.CHECK)


def told(site: Site, lessons: Mapping[int, str]) -> None:
    """Note what is to be told of lessons about comments that were asked about; whatever is not told yet is taken back."""
    if not settings.SAMARA["akismet_key"]:
        return
    rows = Comment.objects.filter(site=site, pk__in=list(lessons)).only("pk", "why", "learned")
    asked = [row.pk for row in rows if akismet.was_asked(row.why)]
    Inquiry.objects.filter(comment__in=asked).exclude(kind=Inquiry.Kind.CHECK).delete()
    Inquiry.objects.bulk_create(Inquiry(comment_id=key, kind=lessons[key]) for key in asked if lessons[key])


def due(now: datetime, most: int = 20) -> list[Inquiry]:
    """What is due, the oldest first."""
    rows = Inquiry.objects.filter(due__lte=now).select_related("comment__site", "comment__thread__page")
    return list(rows.order_by("due", "pk")[:most])


def take(inquiry: Inquiry, now: datetime) -> bool:
    """Take one, unless another process was faster."""
    return bool(Inquiry.objects.filter(pk=inquiry.pk, due=inquiry.due).update(due=now + LEASE))


def done(inquiry: Inquiry) -> None:
    """It was answered."""
    Inquiry.objects.filter(pk=inquiry.pk).delete()


def failed(inquiry: Inquiry, now: datetime) -> None:
    """It was not answered: later, or never again."""
    if inquiry.tries >= len(WAITS):
        done(inquiry)
        return
    Inquiry.objects.filter(pk=inquiry.pk).update(due=now + WAITS[inquiry.tries], tries=inquiry.tries + 1)


def is_open(comment: Comment) -> bool:
    """Whether nobody has decided about a comment yet."""
    state = Comment.objects.filter(pk=comment.pk, decided=None).values_list("state", flat=True).first()
    return state == State.WAITING
