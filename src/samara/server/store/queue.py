"""The moderators' list of comments, in slices: as quick with a hundred thousand that wait as with ten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.db.models.lookups import Exact, GreaterThanOrEqual
from django.utils import timezone

from samara.core.comment import State
from samara.practices.conversation import ordering
from samara.server.models import Comment, Flag, Site, Thread
from samara.server.store import listed
from samara.server.store.listed import Row

SIZE = 50
MOST = 2_000
"""Comments that one press decides about, where it is meant for all of the list."""
ALL, REPORTED = "all", "reported"
STATES = (State.WAITING, State.PUBLISHED, State.SPAM, State.REMOVED)
NEWEST, OLDEST, SUSPICION = "newest", "oldest", "suspicion"
_EPOCH = ordering.moment(ordering.Place(0, 0))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list was asked for: comments in a state, in `all`, or `reported` ones; of one thread, of one person, of the
    browser of the guest who wrote comment `like` (0 for any), that link to a host ("" for any), that are suspicious by at least
    so many percent; in which order, and after which place."""

    state: str = ALL
    thread: int = 0
    person: int = 0
    like: int = 0
    host: str = ""
    over: int = 0
    order: str = NEWEST
    after: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """A slice of the list: its rows, where the next begins ("" at the end), and the highest key on this site when it was asked,
    and when that was (microseconds since 1970): what came or was changed later was not seen."""

    rows: tuple[Row, ...]
    after: str
    seen: int
    at: int


class _Order(NamedTuple):
    """An order: by which columns, where a comment stands in it, and what comes after a place."""

    columns: tuple[str, str]
    place: Callable[[Comment], ordering.Place]
    after: Callable[[QuerySet[Comment], ordering.Place], QuerySet[Comment]]


# What comes after a place is said so that an index serves both halves: no later than that, and of that only what comes after.
_ORDERS = {
    NEWEST: _Order(
        ("-created", "-pk"),
        lambda row: ordering.Place(_moment(row), row.pk),
        lambda rows, at: rows.filter(created__lte=ordering.moment(at)).exclude(created=ordering.moment(at), pk__gte=at.id),
    ),
    OLDEST: _Order(
        ("created", "pk"),
        lambda row: ordering.Place(_moment(row), row.pk),
        lambda rows, at: rows.filter(created__gte=ordering.moment(at)).exclude(created=ordering.moment(at), pk__lte=at.id),
    ),
    SUSPICION: _Order(
        ("-suspicion", "-pk"),
        lambda row: ordering.Place(float(row.suspicion), row.pk),
        lambda rows, at: rows.filter(suspicion__lte=at.value).exclude(suspicion=at.value, pk__gte=at.id),
    ),
}
ORDERS = tuple(_ORDERS)


def queue(site: Site, asked: Asked) -> Queue:
    """A slice of a site's comments."""
    order = _ORDERS[asked.order]
    at = _micros(timezone.now())
    seen = site.comments.order_by("-pk").values_list("pk", flat=True).first() or 0
    place = ordering.read(asked.after)
    found: list[Comment] = []
    for rows in _parts(site, asked):
        if place is not None:
            rows = order.after(rows, place)
        whole = rows.select_related("person", "origin", "thread__page").defer("reactions")
        found += whole.order_by(*order.columns)[: SIZE + 1]
    found.sort(key=order.place, reverse=asked.order != OLDEST)
    shown = found[:SIZE]
    after = ordering.written(order.place(shown[-1])) if len(found) > SIZE else ""
    return Queue(listed.rows(site, shown), after, seen, at)


def keys(site: Site, asked: Asked, seen: int, most: int = MOST) -> list[int]:
    """The comments of a whole list, as it was when `seen` was the highest key, `most` at once, in its order."""
    order = _ORDERS[asked.order]
    found: list[int] = []
    for rows in _parts(site, asked):
        rest = rows.filter(pk__lte=seen).order_by(*order.columns)
        found += rest.values_list("pk", flat=True)[: most - len(found)]
    return found


def changed(site: Site, keys: list[int], at: int) -> set[int]:
    """Those of these comments whose words were changed since the list was asked for, `at` that moment. What comes with an archive
    may have been changed in the future."""
    now = timezone.now()
    since = ordering.moment(ordering.Place(min(at, _micros(now)), 0))
    rows = site.comments.filter(pk__in=keys, edited__gt=since, edited__lte=now)
    return set(rows.values_list("pk", flat=True))


def count(site: Site, asked: Asked) -> int:
    """How many comments a list has, counted up to one more than one press decides about."""
    found = 0
    for rows in _parts(site, asked):
        found += rows.order_by()[: MOST + 1 - found].count() if found <= MOST else 0
    return found


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


def _moment(row: Comment) -> int:
    return _micros(row.created)


def _micros(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(microseconds=1)


def _parts(site: Site, asked: Asked) -> list[QuerySet[Comment]]:
    """The list without its order: one question per state, each answered in the order of its index; a single one for all states
    would have to sort them all."""
    every = [state for state in STATES if asked.state in (ALL, REPORTED, state.value)]
    # Said by a function, the index of the page or the person serves: a database without statistics takes that of the state.
    which: Any = Concat("state", Value("")) if asked.thread or asked.person or asked.like else F("state")
    parts = [site.comments.filter(Exact(which, state.value)) for state in every]
    if asked.state == REPORTED:
        few = Flag.objects.filter(comment__site=site, settled=None).values("comment")
        parts = [site.comments.filter(pk__in=few)]
    narrow = Q()
    if asked.thread:
        narrow &= Q(thread=asked.thread)
    if asked.person:
        narrow &= Q(person=asked.person)
    if asked.like:
        browser = site.comments.filter(pk=asked.like, person=None).values_list("browser", flat=True).first()
        # What is said twice lets the index serve that holds only those with a browser, and below with a link.
        narrow &= Q(browser=browser, person=None) & ~Q(browser="") if browser else Q(pk=asked.like)
    if asked.host:
        narrow &= Q(host=asked.host) & ~Q(host="")
    if asked.over:
        parts = [_over(part, asked) for part in parts]
    return [part.filter(narrow) for part in parts]


def _over(rows: QuerySet[Comment], asked: Asked) -> QuerySet[Comment]:
    """Those that are suspicious enough."""
    least = asked.over / 100
    found = rows.filter(suspicion__gte=least)
    if asked.order == SUSPICION or found.order_by()[: MOST + 1].count() <= MOST:
        return found
    # So many that the first of them are found soon in the order of time; by a function, the index of suspicion is left alone.
    return rows.filter(GreaterThanOrEqual(F("suspicion") + 0.0, least))
