"""Who is told of a comment, why, and when: rules for mail, and for what is tried again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import msgspec

from samara.core.errors import SettingsError
from samara.core.settings import Settings

MENTIONS = 5
"""People that one comment can call by name."""
DIGEST = 6
"""The hour (UTC) at which daily mail is written."""
WAITS = tuple(timedelta(seconds=each) for each in (60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000))
"""How long after each try the next one follows; after the last of them it is given up, in two days and a bit."""


class Reason(StrEnum):
    """Why somebody gets mail, the most particular first: of several only that one counts."""

    ANSWER = "answer"
    MENTION = "mention"
    THREAD = "thread"
    ALARM = "alarm"
    FLAG = "flag"
    OWNER = "owner"


class Wanted(StrEnum):
    """Which comments the owners get mail of: none, those that wait for them, or all."""

    NONE = "none"
    WAITING = "waiting"
    ALL = "all"


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may be told: the address, why, whether in the daily mail, and the rows that say so."""

    address: str
    reason: Reason
    daily: bool = False
    subscription: int | None = None
    person: int | None = None


TO_OWNERS = frozenset((Reason.ALARM, Reason.FLAG, Reason.OWNER))
"""Why those get mail who look after a site."""


def chosen(readers: Iterable[Reader], leaving_out: Collection[str]) -> list[Reader]:
    """Each address once, for the most particular of its reasons; without those to leave out: who wrote it, and who was told."""
    order = list(Reason)
    found: dict[str, Reader] = {}
    for reader in sorted(readers, key=lambda each: order.index(each.reason)):
        if reader.address not in leaving_out:
            found.setdefault(reader.address, reader)
    return list(found.values())


def wanted(settings: Settings) -> Wanted:
    """What the owners want mail of; SettingsError for a word that is none of those."""
    try:
        return Wanted(settings["comments_mail"])
    except ValueError:
        hint = f"It can be: {', '.join(Wanted)}."
        raise SettingsError(f"comments_mail = {settings['comments_mail']!r} is not known.", hint=hint) from None


def tells_owner(wish: Wanted, *, waits: bool) -> bool:
    """Whether the owners get mail of a comment that waits for them or was published."""
    return wish is Wanted.ALL or (wish is Wanted.WAITING and waits)


def digest_after(now: datetime) -> datetime:
    """When the next daily mail is written."""
    today = now.astimezone(UTC).replace(hour=DIGEST, minute=0, second=0, microsecond=0)
    return today if now < today else today + timedelta(days=1)


def again(tries: int, asked: float | None = None) -> timedelta | None:
    """How long to wait after so many tries, at least as long as the other side asked for; None when it is given up."""
    if tries > len(WAITS):
        return None
    wait = WAITS[max(tries, 1) - 1]
    return wait if asked is None else min(max(wait, timedelta(seconds=asked)), WAITS[-1])


def called(names: Iterable[str], people: Iterable[tuple[int, str, str]]) -> list[int]:
    """The people, given as key, handle and name, that a comment calls by handle, or by a name that only one of them bears."""
    asked = [name.casefold() for name in names]
    known = list(people)
    bearers: dict[str, list[int]] = {}
    for key, _, name in known:
        bearers.setdefault("".join(name.split()).casefold(), []).append(key)
    handles = {handle.casefold(): key for key, handle, _ in known}
    found: dict[int, None] = {}
    for name in asked:
        alone = bearers.get(name, [])
        if name in handles:
            found[handles[name]] = None
        elif name and len(alone) == 1:
            found[alone[0]] = None
    return list(found)[:MENTIONS]
