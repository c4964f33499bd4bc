"""Comentario from version 3: one JSON object with pages, comments and commenters, mostly packed.

https://docs.comentario.app/en/configuration/frontend/domain/export/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.objects import items, number, truth, word
from samara.reading.archives.times import moment

ANONYMOUS = "00000000-0000-0000-0000-000000000000"


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of an export of Comentario: a version, and pages with paths or comments of pages."""
    packed = head[:8_000].replace(b" ", b"").replace(b"\n", b"")
    return packed[:1] == b"{" and b'"version":3' in packed[:300] and (b'"pages":' in packed or b'"pageId"' in packed)


def read(container: Container) -> Iterator[Record]:
    """Pages and commenters first, wherever they stand."""
    pages: dict[str, str] = {}
    people: dict[str, tuple[str, str]] = {}
    for stream in container.streams():
        for name, item in items(stream):
            if not isinstance(item, dict):
                continue
            key = word(item.get("id"))
            if name == "pages":
                pages[key] = word(item.get("path"))
                state = Opening.CLOSED if truth(item.get("isReadonly")) else Opening.OPEN
                yield Thread(page=pages[key], title=word(item.get("title")), state=state)
            elif name == "commenters" and key != ANONYMOUS:
                people[key] = (word(item.get("name")), word(item.get("websiteUrl")))
                yield Writer(key=key, name=people[key][0], address=word(item.get("email")))
    for stream in container.streams():
        for count, (name, item) in enumerate(items(stream)):
            if name != "comments":
                continue
            if isinstance(item, dict):
                yield _comment(item, pages, people, f"item {count:,}")
            else:
                yield Left(key="", why=Why.BROKEN, place=f"item {count:,}", words="it is no object")


def _comment(said: dict[str, Any], pages: dict[str, str], people: dict[str, tuple[str, str]], place: str) -> Entry:
    gone = truth(said.get("isDeleted"))
    whose = word(said.get("userCreated"))
    name, link = people.get(whose, (word(said.get("authorName")), ""))
    text = word(said.get("markdown"))
    score = number(said.get("score"))
    return Entry(
        key=word(said.get("id")),
        page=pages.get(word(said.get("pageId")), ""),
        parent=word(said.get("parentId")),
        state=_state(said),
        writer=whose if whose in people and not gone else "",
        name="" if gone else name,
        link="" if gone else link,
        text="" if gone else text,
        html="" if gone or text else word(said.get("html")),
        created=moment(said.get("createdTime")),
        edited=None if gone else moment(said.get("editedTime")),
        reason=word(said.get("pendingReason")),
        up=max(0, score),
        down=max(0, -score),
        place=place,
    )


def _state(said: dict[str, Any]) -> State:
    if truth(said.get("isDeleted")):
        return State.REMOVED
    if truth(said.get("isPending")):
        return State.WAITING
    # What was looked at and not let through.
    return State.PUBLISHED if truth(said.get("isApproved")) else State.REMOVED


comentario = Form("comentario", "Comentario (JSON)", knows, read)
