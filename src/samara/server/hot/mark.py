"""Marks: the state of a page's comments, asked for at each request, because whoever has just written wants to see it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from django.db import connection, connections

from samara.core.comment import Opening, Thread
from samara.server.store.threads import spellings
from samara.server.workers import Workers

WORKERS = 4
"""They make all answers that have to be made first."""
AT_ONCE = 200
"""Pages that one statement asks for: each has up to ten names, and databases limit how many values they are given."""

T = TypeVar("T")


class Mark(NamedTuple):
    """The thread of a page: its number, version, and published comments, all 0 where nobody has written yet; its state, and the
    address and title of its page. While it is merged `into` another, that one counts."""

    thread: int = 0
    version: int = 0
    published: int = 0
    state: str = Opening.OPEN
    page: str = ""
    title: str = ""
    into: int | None = None

    def seen(self) -> Thread:
        """The thread as others see it."""
        return Thread(
            id=self.thread or None,
            page=self.page,
            title=self.title,
            state=Opening(self.state),
            version=self.version,
            count=self.published,
        )


class Reader:
    """Reads the database for an event loop.

    Marks come over a connection to SQLite that the loop has for itself: a statement that is prepared and takes some microseconds
    is done before a worker would have begun. In WAL mode it waits for no writer. PostgreSQL is asked by a worker.
    """

    def __init__(self) -> None:
        self._workers = Workers(WORKERS, "reader")
        self._own: sqlite3.Connection | None = None
        self._is_sqlite = connections["default"].vendor == "sqlite"

    async def do(self, work: Callable[..., T], *given: Any) -> T:
        """The result of work with the database, done by a worker."""
        return await self._workers.do(work, *given)

    async def mark(self, site: int, address: str) -> Mark:
        """The mark of one page."""
        return (await self.marks(site, (address,)))[address]

    async def marks(self, site: int, addresses: Iterable[str]) -> dict[str, Mark]:
        """The marks of the pages of a site at these canonical addresses."""
        wanted = list(dict.fromkeys(addresses))
        found: dict[str, Mark] = {}
        for start in range(0, len(wanted), AT_ONCE):
            part = wanted[start : start + AT_ONCE]
            names = {name: None for address in part for name in spellings(address)}
            rows = await self._rows(_statement(len(names)), (site, *names, site, *names))
            found |= _chosen(part, rows)
        for address, mark in found.items():
            while mark.into is not None:
                mark = Mark(*(await self._rows(MERGED, (mark.into,)))[0])
            found[address] = mark
        return found

    async def _rows(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        if not self._is_sqlite:
            return await self.do(_asked, statement, values)
        rows: list[tuple[Any, ...]] = self._connection().execute(statement, values).fetchall()
        return rows

    def changed(self) -> int | None:
        """A number that is another one whenever somebody wrote into the database; None where it does not tell.
        https://www.sqlite.org/pragma.html#pragma_data_version"""
        if not self._is_sqlite:
            return None
        return int(self._connection().execute("PRAGMA data_version").fetchone()[0])

    def _connection(self) -> sqlite3.Connection:
        if self._own is None:
            given = connections["default"].get_connection_params()
            self._own = sqlite3.connect(**given, isolation_level=None)
            self._own.execute("PRAGMA query_only = ON")
        return self._own

    def close(self) -> None:
        """End the workers and the connection."""
        self._workers.close()
        if self._own is not None:
            self._own.close()
            self._own = None


def _asked(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("?", "%s"), values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


THREAD = "t.id, t.version, t.count, t.state, p.address, p.title, t.into_id"
MERGED = f"SELECT {THREAD} FROM samara_thread t JOIN samara_page p ON p.id = t.page_id WHERE t.id = ?"  # noqa: S608 (only the names above)


@lru_cache(256)
def _statement(names: int) -> str:
    """Asks for the pages that have one of so many names, now or earlier; values: site, names, site, names."""
    places = ", ".join("?" * names)
    columns = f"p.present, {THREAD}"
    thread = "LEFT JOIN samara_thread t ON t.page_id = p.id"
    return (
        f"SELECT p.address, {columns}, 1 FROM samara_page p {thread} WHERE p.site_id = ? AND p.address IN ({places}) "  # noqa: S608
        f"UNION ALL SELECT e.address, {columns}, 0 FROM samara_pageaddress e JOIN samara_page p ON p.id = e.page_id {thread} "
        f"WHERE e.site_id = ? AND e.address IN ({places})"
    )


def _chosen(addresses: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> dict[str, Mark]:
    """Which page each address means, by the rule of `threads.page_of`."""
    pages: dict[str, tuple[bool, Mark]] = {}
    for name, present, thread, version, published, state, page, title, into, now in rows:
        if now or name not in pages:
            mark = Mark(thread, version, published, state, page, title, into) if thread else Mark(page=page, title=title)
            pages[name] = bool(present), mark
    marks = {}
    for address in addresses:
        found = [pages[name] for name in spellings(address) if name in pages]
        marks[address] = next((mark for present, mark in found if present), found[0][1] if found else Mark(page=address))
    return marks
