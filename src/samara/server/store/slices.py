"""Slices: parts of a thread as readers see them, in bounded queries however large the thread is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from samara.core import comment as nouns
from samara.core.comment import Sort, Source, State
from samara.practices.conversation import ordering
from samara.server.models import Comment, Origin, Person, Site, Thread
from samara.server.store import threads

FIELDS = (
    *("id", "parent_id", "path", "depth", "state", "name", "person__handle", "role", "link", "html", "created", "edited"),
    *("up", "down", "reactions", "answers", "origin__kind", "origin__network", "origin__url"),
)
Columns = tuple[Any, ...]
STATES = {state.value: state for state in State}
LINKS = (Origin.Kind.PINGBACK, Origin.Kind.TRACKBACK)


def listing(site: Site, address: str, sort: Sort, *, size: int = 100, after: str = "") -> nouns.Slice:
    """About `size` comments of a page, whole trees as far as they fit; `after` is the `after` of the slice before."""
    return part(threads.view(site, address), sort, size=size, after=after)


def part(thread: nouns.Thread, sort: Sort, *, size: int = 100, after: str = "") -> nouns.Slice:
    """The same of a thread that is at hand."""
    if thread.id is None:
        return nouns.Slice(thread=thread, comments=(), sort=sort)
    roots = _roots(thread.id, sort, ordering.read(after), size + 1)
    room, taken, whole, few = size, list[nouns.Comment](), list[int](), dict[int, int]()
    for root in roots[:size]:
        taken.append(root)
        room -= 1 + root.answers
        if room < 0:
            few[root.id] = max(room + root.answers, 1)
        elif root.answers:
            whole.append(ordering.root_number(root.path))
        if room <= 0:
            break
    below: dict[int, list[nouns.Comment]] = {}
    if whole:
        places = ", ".join(["%s"] * len(whole))
        for answer in _rows(thread.id, f"c.root IN ({places}) AND c.depth > 0 ORDER BY c.path", *whole):
            below.setdefault(ordering.root_number(answer.path), []).append(answer)
    cut: dict[int, str] = {}
    for root in taken:
        if root.id in few:
            answers = _below(thread.id, root.path, root.path, few[root.id] + 1)
            below[ordering.root_number(root.path)] = kept = answers[: few[root.id]]
            if len(answers) > len(kept):
                cut[root.id] = kept[-1].path
    listed = tuple(one for root in taken for one in (root, *below.get(ordering.root_number(root.path), ())))
    more = len(roots) > len(taken)
    next_place = ordering.written(ordering.place(taken[-1], sort)) if more else None
    return nouns.Slice(thread=thread, comments=listed, sort=sort, after=next_place, rest=cut)


def onward(site: Site, address: str, root: int, after: str, *, size: int = 100) -> nouns.Slice:
    """The next comments of one tree that was cut: those below the comment `root` that come after the path `after`."""
    return rest(threads.view(site, address), root, after, size=size)


def rest(thread: nouns.Thread, root: int, after: str, *, size: int = 100) -> nouns.Slice:
    """The same of a thread that is at hand."""
    path = Comment.objects.filter(thread=thread.id, pk=root).values_list("path", flat=True).first()
    if thread.id is None or path is None or not after.isdecimal() or not after.isascii():
        return nouns.Slice(thread=thread, comments=())
    answers = _below(thread.id, path, max(after, path), size + 1)
    kept = answers[:size]
    return nouns.Slice(thread=thread, comments=tuple(kept), rest={root: kept[-1].path} if len(answers) > size else {})


def around(comment: Comment, *, size: int = 100) -> nouns.Slice:
    """The part of a thread in which a comment stands: all that it answers, itself, and what answers it, from the root down."""
    path = comment.path
    chain = _plain(_seen(comment.thread_id).filter(path__in=(*ordering.above(path), path)).order_by("path"))
    answers = _below(comment.thread_id, path, path, size + 1)
    cut = {comment.pk: answers[size - 1].path} if len(answers) > size else {}
    return nouns.Slice(thread=threads.plain(comment.thread), comments=(*chain, *answers[:size]), rest=cut)


def waiting(thread: Thread | None, person: Person | None, browser: str = "") -> tuple[nouns.Comment, ...]:
    """The comments of somebody's own in a thread that only they and moderators see yet."""
    own = Q(person=person) if person else Q(person=None, browser=browser)
    if thread is None or not (person or browser):
        return ()
    unseen = (State.WAITING.value, State.SPAM.value)
    rows = Comment.objects.filter(own, thread=thread, state__in=unseen).order_by("path")
    return tuple(_plain(rows, own=True))


def plain(key: int, *, own: bool = False) -> nouns.Comment:
    """A comment as others see it, or as its writer does."""
    return _plain(Comment.objects.filter(pk=key), own=own)[0]


def fresh(row: Comment) -> nouns.Comment:
    """A comment that was just written, as its writer sees it."""
    handle = row.person.handle if row.person else None
    said = (row.pk, row.parent_id, row.path, row.depth, row.state, row.name, handle, row.role, row.link, row.html)
    return translated((*said, row.created, row.edited, row.up, row.down, row.reactions, row.answers, None, "", ""), own=True)


def _seen(thread: int) -> QuerySet[Comment]:
    """What a thread shows: published comments, and the places of others that were answered."""
    return Comment.objects.filter(Q(state=State.PUBLISHED.value) | Q(answers__gt=0), thread=thread)


def _roots(thread: int, sort: Sort, after: ordering.Place | None, most: int) -> list[nouns.Comment]:
    field = "score" if sort is Sort.BEST else "created"
    step, way = (">", "ASC") if sort is Sort.OLDEST else ("<", "DESC")
    where, values = "c.parent_id IS NULL", list[Any]()
    if after is not None:
        moment = after.value if sort is Sort.BEST else connection.ops.adapt_datetimefield_value(ordering.moment(after))
        where, values = f"{where} AND (c.{field}, c.id) {step} (%s, %s)", [moment, after.id]
    return _rows(thread, f"{where} ORDER BY c.{field} {way}, c.id {way} LIMIT %s", *values, most)


def _below(thread: int, path: str, after: str, most: int) -> list[nouns.Comment]:
    _, end = ordering.below(path)
    return _rows(thread, "c.path > %s AND c.path < %s ORDER BY c.path LIMIT %s", after, end, most)


# What readers wait for is asked for in so many words: to have it put together takes longer than to have it answered.
ROWS = """
SELECT c.id, c.parent_id, c.path, c.depth, c.state, c.name, p.handle, c.role, c.link, c.html, c.created, c.edited,
    c.up, c.down, c.reactions, c.answers, o.kind, o.network, o.url
FROM samara_comment c LEFT JOIN samara_person p ON p.id = c.person_id LEFT JOIN samara_origin o ON o.id = c.origin_id
WHERE c.thread_id = %s AND (c.state = 'published' OR c.answers > 0) AND"""


def _rows(thread: int, where: str, *values: Any) -> list[nouns.Comment]:
    """What a thread shows, as `_seen`."""
    with connection.cursor() as cursor:
        cursor.execute(f"{ROWS} {where}", [thread, *values])
        found = cursor.fetchall()
    return [translated(row) for row in found]


def _signs(said: str | dict[str, int]) -> dict[str, int]:
    if isinstance(said, dict):
        return said
    signs: dict[str, int] = json.loads(said) if said != "{}" else {}
    return signs


def _moment(said: datetime) -> datetime:
    """SQLite knows no zones: what it keeps is UTC."""
    return said if said.tzinfo else said.replace(tzinfo=UTC)


def _plain(rows: QuerySet[Comment], *, own: bool = False) -> list[nouns.Comment]:
    return [translated(row, own=own) for row in rows.values_list(*FIELDS)]


def translated(row: Columns, *, own: bool = False) -> nouns.Comment:
    """The columns `FIELDS` of a comment as others see it; of what is not published only its place is told. To who wrote it, spam
    is as what waits: nobody learns here how to be taken for somebody else."""
    key, parent, path, depth, state, name, person, role, link, html, created, edited, up, down, signs, answers, *origin = row
    if state != State.PUBLISHED and not own:
        at = {"id": key, "parent": parent, "path": path, "depth": depth, "created": _moment(created)}
        return nouns.Comment(**at, state=STATES[state], answers=answers)
    state = State.WAITING if state == State.SPAM else STATES[state]
    return nouns.Comment(
        id=key,
        parent=parent,
        path=path,
        depth=depth,
        state=state,
        name=name,
        person=person,
        # Who is what on this site is said by nobody's archive.
        role="" if origin[0] == Origin.Kind.IMPORT else role,
        link=link,
        source=_source(*origin),
        html=html,
        created=_moment(created),
        edited=edited and _moment(edited),
        up=up,
        down=down,
        reactions=_signs(signs),
        answers=answers,
        permalink=f"/-/c/{key}",
    )


def _source(kind: str | None, network: str, url: str) -> Source | None:
    """Where it was written, as readers are told: of what came with an archive, that is here; of a link, the page that has it."""
    if not kind or kind == Origin.Kind.IMPORT:
        return None
    return Source(kind=kind, network="" if kind in LINKS else network, url=url)
