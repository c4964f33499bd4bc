"""Remark42: its backup, a line of JSON for the site and one for each comment. https://remark42.com/docs/backup/backup/"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.container import Container, lines
from samara.reading.archives.form import Form
from samara.reading.archives.objects import number, part, parts, word
from samara.reading.archives.times import moment


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of a backup of Remark42: its first line tells a version, users and posts."""
    try:
        first = msgspec.json.decode(head.partition(b"\n")[0])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return head.startswith(b'{"version":') and b'"users":[' in head[:100]
    return isinstance(first, dict) and {"version", "users", "posts"} <= first.keys()


def read(container: Container) -> Iterator[Record]:
    """Posts and people who were blocked, and each comment with its words as they were typed."""
    known: set[str] = set()
    blocked: set[str] = set()
    for stream in container.streams():
        for count, line in lines(stream):
            if not line.strip():
                continue
            try:
                said = msgspec.json.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                yield Left(key="", why=Why.BROKEN, place=f"line {count:,}", words="it is no JSON")
                continue
            if not isinstance(said, dict):
                yield Left(key="", why=Why.BROKEN, place=f"line {count:,}", words="it is no comment")
            elif "posts" in said or "users" in said:
                yield from _site(said, blocked)
            else:
                yield from _comment(said, f"line {count:,}", known, blocked)


def _site(said: dict[str, Any], blocked: set[str]) -> Iterator[Record]:
    for user in parts(said.get("users")):
        state = user.get("blocked")
        if state is True or (isinstance(state, dict) and state.get("status") is True):
            blocked.add(word(user.get("id")))
    for post in parts(said.get("posts")):
        closed = post.get("read_only") is True
        yield Thread(page=word(post.get("url")), state=Opening.CLOSED if closed else Opening.OPEN)


def _comment(said: dict[str, Any], place: str, known: set[str], blocked: set[str]) -> Iterator[Record]:
    user, locator = part(said.get("user")), part(said.get("locator"))
    whose, name, page = word(user.get("id")), word(user.get("name")), word(locator.get("url"))
    gone = said.get("delete") is True
    if whose == "deleted":
        whose = name = ""
    if whose and whose not in known:
        known.add(whose)
        yield Writer(key=whose, name=name, banned=whose in blocked)
    if word(said.get("title")):
        yield Thread(page=page, title=word(said.get("title")))
    edit = part(said.get("edit"))
    votes = {word(key): 1 if value else -1 for key, value in part(said.get("votes")).items() if isinstance(value, bool)}
    up = sum(value > 0 for value in votes.values())
    score = number(said.get("score"))
    down = len(votes) - up
    orig = word(said.get("orig"))
    yield Entry(
        key=word(said.get("id")),
        page=page,
        parent=word(said.get("pid")),
        state=State.REMOVED if gone else State.PUBLISHED,
        writer="" if gone else whose,
        name="" if gone else name,
        text="" if gone else orig,
        mixed=True,
        html="" if gone or orig else word(said.get("text")),
        created=moment(said.get("time")),
        edited=moment(edit.get("time")) if edit and not gone else None,
        # Where the votes themselves are not told, the score is what is left of them.
        up=up if votes else max(0, score),
        down=down if votes else max(0, -score),
        place=place,
    )


remark42 = Form("remark42", "Remark42 (backup)", knows, read)
