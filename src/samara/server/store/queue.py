"""The moderators' list of comments, in slices: as quick with a hundred thousand that wait as with ten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape

import nh3
from django.db.models import Q

from samara.core.comment import State
from samara.practices.conversation import letters, moderating, ordering
from samara.server.models import Comment, Site, Thread
from samara.server.store.pages import path

SIZE = 50
SHORT = 600
"""Characters of a comment that are shown at once."""
ALL = "all"
STATES = (State.WAITING, State.PUBLISHED, State.SPAM, State.REMOVED)
_EPOCH = ordering.moment(ordering.Place(0, 0))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list was asked for: comments in a state or in `all`, of one thread, of one person (0 for any), after a place."""

    state: str = ALL
    thread: int = 0
    person: int = 0
    after: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A comment in the list, as text: `said` is its beginning and `rest` what follows; `is_open` says that there is something to
    decide, `role` what its writer is on the site."""

    key: int
    state: str
    name: str
    handle: str
    person: int
    role: str
    is_banned: bool
    said: str
    rest: str
    created: datetime
    edited: datetime | None
    source: str
    title: str
    path: str
    thread: int
    is_open: bool
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """A slice of the list: its rows, the newest first, and where the next begins ("" at the end)."""

    rows: tuple[Row, ...]
    after: str


def queue(site: Site, asked: Asked) -> Queue:
    """A slice of a site's comments."""
    states = [state for state in STATES if asked.state in (ALL, state.value)]
    # One question per state, each answered in the order of its index; a single one for all states would have to sort them all.
    found = sorted(
        (row for state in states for row in _rows(site, asked, state)), key=lambda row: (row.created, row.pk), reverse=True
    )
    shown = found[:SIZE]
    writers = {row.person_id for row in shown if row.person_id}
    banned = set(site.bans.filter(person__in=writers).values_list("person", flat=True))
    roles = dict(site.memberships.filter(person__in=writers).values_list("person", "role"))
    after = written(shown[-1]) if len(found) > SIZE else ""
    return Queue(tuple(_row(row, banned, roles.get(row.person_id or 0, "")) for row in shown), after)


def waiting(site: Site) -> int:
    """How many comments of a site wait."""
    return site.comments.filter(state=State.WAITING.value).count()


def thread(site: Site, key: int) -> Thread | None:
    """A conversation of this site."""
    return site.threads.select_related("page").filter(pk=key).first()


def threads(site: Site, words: str, after: str) -> tuple[list[Thread], str]:
    """Conversations of a site whose page bears the words, those with the most comments first, and where the next slice begins."""
    rows = site.threads.select_related("page")
    for word in words.split()[:10]:
        rows = rows.filter(Q(page__title__icontains=word) | Q(page__address__icontains=word))
    if (place := ordering.read(after)) is not None:
        rows = rows.filter(Q(total__lt=int(place.value)) | Q(total=int(place.value), pk__lt=place.id))
    found = list(rows.order_by("-total", "-pk")[: SIZE + 1])
    last = found[SIZE - 1] if len(found) > SIZE else None
    return found[:SIZE], ordering.written(ordering.Place(last.total, last.pk)) if last else ""


def written(row: Comment) -> str:
    """Where a comment stands in the list, as text for an address."""
    return ordering.written(ordering.Place((row.created - _EPOCH) // timedelta(microseconds=1), row.pk))


def _rows(site: Site, asked: Asked, state: State) -> list[Comment]:
    rows = site.comments.filter(state=state.value)
    if asked.thread:
        rows = rows.filter(thread=asked.thread)
    if asked.person:
        rows = rows.filter(person=asked.person)
    place = ordering.read(asked.after)
    if place is not None:
        moment = ordering.moment(place)
        # Said so that an index serves both halves: no later than that moment, and of that moment only what comes after.
        rows = rows.filter(created__lte=moment).exclude(created=moment, pk__gte=place.id)
    seen = rows.select_related("person", "origin", "thread__page").defer("reactions")
    return list(seen.order_by("-created", "-pk")[: SIZE + 1])


def _row(row: Comment, banned: set[int], role: str) -> Row:
    text = letters.plain(row.text or unescape(nh3.clean(row.html, tags=set())))
    page = row.thread.page
    return Row(
        key=row.pk,
        state=row.state,
        name=row.name or (row.person.name if row.person else ""),
        handle=row.person.handle if row.person else "",
        person=row.person_id or 0,
        role=role,
        is_banned=row.person_id in banned,
        said=text[:SHORT],
        rest=text[SHORT:],
        created=row.created,
        edited=row.edited,
        source=(row.origin.network or row.origin.kind) if row.origin else "",
        title=page.title,
        path=path(page.address),
        thread=row.thread_id,
        is_open=moderating.may_decide(State(row.state), said=bool(row.text or row.html)),
        is_shown=row.state == State.PUBLISHED or row.answers > 0,
    )
