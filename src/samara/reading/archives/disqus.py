"""Disqus: the XML of its export. https://help.disqus.com/en/articles/1717164-comments-export"""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.markup import Found, records
from samara.reading.archives.times import moment

ID = "@dsq:id"


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of an export of Disqus."""
    return b"http://disqus.com" in head[:4_000] and b"<disqus" in head


def read(container: Container) -> Iterator[Record]:
    """Threads first, wherever they stand: posts name them by a number."""
    pages: dict[str, str] = {}
    for stream in container.streams():
        for found in records(stream, ("thread", "post")):
            if found.name == "thread" and not found.fault:
                pages[found[ID]] = found["link"]
                yield _thread(found)
    known: set[str] = set()
    for stream in container.streams():
        for found in records(stream, ("thread", "post")):
            if found.fault:
                yield Left(key=found[ID], why=Why.BROKEN, place=found.place, words=f"<{found.name}>: {found.fault}")
            elif found.name == "post":
                yield from _post(found, pages, known)


def _thread(found: Found) -> Thread:
    closed = "true" in (found["isClosed"], found["isDeleted"])
    return Thread(page=found["link"], title=found["title"], state=Opening.CLOSED if closed else Opening.OPEN)


def _post(found: Found, pages: dict[str, str], known: set[str]) -> Iterator[Record]:
    key = found[ID]
    if found.mended:
        yield Left(key=key, why=Why.MENDED, place=found.place, taken=True)
    name, user, address = found["author/name"], found["author/username"], found["author/email"]
    whose = f"@{user}" if user else address.lower()
    if whose and whose not in known:
        known.add(whose)
        yield Writer(key=whose, name=name, address=address)
    spam, gone = found["isSpam"] == "true", found["isDeleted"] == "true"
    shown = found["isApproved"] != "false"
    state = State.SPAM if spam else State.REMOVED if gone else State.PUBLISHED if shown else State.WAITING
    yield Entry(
        key=key,
        page=pages.get(found[f"thread{ID}"], ""),
        parent=found[f"parent{ID}"],
        state=state,
        writer="" if state is State.REMOVED else whose,
        name="" if state is State.REMOVED else name,
        link=found["author/link"],
        html="" if state is State.REMOVED else found["message"],
        created=moment(found["createdAt"]),
        place=found.place,
    )


disqus = Form("disqus", "Disqus (XML)", knows, read)
