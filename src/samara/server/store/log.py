"""Everything that was decided on a site: by people, and by Samara itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet

from samara.core.comment import State
from samara.server.models import Decision, Happening, Site
from samara.server.store.listed import Notice, notices
from samara.server.store.subjects import Subject, subjects

SIZE = 50
SAMARA = "samara"
FIRST = timedelta(seconds=10)
"""So soon after it was written, a comment is put where it belongs by what judges it: no moderator is as quick."""
_END = (2**63 - 1, 2**63 - 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. Decided by a person (`name`, "" for somebody who is gone), or by `samara`; `many` counts what was changed by its
    kind, and `about` tells the first of it. Of Samara's first look at a comment, `decision` is None, `comment` its number, and
    `why` what was noticed."""

    when: datetime
    act: str
    word: str
    samara: bool
    name: str
    handle: str
    many: dict[str, int]
    undone: datetime | None
    decision: Decision | None = None
    comment: int = 0
    is_undoable: bool = False
    why: tuple[Notice, ...] = ()
    about: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """Whose decisions (the key of a person, `samara`, or "" for all), of which kind ("" for all), and after which place."""

    who: str = ""
    act: str = ""
    after: str = ""


def log(site: Site, sought: Sought, size: int = SIZE) -> tuple[list[Entry], str]:
    """A slice of the log, the newest first, and where the next begins ("" at the end)."""
    last_decision, last_look = _place(sought.after)
    found = list(_decisions(site, sought).filter(pk__lt=last_decision)[: size + 1])
    about = subjects(site, found)
    rows = [(_entry(row, about[row.pk]), row.pk, 0) for row in found]
    rows += [(_look(row), 0, row.pk) for row in _looks(site, sought).filter(pk__lt=last_look)[: size + 1]]
    rows.sort(key=lambda row: (row[0].when, row[1], row[2]), reverse=True)
    shown = rows[:size]
    if len(rows) <= size:
        return [entry for entry, _, _ in shown], ""
    last_decision = min((pk for _, pk, _ in shown if pk), default=last_decision)
    last_look = min((pk for _, _, pk in shown if pk), default=last_look)
    return [entry for entry, _, _ in shown], f"{last_decision}.{last_look}"


def whole(site: Site, sought: Sought) -> Iterator[Entry]:
    """All of it, the newest first, read in slices."""
    after = sought.after
    while True:
        entries, after = log(site, Sought(sought.who, sought.act, after), 1_000)
        yield from entries
        if not after:
            return


def plain(entry: Entry) -> dict[str, Any]:
    """An entry as data for JSON: `changes` as [noun, key, before, after]."""
    return {
        "when": entry.when,
        "by": SAMARA if entry.samara else {"name": entry.name, "handle": entry.handle} if entry.handle else None,
        "act": entry.act,
        "undone": entry.undone,
        "changes": entry.decision.changes if entry.decision else [["comment", entry.comment, "", entry.act]],
        "why": [each.words for each in entry.why],
    }


def people(site: Site) -> list[tuple[int, str]]:
    """Everybody who decided something on a site, by key and name."""
    rows = site.decisions.exclude(person=None).order_by().values_list("person", "person__name", "person__handle").distinct()
    return sorted(((key or 0, name or handle or "") for key, name, handle in rows), key=lambda each: each[1].casefold())


def _decisions(site: Site, sought: Sought) -> QuerySet[Decision]:
    rows = site.decisions.select_related("person").order_by("-pk")
    if sought.act:
        rows = rows.filter(act=sought.act)
    if sought.who == SAMARA:
        return rows.filter(person=None)
    return rows.filter(person=int(sought.who)) if sought.who else rows


def _looks(site: Site, sought: Sought) -> QuerySet[Happening]:
    kinds = [kind for kind in (State.WAITING.value, State.SPAM.value) if sought.act in ("", kind)]
    if not kinds or sought.who not in ("", SAMARA):
        return Happening.objects.none()
    own = Q(actor=F("comment__person")) | Q(actor=None, comment__person=None)
    soon = Q(created__lt=F("comment__created") + FIRST)
    # Who has a role here is not judged: what happens to their own words, they decide themselves.
    rows = Happening.objects.filter(own, soon, thread__site=site, kind__in=kinds, comment__role="")
    return rows.select_related("comment").order_by("-pk")


def _entry(row: Decision, about: tuple[Subject, ...]) -> Entry:
    return Entry(
        when=row.made,
        act=row.act,
        word=row.get_act_display(),
        # Moderators can be erased; what Samara decides by itself is only to let something wait.
        samara=row.person is None and row.act == Decision.Act.WAITING,
        name=str(row.person or ""),
        handle=row.person.handle if row.person else "",
        many=dict(Counter(noun for noun, *_ in row.changes)),
        undone=row.undone,
        decision=row,
        about=about,
    )


def _look(row: Happening) -> Entry:
    return Entry(
        when=row.created,
        act=row.kind,
        word=row.get_kind_display(),
        samara=True,
        name="",
        handle="",
        many={"comment": 1},
        undone=None,
        comment=row.comment_id,
        is_undoable=row.comment.state == row.kind,
        why=notices(row.comment.why),
    )


def _place(after: str) -> tuple[int, int]:
    parts = after.split(".")
    if len(parts) != 2 or not all(part.isascii() and part.isdecimal() and len(part) < 20 for part in parts):
        return _END
    return min(int(parts[0]), _END[0]), min(int(parts[1]), _END[1])
