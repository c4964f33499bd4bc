"""Who may write, edit, remove and decide, and what becomes of a comment at first."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

import msgspec

from samara.core.comment import Opening, Sort, State
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.conversation.rendering import LONGEST, clean

Kind = TypeVar("Kind", bound=StrEnum)


class Moderation(StrEnum):
    """Which comments wait for a moderator: none, the first of each person, or all."""

    NONE = "none"
    FIRST = "first"
    ALL = "all"


WAITS = {Moderation.FIRST: "the first comment of each person waits here", Moderation.ALL: "all comments wait here"}
"""Why a comment waits where the owner wants it so."""


class Hold(StrEnum):
    """Rules of the owner's that let a comment wait."""

    UNREGISTERED = "unregistered"
    NEW = "new"
    APPROVED = "approved"
    LINKS = "links"
    IMAGES = "images"
    WORDS = "words"
    LANGUAGE = "language"


class Refusal(StrEnum):
    """Why a comment is not taken."""

    OFF = "off"
    BANNED = "banned"
    CLOSED = "closed"
    SIGN_IN = "sign-in"
    SLOW = "slow"
    OFTEN = "often"
    EMPTY = "empty"
    LONG = "long"
    PARENT = "parent"
    ADDRESS = "address"
    PAGE = "page"
    LATE = "late"


REASONS: dict[Refusal, str] = {
    Refusal.OFF: "There are no comments on this site.",
    Refusal.BANNED: "You cannot write on this site.",
    Refusal.CLOSED: "These comments are closed.",
    Refusal.SIGN_IN: "Say who you are: type your e-mail address, or sign in.",
    Refusal.SLOW: "This conversation is slowed down. Please wait a while before you write again.",
    Refusal.OFTEN: "That was a lot at once. Please wait ten minutes.",
    Refusal.EMPTY: "Please write something first.",
    Refusal.LONG: f"That is longer than {LONGEST:,} characters. Please make it shorter.",
    Refusal.PARENT: "The comment that you answer is not there any more.",
    Refusal.ADDRESS: "That is not an e-mail address.",
    Refusal.PAGE: "There is no such page on this site.",
    Refusal.LATE: "The time in which this could be changed is over.",
}
"""Each in words for the reader."""


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """What the owner wants: the settings about comments, checked."""

    on: bool = True
    guests: bool = False
    moderation: Moderation = Moderation.NONE
    editing: timedelta = timedelta(minutes=15)
    slow: timedelta = timedelta(minutes=15)
    limit: int = 20
    sort: Sort = Sort.OLDEST
    depth: int = 4
    per_page: int = 100
    signs: tuple[str, ...] = ()
    hold: tuple[Hold, ...] = ()
    hold_approved: int = 1
    hold_days: int = 7
    words: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    spam: bool = True
    work: int = 16


class Writer(msgspec.Struct, frozen=True, kw_only=True):
    """Who wants to write: whether known by a proven account, whether banned from the site, what they are there (`role`, empty for
    readers), whether anything of theirs was published there, and when they last wrote into this thread. `approved` and `spam` are
    how many of their comments are published there and were called spam (counted no further than needed), `days` for how long
    they have had their account."""

    known: bool = False
    banned: bool = False
    role: str = ""
    published: bool = False
    last: datetime | None = None
    approved: int = 0
    spam: int = 0
    days: float = 0.0

    @property
    def moderates(self) -> bool:
        """Whether they decide about comments."""
        return self.role != ""


def policy(settings: Settings) -> Policy:
    """The owner's wishes from the settings; SettingsError for a word that is none of those that can stand there."""
    return Policy(
        on=settings["comments"],
        guests=settings["comments_guests"],
        moderation=_chosen(Moderation, "comments_moderation", settings),
        editing=timedelta(minutes=settings["comments_edit_minutes"]),
        slow=timedelta(minutes=settings["comments_slow_minutes"]),
        limit=settings["comments_limit"],
        sort=_chosen(Sort, "comments_sort", settings),
        depth=settings["comments_depth"],
        per_page=max(1, settings["comments_per_page"]),
        signs=tuple(settings["comments_signs"]),
        hold=tuple(_named(Hold, "comments_hold", word) for word in settings["comments_hold"]),
        hold_approved=settings["comments_hold_approved"],
        hold_days=settings["comments_hold_days"],
        words=tuple(settings["comments_words"]),
        languages=tuple(settings["comments_languages"] or filter(None, [settings["lang"]])),
        spam=settings["comments_spam"],
        work=settings["comments_work"],
    )


def may_write(policy: Policy, opening: Opening, writer: Writer, now: datetime) -> Refusal | None:
    """Why somebody may not write into a thread; None when they may. A moderator always may, where there are comments at all."""
    if not policy.on:
        return Refusal.OFF
    if writer.moderates:
        return None
    if writer.banned:
        return Refusal.BANNED
    if opening is Opening.CLOSED:
        return Refusal.CLOSED
    if not writer.known and (not policy.guests or opening is Opening.SIGNED_IN):
        return Refusal.SIGN_IN
    if opening is Opening.SLOW and writer.last is not None and now - writer.last < policy.slow:
        return Refusal.SLOW
    return None


def fault(text: str) -> Refusal | None:
    """What is wrong with what somebody wrote; None when nothing is."""
    if len(text) > LONGEST:
        return Refusal.LONG
    return None if any(letter.isprintable() and not letter.isspace() for letter in clean(text)) else Refusal.EMPTY


def first_state(policy: Policy, writer: Writer) -> State:
    """Whether a new comment is published or waits."""
    if writer.moderates or policy.moderation is Moderation.NONE:
        return State.PUBLISHED
    if policy.moderation is Moderation.FIRST and writer.known and writer.published:
        return State.PUBLISHED
    return State.WAITING


def may_edit(policy: Policy, state: State, created: datetime, now: datetime, *, own: bool) -> bool:
    """Whether somebody may change a comment: their own (`own`), for a while, as long as it was not taken away."""
    return own and state in (State.PUBLISHED, State.WAITING) and now - created < policy.editing


def edited_state(state: State, judged: State) -> State:
    """Where an edited comment stands: what waits goes on waiting, and what is judged worse than before goes there."""
    return judged if state is State.PUBLISHED or judged is State.SPAM else state


def may_remove(state: State, *, own: bool) -> bool:
    """Whether somebody may take a comment away: their own, at any time."""
    return own and state is not State.REMOVED


def _chosen(kind: type[Kind], name: str, settings: Settings) -> Kind:
    return _named(kind, name, settings[name])


def _named(kind: type[Kind], name: str, word: str) -> Kind:
    try:
        return kind(word)
    except ValueError:
        words = ", ".join(kind)
        raise SettingsError(f"{name} = {word!r} is not known.", hint=f"It can be: {words}.") from None
