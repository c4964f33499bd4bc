"""An archive of comments as it is brought along or given away: what each format is read into, and written from."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from samara.core.comment import Opening, State

Count = Annotated[int, msgspec.Meta(ge=0, le=10**9)]
Vote = Annotated[int, msgspec.Meta(ge=-1, le=1)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Weight = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Kind(StrEnum):
    """What an entry is: words of a reader, or word of a link that another site sent."""

    COMMENT = "comment"
    PINGBACK = "pingback"
    TRACKBACK = "trackback"


class Why(StrEnum):
    """Why something of an archive was left, or (the last four) taken otherwise than it stands there."""

    NO_PAGE = "names no page"
    ELSEWHERE = "stands on a page of another site"
    EMPTY = "has no words"
    GONE = "was deleted, and nobody had answered"
    TWICE = "stands twice in the archive"
    BROKEN = "cannot be read"
    OTHER = "is no comment"
    NO_PARENT = "answers what is not in the archive"
    CIRCLE = "answers itself, by others"
    NO_TIME = "has no time that can be read"
    MENDED = "was broken, and could be mended"


class Writer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody who wrote. `key` is theirs in the archive; `address` is known to the server alone and shown to nobody."""

    key: str
    handle: str = ""
    name: str = ""
    address: str = ""
    joined: Moment | None = None
    banned: bool = False
    source: Source | None = None


class Thread(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The conversation of a page, by the address that the archive has for it."""

    page: str
    title: str = ""
    state: Opening = Opening.OPEN


class Source(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where it was written at first, when that was not where the archive comes from: as an `Origin` of the server."""

    kind: str
    network: str = ""
    id: str = ""
    url: str = ""


class Former(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a comment said before it was edited, until when, and the key of who changed it."""

    text: str
    until: Moment
    editor: str = ""


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A comment, or word of a link.

    `key` tells it from all others that ever come from there, `parent` is the key of what it answers. `text` is Markdown, `mixed`
    with HTML where its system lets readers write that; where the archive has only HTML, that is `html`, and `text` is empty.
    Times are UTC; `created` is None where none could be read.
    `writer` and the people in `decider`, `votes` (+1 or -1 each) and `signs` are keys of a Writer; `up`, `down` and `reactions`
    count them together with those of whom nothing is known. `place` says where in the file it stands.
    """

    key: str
    page: str
    parent: str = ""
    kind: Kind = Kind.COMMENT
    state: State = State.PUBLISHED
    writer: str = ""
    name: str = ""
    role: str = ""
    link: str = ""
    text: str = ""
    html: str = ""
    mixed: bool = False
    created: Moment | None = None
    edited: Moment | None = None
    decided: Moment | None = None
    decider: str = ""
    reason: str = ""
    suspicion: Share = 0.0
    why: tuple[tuple[str, Weight, str], ...] = ()
    learned: str = ""
    up: Count = 0
    down: Count = 0
    reactions: dict[str, Count] = {}
    votes: dict[str, Vote] = {}
    signs: dict[str, tuple[str, ...]] = {}
    former: tuple[Former, ...] = ()
    source: Source | None = None
    place: str = ""


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not taken, or (`taken`) not as it stands: its key, why, where in the file, and what more can be said."""

    key: str
    why: Why
    place: str = ""
    words: str = ""
    taken: bool = False


Record = Entry | Thread | Writer | Left
"""What an archive is a row of."""
