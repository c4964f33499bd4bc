"""Isso: its database. https://isso-comments.de/docs/reference/server-config/

It is SQLite and comes from elsewhere, so it is opened as a file that nobody writes to, and nothing in it is run or trusted.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.comment import State
from samara.core.errors import NotReadable
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.times import moment

STATES = {1: State.PUBLISHED, 2: State.WAITING, 4: State.REMOVED}
LONGEST = 1 << 20
STEPS = 2_000_000_000
"""Steps of SQLite's machine that reading may take, so that a view that never ends does."""
TABLES = {"comments", "threads"}
ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}
QUERY = """
SELECT c.id, c.parent, c.created, c.modified, c.mode, substr(c.text, 1, ?) AS text, substr(c.author, 1, 500) AS author,
    substr(c.email, 1, 500) AS email, substr(c.website, 1, 3000) AS website, c.likes, c.dislikes,
    substr(t.uri, 1, 3000) AS uri, substr(t.title, 1, 1000) AS title, t.id AS thread,
    p.created AS answered
FROM comments c LEFT JOIN threads t ON t.id = c.tid LEFT JOIN comments p ON p.id = c.parent ORDER BY c.id
"""
HINT = "Name the file that `dbpath` in isso.cfg names, while Isso does not run."


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of a database of SQLite that has Isso's tables."""
    return head.startswith(b"SQLite format 3\x00") and b"comments" in head and b"threads" in head and b"voters" in head


def read(container: Container) -> Iterator[Record]:
    """Comments as they stand. Raises NotReadable."""
    with tempfile.TemporaryDirectory(prefix="samara-") as folder, container.file(Path(folder)) as path:
        try:
            yield from _read(path, unpacked=path != container.path)
        except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
            raise NotReadable(f"{container.path} is no database of Isso that can be read: {error}.", hint=HINT) from error


def _read(path: Path, *, unpacked: bool) -> Iterator[Record]:
    # Where a journal lies beside it, the newest comments are in there: it is read with it then, else as a file that stays.
    journal = path.with_name(f"{path.name}-wal").exists()
    address = f"{path.resolve().as_uri()}?mode=ro{'' if journal else '&immutable=1'}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as database:
        if unpacked:
            # It is open: without a name, nothing of it is left, however this ends.
            with suppress(PermissionError):
                path.unlink()
        database.row_factory = sqlite3.Row
        database.text_factory = lambda data: data.decode("utf-8", "replace")
        database.execute("PRAGMA trusted_schema=OFF")
        database.execute("PRAGMA cell_size_check=ON")
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 64 << 20)
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('comments', 'threads')")
        if {name for (name,) in names} != TABLES:
            raise sqlite3.DatabaseError("the tables comments and threads are not there")
        steps = iter(range(STEPS // 100_000))
        database.set_progress_handler(lambda: next(steps, None) is None, 100_000)
        database.set_authorizer(_allow)
        known: set[str] = set()
        pages: set[int] = set()
        for row in database.execute(QUERY, (LONGEST,)):
            yield from _comment(row, known, pages)


def _allow(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """Nothing but to read the two tables, and to cut what is long."""
    reads = action == sqlite3.SQLITE_SELECT or (action == sqlite3.SQLITE_READ and first in TABLES)
    return sqlite3.SQLITE_OK if reads or (action == sqlite3.SQLITE_FUNCTION and second == "substr") else sqlite3.SQLITE_DENY


def _comment(row: sqlite3.Row, known: set[str], pages: set[int]) -> Iterator[Record]:
    place = f"row {row['id']}"
    page = _text(row["uri"])
    state = STATES.get(row["mode"]) if isinstance(row["mode"], int) else None
    if state is None:
        yield Left(key=str(row["id"]), why=Why.BROKEN, place=place, words=f"its mode is {row['mode']!r:.20}")
        return
    if row["thread"] not in pages:
        pages.add(row["thread"])
        yield Thread(page=page, title=_text(row["title"]))
    gone = state is State.REMOVED
    name, address = _text(row["author"]), _text(row["email"])
    whose = "" if gone else address.strip().lower()
    if whose and whose not in known:
        known.add(whose)
        yield Writer(key=whose, name=name, address=address)
    yield Entry(
        key=_key(page, row["id"], row["created"]),
        page=page,
        parent=_key(page, row["parent"], row["answered"]) if row["parent"] else "",
        state=state,
        writer=whose,
        name="" if gone else name,
        link="" if gone else _text(row["website"]),
        text="" if gone else _text(row["text"]),
        mixed=True,
        created=moment(row["created"]),
        edited=None if gone else moment(row["modified"]),
        up=_count(row["likes"]),
        down=_count(row["dislikes"]),
        place=place,
    )


def _key(page: str, number: Any, created: Any) -> str:
    """With its time, since an Isso that is set up anew counts from 1 again."""
    at = moment(created)
    return f"{page}#{number!s:.20}{f'@{at:%Y%m%d%H%M%S}' if at else ''}"


def _text(said: Any) -> str:
    return said.replace("\0", "") if isinstance(said, str) else ""


def _count(said: Any) -> int:
    return min(max(0, said), 10**9) if isinstance(said, int) else 0


isso = Form("isso", "Isso (its database)", knows, read)
