"""Commento, and Comentario before version 3: one JSON object with comments and commenters.

https://docs.commento.io/configuration/importing-from-commento.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samara.core.archive import Entry, Left, Record, Why, Writer
from samara.core.comment import State
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.objects import items, number, truth, word
from samara.reading.archives.times import moment

ANONYMOUS = {"", "anonymous", "0" * 64}
ROOT = {"", "root", "0" * 64}
DELETED = "[deleted]"
STATES = {"approved": State.PUBLISHED, "unapproved": State.WAITING, "flagged": State.SPAM}


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of an export of Commento: version 1, and comments with keys of hexadecimal digits."""
    return head.lstrip()[:1] == b"{" and b'"version"' in head[:200] and b"Hex" in head and b'"commentHex"' in head


def read(container: Container) -> Iterator[Record]:
    """Commenters first, who may stand behind the comments."""
    people: dict[str, Writer] = {}
    links: dict[str, str] = {}
    for stream in container.streams():
        for name, item in items(stream):
            if name == "commenters" and isinstance(item, dict) and word(item.get("commenterHex")) not in ANONYMOUS:
                key = word(item["commenterHex"])
                people[key] = Writer(key=key, name=word(item.get("name")), address=word(item.get("email")))
                links[key] = word(item.get("link")) or word(item.get("websiteUrl"))
    yield from people.values()
    for stream in container.streams():
        for count, (name, item) in enumerate(items(stream)):
            if name != "comments":
                continue
            if isinstance(item, dict):
                yield _comment(item, people, links, f"item {count:,}")
            else:
                yield Left(key="", why=Why.BROKEN, place=f"item {count:,}", words="it is no object")


def _comment(said: dict[str, Any], people: dict[str, Writer], links: dict[str, str], place: str) -> Entry:
    text, whose, above = word(said.get("markdown")), word(said.get("commenterHex")), word(said.get("parentHex"))
    # Commento calls the path of the page url, its successor called it path.
    path = word(said.get("path")) or word(said.get("url"))
    host = word(said.get("domain")) or word(said.get("host"))
    gone = truth(said.get("deleted")) or text == DELETED
    state = State.REMOVED if gone else STATES.get(word(said.get("state")) or "approved", State.WAITING)
    who = people.get(whose)
    score = number(said.get("score"))
    return Entry(
        key=word(said.get("commentHex")),
        page=f"https://{host}/{path.lstrip('/')}"
        if host and "://" not in path
        else path
        if "://" in path
        else f"/{path.lstrip('/')}",
        parent="" if above in ROOT else above,
        state=state,
        writer=whose if who and not gone else "",
        name=who.name if who and not gone else "",
        link=links.get(whose, "") if not gone else "",
        text="" if gone else text,
        html="" if gone or text else word(said.get("html")),
        created=moment(said.get("creationDate")),
        up=max(0, score),
        down=max(0, -score),
        place=place,
    )


commento = Form("commento", "Commento (JSON)", knows, read)
