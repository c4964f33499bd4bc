"""A comment as moderators see it: as text, with what was noticed about it, what was reported, and who wrote it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from math import isfinite
from typing import Any, NamedTuple

import nh3
from django.db.models import Q

from samara.core.comment import State
from samara.practices.conversation import letters, moderating
from samara.server.models import Comment, Flag, Site
from samara.server.store import flags
from samara.server.store.pages import path

SHORT = 600
"""Characters of a comment that are shown at once."""
NOTICES = 6
"""Things that were noticed about a comment, and words of reports, that are shown."""


class Notice(NamedTuple):
    """One thing that was noticed about a comment, in words, and what it weighs: above 0 it speaks for spam."""

    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Row:
    """A comment in the list, as text: `said` is its beginning and `rest` what follows; `is_open` says that there is something to
    decide, `role` what its writer is on the site, `why` what was noticed, `suspicion` how sure it is spam, in percent; `reports`
    count what readers reported, by reason, `reported` is what they said with it."""

    key: int
    state: str
    name: str
    handle: str
    person: int
    role: str
    is_banned: bool
    is_guest: bool
    said: str
    rest: str
    created: datetime
    edited: datetime | None
    source: str
    host: str
    title: str
    path: str
    thread: int
    opening: str
    is_open: bool
    is_shown: bool
    why: tuple[Notice, ...]
    suspicion: int
    reports: tuple[tuple[str, int], ...]
    reported: tuple[str, ...]


def rows(site: Site, shown: list[Comment]) -> tuple[Row, ...]:
    """These comments of a site, as the list shows them."""
    writers = {row.person_id for row in shown if row.person_id}
    browsers = {row.browser for row in shown if row.browser and not row.person_id}
    bans = site.bans.filter(Q(person__in=writers) | Q(browser__in=browsers))
    banned: set[tuple[int | None, str]] = set(bans.values_list("person", "browser"))
    roles = dict(site.memberships.filter(person__in=writers).values_list("person", "role"))
    told = flags.about([row.pk for row in shown])
    return tuple(
        _row(
            row,
            is_banned=(row.person_id, "") in banned or (None, row.browser) in banned,
            role=roles.get(row.person_id or 0, ""),
            told=told.get(row.pk, []),
        )
        for row in shown
    )


def _row(row: Comment, *, is_banned: bool, role: str, told: list[Flag]) -> Row:
    text = letters.plain(row.text or unescape(nh3.clean(row.html, tags=set())))
    page = row.thread.page
    return Row(
        key=row.pk,
        state=row.state,
        name=row.name or (row.person.name if row.person else ""),
        handle=row.person.handle if row.person else "",
        person=row.person_id or 0,
        role=role,
        is_banned=is_banned,
        is_guest=bool(row.browser) and not row.person_id,
        said=text[:SHORT],
        rest=text[SHORT:],
        created=row.created,
        edited=row.edited,
        source=(row.origin.network or row.origin.kind) if row.origin else "",
        host=row.host,
        title=page.title,
        path=path(page.address),
        thread=row.thread_id,
        opening=row.thread.state,
        is_open=moderating.may_decide(State(row.state), said=bool(row.text or row.html)),
        is_shown=row.state == State.PUBLISHED or row.answers > 0,
        why=notices(row.why),
        suspicion=round(100 * min(max(row.suspicion, 0.0), 1.0)) if isfinite(row.suspicion) else 0,
        reports=tuple(Counter(each.get_reason_display() for each in told).most_common()),
        reported=tuple(words for each in told if (words := letters.plain(each.words)))[:NOTICES],
    )


def notices(why: Any) -> tuple[Notice, ...]:
    """What was noticed, from [name, weight, words]; what is of another shape (it may have been brought along) is left out."""
    found = []
    for each in why if isinstance(why, list) else ():
        match each:
            case [str(), int() | float() as weight, str() as words] if words:
                found.append(Notice(letters.plain(words)[:200], float(weight)))
    return tuple(found[:NOTICES])
