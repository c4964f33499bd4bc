"""Votes and signs: one voice per person, however often it is sent."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from django.db import transaction

from samara.practices.conversation.ordering import score
from samara.server.models import Comment, Person, Reaction, Thread, Vote
from samara.server.store import threads


class Tally(NamedTuple):
    """How a comment stands: voices for and against, and the person's own."""

    up: int
    down: int
    mine: int


def cast(comment: Comment, person: Person, value: int) -> Tally:
    """Give a voice for (1) or against (-1) a comment, or take it back (0); said again, it changes nothing."""
    with transaction.atomic():
        # First of all, so that those who vote at the same moment are counted one after the other.
        thread = threads.lock(comment.thread_id)
        up, down = Comment.objects.values_list("up", "down").get(pk=comment.pk)
        former = sum(Vote.objects.filter(comment=comment, person=person).values_list("value", flat=True))
        if value == former:
            return Tally(up, down, value)
        threads.touch(thread.pk)
        if value:
            Vote.objects.update_or_create(comment=comment, person=person, defaults={"value": value})
        else:
            Vote.objects.filter(comment=comment, person=person).delete()
        # Counted on, not anew: of voices that came with an archive, nobody knows whose they were.
        up = max(0, up + (value > 0) - (former > 0))
        down = max(0, down + (value < 0) - (former < 0))
        Comment.objects.filter(pk=comment.pk).update(up=up, down=down, score=score(up, down))
    return Tally(up, down, value)


def react(comment: Comment, person: Person, sign: str, on: bool) -> dict[str, int]:
    """Set a sign under a comment, or take it away; how many of each there are now. Said again, it changes nothing."""
    own = Reaction.objects.filter(comment=comment, person=person, sign=sign)
    with transaction.atomic():
        thread = threads.lock(comment.thread_id)
        if own.exists() == on:
            return dict(Comment.objects.values_list("reactions", flat=True).get(pk=comment.pk))
        threads.touch(thread.pk)
        if on:
            Reaction.objects.create(comment=comment, person=person, sign=sign)
        else:
            own.delete()
        return recount(comment.pk)


def recount(comment: int) -> dict[str, int]:
    """Write down anew how many of each sign a comment has."""
    counted: dict[str, int] = defaultdict(int)
    for sign in Reaction.objects.filter(comment=comment).order_by("pk").values_list("sign", flat=True):
        counted[sign] += 1
    Comment.objects.filter(pk=comment).update(reactions=dict(counted))
    return dict(counted)


def votes_of(person: Person, thread: Thread) -> dict[int, int]:
    """The person's votes in a thread, by comment."""
    return dict(Vote.objects.filter(person=person, comment__thread=thread).values_list("comment_id", "value"))


def signs_of(person: Person, thread: Thread) -> dict[int, list[str]]:
    """The person's signs in a thread, by comment."""
    found: dict[int, list[str]] = defaultdict(list)
    for comment, sign in Reaction.objects.filter(person=person, comment__thread=thread).values_list("comment_id", "sign"):
        found[comment].append(sign)
    return dict(found)
