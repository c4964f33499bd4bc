"""The conversations that the person follows by mail."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Person, Subscription


def export(person: Person) -> list[dict[str, Any]]:
    """Of which page, or of which comment's answers, since when."""
    return [
        {
            "page": each.thread.page.address,
            "comment": each.comment_id,
            "address": each.address,
            "pace": each.pace,
            "asked": each.asked.isoformat(),
            "confirmed": each.confirmed.isoformat() if each.confirmed else None,
        }
        for each in _of(person).select_related("thread__page").order_by("pk")
    ]


def erase(person: Person, choice: Choice) -> None:
    """End them, those too that were asked for by address alone."""
    _of(person).delete()


def _of(person: Person) -> QuerySet[Subscription]:
    return Subscription.objects.filter(Q(person=person) | Q(address=person.email or "@"))


subscriptions = Belonging(export, erase)
