"""What readers reported about comments, once per caller; and what moderators had looked at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from samara.core.comment import State
from samara.practices.conversation import flagging
from samara.practices.conversation.flagging import Reporter
from samara.server.models import Comment, Flag, Happening, Person, Site
from samara.server.store import threads

OPEN, SETTLED = "open", "settled"


def caller_of(comment: Comment, person: Person | None, network: str) -> str:
    """What stands for whoever reports: a digest of the person or the household. It is another one for each comment, so that
    nobody can be followed by it from one to the next."""
    whom = f"person {person.pk}" if person else f"network {network}"
    return salted_hmac("samara.flag", f"{comment.pk}\n{whom}", algorithm="sha256").hexdigest()


def add(comment: Comment, person: Person | None, caller: str, reason: str, words: str) -> bool:
    """Keep a report; whether it is the first of this caller about this comment. Of the first that is open the owners are told."""
    with transaction.atomic():
        threads.lock(comment.thread_id)
        is_first = not Flag.objects.filter(comment=comment, settled=None).exists()
        given = {"person": person, "reason": reason, "words": words}
        _, is_new = Flag.objects.get_or_create(comment=comment, caller=caller, defaults=given)
        if is_new and is_first:
            Happening.objects.create(thread_id=comment.thread_id, comment=comment, kind=Happening.Kind.FLAGGED)
    return is_new


def reporters(comment: Comment) -> list[Reporter]:
    """Those who reported a comment, as far as nobody has looked at it since."""
    callers = list(comment.flags.filter(settled=None).values_list("person", flat=True))
    people = {key for key in callers if key is not None}
    here = Q(comment__site=comment.site_id)
    known = set(
        Comment.objects.filter(site=comment.site_id, person__in=people, state=State.PUBLISHED.value)
        .exclude(pk=comment.pk)
        .values_list("person", flat=True)
    )
    past: Counter[tuple[int, bool]] = Counter(
        (key or 0, state == State.PUBLISHED)
        for key, state in Flag.objects.filter(here, person__in=people)
        .exclude(settled=None)
        .values_list("person", "comment__state")
    )
    return [
        Reporter(known=key in known, upheld=past[key, False], dismissed=past[key, True]) if key else Reporter() for key in callers
    ]


def holds(comment: Comment, limit: int) -> bool:
    """Whether a comment waits from now on, since so much was reported about it."""
    approved = comment.decider_id is not None and comment.decided is not None
    # What was changed since then, nobody has approved.
    stands = approved and (comment.edited is None or comment.edited <= comment.decided)  # type: ignore[operator]
    looked = comment.flags.exclude(settled=None)
    if comment.edited is not None:
        looked = looked.filter(settled__gte=comment.edited)
    return flagging.holds(State(comment.state), reporters(comment), limit, is_approved=stands or looked.exists())


def open_of(site: Site, comments: Iterable[int]) -> list[int]:
    """The reports about these comments that nobody has looked at."""
    rows = Flag.objects.filter(comment__site=site, comment__in=list(comments), settled=None)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def about(comments: Iterable[int]) -> dict[int, list[Flag]]:
    """The open reports about each of these comments."""
    found: dict[int, list[Flag]] = defaultdict(list)
    for each in Flag.objects.filter(comment__in=list(comments), settled=None).order_by("pk"):
        found[each.comment_id].append(each)
    return found


def reported(site: Site) -> int:
    """How many comments of a site are reported, and nobody has looked at it."""
    return Flag.objects.filter(comment__site=site, settled=None).values("comment").distinct().count()


def stand(site: Site, keys: Iterable[int]) -> dict[int | str, str]:
    """How these reports stand; those about other sites are left out."""
    rows = Flag.objects.filter(comment__site=site, pk__in=list(keys)).values_list("pk", "settled")
    return {key: OPEN if settled is None else SETTLED for key, settled in rows}


def settle(values: Mapping[int, str]) -> None:
    """Note of reports that somebody has looked at them, or that nobody has."""
    for value, moment in ((SETTLED, timezone.now()), (OPEN, None)):
        keys = [key for key, wanted in values.items() if wanted == value]
        Flag.objects.filter(pk__in=keys).update(settled=moment)
