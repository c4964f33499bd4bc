"""Artalk: Artrans, one JSON array of comments. https://artalk.js.org/guide/transfer.html"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.objects import items, number, truth, word
from samara.reading.archives.times import moment


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of an array of comments of Artalk."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[" and b'"page_key"' in head and b'"rid"' in head


def read(container: Container) -> Iterator[Record]:
    """Each comment; its number is one of its site."""
    known: set[str] = set()
    pages: set[str] = set()
    for stream in container.streams():
        for count, (_, item) in enumerate(items(stream)):
            place = f"item {count:,}"
            if isinstance(item, dict):
                yield from _comment(item, known, pages, place)
            else:
                yield Left(key="", why=Why.BROKEN, place=place, words="it is no object")


def _comment(said: dict[str, Any], known: set[str], pages: set[str], place: str) -> Iterator[Record]:
    site, above = word(said.get("site_name")), word(said.get("rid"))
    page, name, address = _page(said), word(said.get("nick")), word(said.get("email"))
    whose = address.lower()
    if whose and whose not in known:
        known.add(whose)
        yield Writer(key=whose, name=name, address=address)
    if page not in pages:
        pages.add(page)
        shut = truth(said.get("page_admin_only"))
        yield Thread(page=page, title=word(said.get("page_title")), state=Opening.CLOSED if shut else Opening.OPEN)
    created, changed = moment(said.get("created_at")), moment(said.get("updated_at"))
    text = word(said.get("content"))
    yield Entry(
        key=f"{site}#{word(said.get('id'))}" if word(said.get("id")) else "",
        page=page,
        parent=f"{site}#{above}" if above not in ("", "0") else "",
        state=State.WAITING if truth(said.get("is_pending")) else State.PUBLISHED,
        writer=whose,
        name=name,
        link=word(said.get("link")),
        text=text,
        mixed=True,
        created=created or changed,
        up=max(0, number(said.get("vote_up"))),
        down=max(0, number(said.get("vote_down"))),
        place=place,
    )


def _page(said: dict[str, Any]) -> str:
    """A key of a page is an address, or a path below the first address of the site."""
    key, home = word(said.get("page_key")), word(said.get("site_urls")).partition(",")[0].strip()
    return urljoin(home, key) if home.startswith(("http://", "https://")) and "://" not in key else key


artrans = Form("artrans", "Artalk (Artrans)", knows, read)
