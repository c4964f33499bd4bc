"""Links in mail that need no signing in: each is good for one act on one thing, and for a time."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from django.core import signing


class Act(StrEnum):
    """What a link lets its holder do."""

    CONFIRM = "confirm"
    REFUSE = "refuse"
    END = "end"
    END_DAILY = "end-daily"
    NO_MENTIONS = "no-mentions"
    NO_COMMENTS = "no-comments"
    PUBLISH = "publish"
    SPAM = "spam"
    REMOVE = "remove"
    SLOW = "slow"
    SIGNED_IN = "signed-in"
    CLOSE = "close"
    UNDO = "undo"


ABOUT_COMMENTS = (Act.PUBLISH, Act.SPAM, Act.REMOVE)
ABOUT_THREADS = (Act.SLOW, Act.SIGNED_IN, Act.CLOSE)
WEEK = timedelta(days=7)
LIVES = {
    Act.CONFIRM: timedelta(days=3),
    Act.REFUSE: timedelta(days=3),
    **dict.fromkeys((*ABOUT_COMMENTS, *ABOUT_THREADS, Act.UNDO), WEEK),
}
"""How long each is good; the others as long as mail is kept at hand."""
LONG = timedelta(days=400)
NAMED = {Act.NO_MENTIONS: 2, Act.NO_COMMENTS: 2, Act.UNDO: 2, **dict.fromkeys((*ABOUT_COMMENTS, *ABOUT_THREADS), 3)}
"""How many things each names: a site and a person; a decision and a person; a comment or a conversation, a person, and how it
stood then; the others name one subscription."""
SALT = "samara.permit"


def issue(act: Act, *things: int) -> str:
    """A word that lets do this with these things (the keys of their rows) and nothing else."""
    return signing.dumps([act.value, *things], salt=SALT)


def read(word: str) -> tuple[Act, tuple[int, ...]] | None:
    """What a word lets do, and with which things; None when it is forged or too old."""
    try:
        said, *things = signing.loads(word, salt=SALT, max_age=LONG)
        act = Act(said)
        signing.loads(word, salt=SALT, max_age=LIVES.get(act, LONG))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return (act, tuple(things)) if len(things) == NAMED.get(act, 1) and all(type(each) is int for each in things) else None
