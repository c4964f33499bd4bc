"""Who is told of a comment, why, and when: rules for mail, and for what is tried again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from unicodedata import east_asian_width

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


def called(texts: Iterable[str], people: Iterable[tuple[int, str, str]]) -> list[int]:
    """The people, given as key, handle and name, that a comment calls. `texts` are what follows each @: the longest handle or
    name with which one begins is meant, "@Ada Lovelace" or "@AdaLovelace"; a name that several bear means nobody."""
    bearers: dict[str, set[int]] = {}
    handles: dict[str, int] = {}
    for key, handle, name in people:
        handles[_folded(handle)] = key
        for spelt in {_folded(name), _folded(name).replace(" ", "")} - {""}:
            bearers.setdefault(spelt, set()).add(key)
    found: dict[int, None] = {}
    for text in dict.fromkeys(map(_folded, texts)):
        for end in _ends(text):
            alone = bearers.get(text[:end], set())
            if text[:end] in handles:
                found[handles[text[:end]]] = None
            elif len(alone) == 1:
                found |= dict.fromkeys(alone)
            elif not alone:
                continue
            break
    return list(found)[:MENTIONS]


def _folded(name: str) -> str:
    """A name as it is compared: one space between words, small letters."""
    return " ".join(name.split()).casefold()


def _ends(text: str) -> Iterator[int]:
    """Where a name with which a text begins can end, the longest first: not within a word, but for scripts that write their words
    together; and not before a dot or dash within one, since handles have those."""
    for end in range(len(text), 0, -1):
        rest = text[end : end + 2]
        is_within = bool(rest) and (rest[0].isalnum() or rest[0] == "_" or (rest[0] in ".-" and rest[1:].isalnum()))
        if not is_within or east_asian_width(rest[0]) in "WF":
            yield end
