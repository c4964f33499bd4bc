"""A comment and its thread as others see them: what is drawn, sent and exported, without a secret in it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class State(StrEnum):
    """Where a comment stands. Only published ones are read by others; of the rest a thread shows at most that something was
    there."""

    PUBLISHED = "published"
    WAITING = "waiting"
    REMOVED = "removed"
    SPAM = "spam"


class Opening(StrEnum):
    """Who may write into a thread: everybody the site lets, nobody, each person once in a while, or only people signed in."""

    OPEN = "open"
    CLOSED = "closed"
    SLOW = "slow"
    SIGNED_IN = "signed-in"


class Sort(StrEnum):
    """The order of the comments that answer none; what answers them follows each, the oldest first."""

    OLDEST = "oldest"
    NEWEST = "newest"
    BEST = "best"


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a comment was written, when not here: kind (webmention, import, reply), network, and its address there."""

    kind: str
    network: str = ""
    url: str = ""


class Comment(msgspec.Struct, frozen=True, kw_only=True):
    """One comment.

    `path` sorts a comment behind its parent and before the next of its parent's siblings, and `depth` is 0 where it answers none.
    `person` is the handle of who wrote it, None for guests; `link` their address on the web, when it came from elsewhere.
    `html` is safe as it stands; it is empty, and so is `name`, where only the place of a comment is left (`state` is not
    published). `answers` counts the published comments below it.
    """

    id: int
    parent: int | None
    path: str
    depth: int
    state: State
    name: str = ""
    person: str | None = None
    role: str = ""
    link: str = ""
    source: Source | None = None
    html: str = ""
    created: datetime
    edited: datetime | None = None
    up: int = 0
    down: int = 0
    reactions: dict[str, int] = {}
    answers: int = 0
    permalink: str = ""


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """The comments of one page.

    `version` rises with every change that a reader could see: it names a state of the thread for caches. A page on which nobody
    has written has version 0 and no `id`. `count` are the published comments.
    """

    id: int | None = None
    page: str
    title: str = ""
    state: Opening = Opening.OPEN
    version: int = 0
    count: int = 0


class Slice(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a thread, in the order in which it is drawn.

    `after` is where the next part begins, None at the end; `rest` are trees that were cut, each as the id of its root and the
    `path` of the last comment that is here.
    """

    thread: Thread
    comments: tuple[Comment, ...]
    sort: Sort = Sort.OLDEST
    after: str | None = None
    rest: dict[int, str] = {}
