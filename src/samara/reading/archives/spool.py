"""An archive set in order on the disk, so that memory does not grow with it: by page, each comment behind what it answers."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from types import TracebackType

import msgspec

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.comment import Opening, State

MANY = 500
FIRST = """
UPDATE entry SET time = coalesce(
    (SELECT min(time) FROM entry AS other WHERE other.page = entry.page), (SELECT min(time) FROM entry)
) WHERE time IS NULL
"""
"""What has no time, and nothing with one before it on its page, is as old as the oldest there, else as the oldest of all."""
TABLES = """
CREATE TABLE page (id INTEGER PRIMARY KEY, address TEXT UNIQUE, title TEXT, state TEXT);
CREATE TABLE entry (id INTEGER PRIMARY KEY, page INTEGER, key TEXT UNIQUE, parent TEXT, time REAL, gone INTEGER, data BLOB);
CREATE TABLE writer (key TEXT PRIMARY KEY, data BLOB);
"""
Resolve = Callable[[str], "str | Why"]
"""The address on the site that a page of the archive has, or why it has none."""
Leave = Callable[[Left], None]


class Spool:
    """A database of its own in a file without a name, so that nobody else reads it and nothing of it is left, however it ends."""

    def __init__(self) -> None:
        # https://www.sqlite.org/inmemorydb.html#temp_db
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000; {TABLES}")
        self._pages: dict[str, int | Why] = {}
        self._last: dict[int, float] = {}
        """The time of what came last of each page."""

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    def fill(self, records: Iterable[Record], resolve: Resolve, leave: Leave, *, whole: bool = False) -> Iterator[int]:
        """Put everything down; tells after each record how many there were. What has no place here is left."""
        self._database.execute("BEGIN")
        count = 0
        for count, record in enumerate(records, 1):
            if isinstance(record, Left):
                leave(record)
            elif isinstance(record, Writer):
                self._database.execute("INSERT OR IGNORE INTO writer VALUES (?, ?)", (record.key, msgspec.msgpack.encode(record)))
            elif isinstance(record, Thread):
                if isinstance(page := self._page(record.page, resolve), int):
                    self._database.execute(
                        "UPDATE page SET title = CASE WHEN ? = '' THEN title ELSE ? END,"
                        " state = CASE WHEN ? = 'open' THEN state ELSE ? END WHERE id = ?",
                        (record.title, record.title, record.state.value, record.state.value, page),
                    )
            else:
                self._put(record, resolve, leave, whole)
            yield count
        self._database.execute("COMMIT")
        self._database.execute("CREATE INDEX entry_by_page ON entry (page, time, id)")
        self._database.execute(FIRST)

    def pages(self) -> Iterator[tuple[int, Thread]]:
        """Every page of the site that the archive names, by number, in the order of the archive."""
        rows = self._database.execute("SELECT id, address, title, state FROM page ORDER BY id").fetchall()
        for number, address, title, state in rows:
            yield number, Thread(page=address, title=title, state=Opening(state))

    def total(self) -> int:
        """How many comments were put down."""
        (count,) = self._database.execute("SELECT count(*) FROM entry").fetchone()
        return int(count)

    def ordered(self, page: int, leave: Leave, *, whole: bool = False) -> Iterator[Entry]:
        """The comments of a page, oldest first, but none before what it answers; `parent` is empty where that is not there."""
        rows = self._database.execute(
            "SELECT id, key, parent, gone FROM entry WHERE page = ? ORDER BY time, id", (page,)
        ).fetchall()
        above = {key: parent for _, key, parent, _ in rows}
        number = {key: row for row, key, _, _ in rows}
        kept = {key for _, key, _, gone in rows if not gone or whole}
        for key in list(kept):
            while (key := above[key]) in above and key not in kept:
                kept.add(key)
        order, faults = _order(above)
        plan = [key for key in order if key in kept]
        for start in range(0, len(plan), MANY):
            keys = plan[start : start + MANY]
            found = self._entries([number[key] for key in keys])
            for key in keys:
                entry = found[number[key]]
                if key in faults:
                    leave(Left(key=key, why=faults[key], place=entry.place, words=entry.parent, taken=True))
                    entry = msgspec.structs.replace(entry, parent="")
                yield entry
        for key in order:
            if key not in kept:
                leave(Left(key=key, why=Why.GONE))

    def writers(self, keys: Iterable[str]) -> dict[str, Writer]:
        """The people behind these keys, as far as the archive tells of them."""
        found: dict[str, Writer] = {}
        for key in keys:
            row = self._database.execute("SELECT data FROM writer WHERE key = ?", (key,)).fetchone()
            if row is not None:
                found[key] = msgspec.msgpack.decode(row[0], type=Writer)
        return found

    def people(self) -> Iterator[Writer]:
        """All people of the archive."""
        for (data,) in self._database.execute("SELECT data FROM writer ORDER BY rowid").fetchall():
            yield msgspec.msgpack.decode(data, type=Writer)

    def _entries(self, numbers: list[int]) -> dict[int, Entry]:
        marks = ", ".join("?" * len(numbers))
        rows = self._database.execute(f"SELECT id, time, data FROM entry WHERE id IN ({marks})", numbers)  # noqa: S608
        return {number: _dated(msgspec.msgpack.decode(data, type=Entry), time) for number, time, data in rows}

    def _page(self, said: str, resolve: Resolve) -> int | Why:
        found = self._pages.get(said)
        if found is None:
            address = resolve(said)
            if isinstance(address, Why):
                found = address
            else:
                self._database.execute("INSERT OR IGNORE INTO page (address, title, state) VALUES (?, '', 'open')", (address,))
                (found,) = self._database.execute("SELECT id FROM page WHERE address = ?", (address,)).fetchone()
            self._pages[said] = found
        return found

    def _put(self, entry: Entry, resolve: Resolve, leave: Leave, whole: bool) -> None:
        key = entry.key or _digest(entry)
        page = self._page(entry.page, resolve)
        gone = entry.state is State.REMOVED
        if isinstance(page, Why):
            leave(Left(key=key, why=page, place=entry.place, words=entry.page[:200]))
            return
        if not (gone or whole or entry.text.strip() or entry.html.strip()):
            leave(Left(key=key, why=Why.EMPTY, place=entry.place))
            return
        # Where no time can be read, it was at about that of the comment before it on its page.
        time = entry.created.timestamp() if entry.created else self._last.get(page)
        row = (page, key, entry.parent, time, int(gone), msgspec.msgpack.encode(msgspec.structs.replace(entry, key=key)))
        put = self._database.execute(
            "INSERT OR IGNORE INTO entry (page, key, parent, time, gone, data) VALUES (?, ?, ?, ?, ?, ?)", row
        )
        if not put.rowcount:
            leave(Left(key=key, why=Why.TWICE, place=entry.place))
        elif entry.created is None:
            leave(Left(key=key, why=Why.NO_TIME, place=entry.place, taken=True))
        if put.rowcount and time is not None:
            self._last[page] = time


def _dated(entry: Entry, time: float | None) -> Entry:
    """An entry that has no time of its own, with the time that it is thought to have."""
    if entry.created is not None or time is None:
        return entry
    return msgspec.structs.replace(entry, created=datetime.fromtimestamp(time, UTC))


def _digest(entry: Entry) -> str:
    """A key for a comment that has none: the same for the same comment."""
    said = msgspec.json.encode([entry.page, entry.name, entry.created, entry.text, entry.html])
    return f"~{hashlib.blake2b(said, digest_size=12).hexdigest()}"


def _order(above: dict[str, str]) -> tuple[list[str], dict[str, Why]]:
    """The keys, each behind its parent and else in their order; and which of them lost their parent, and why."""
    place = {key: number for number, key in enumerate(above)}
    order: dict[str, None] = {}
    faults = {key: Why.NO_PARENT for key, parent in above.items() if parent and parent not in above}
    for key in above:
        chain: dict[str, None] = {}
        at = key
        while at in above and at not in order:
            if at in chain:
                # They answer each other in a circle: the first of them answers nothing.
                up = list(chain)
                first = min(up[up.index(at) :], key=place.__getitem__)
                faults[first] = Why.CIRCLE
                chain = dict.fromkeys(up[: up.index(first) + 1])
                break
            chain[at] = None
            at = "" if at in faults else above[at]
        order.update(dict.fromkeys(reversed(chain)))
    return list(order), faults
