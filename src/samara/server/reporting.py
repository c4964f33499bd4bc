"""From what a reader reports about a comment to what becomes of it: at most, it waits until somebody has looked."""

from __future__ import annotations

from enum import StrEnum

from django.http import HttpRequest

from samara.core.comment import State
from samara.practices.conversation import letters
from samara.server import writing
from samara.server.models import Comment, Flag, Person
from samara.server.store import comments, decisions, flags
from samara.server.store.sites import settings_of
from samara.server.visitors import network_of

LIMIT = (10, 600)
"""Reports of one person, and of one household, and seconds."""
LONGEST = 500
"""Characters of what is said with a report."""


class Answer(StrEnum):
    """What the reader is told. THANKS also where nothing was counted: twice by the same caller, one's own words, a ban."""

    THANKS = "thanks"
    NO_REASON = "no-reason"
    OFTEN = "often"


def report(request: HttpRequest, comment: Comment, person: Person | None, reason: str, words: str) -> Answer:
    """Report a published comment."""
    if reason not in Flag.Reason.values:
        return Answer.NO_REASON
    if not writing.may_act(request, person, "reports", LIMIT):
        return Answer.OFTEN
    if comments.is_banned(person, comment.site) or comments.is_own(comment, person):
        return Answer.THANKS
    caller = flags.caller_of(comment, person, network_of(request))
    said = letters.plain(words).strip()[:LONGEST]
    is_new = flags.add(comment, person, caller, reason, said)
    if is_new and flags.holds(comment, settings_of(comment.site)["comments_flags"]):
        decisions.decide(comment.site, None, [comment.pk], State.WAITING)
    return Answer.THANKS
