"""What was read before: one SQLite file of records, so that a second run reads only what changed and a broken-off crawl goes
on."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from samara.core.errors import StateError
from samara.core.target import make_private

log = logging.getLogger(__name__)

FACTS = "CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
# The columns are the fields of Entry, in their order.
ENTRIES = """
CREATE TABLE IF NOT EXISTS entry (
    key TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
    status INTEGER NOT NULL, content_type TEXT NOT NULL, record BLOB NOT NULL
)
"""
BATCH = 256
"""Entries written in one transaction."""
PAUSE = 2.0
"""Seconds after which a smaller batch is written: a kill loses no more."""
RESUME = 86_400.0
"""A crawl that was broken off longer ago (seconds) begins anew."""
BUSY = 10.0
"""Seconds that one process waits for another that writes."""


class Entry(msgspec.Struct, frozen=True):
    """One file or address as it was read. `key` is the file's path or the address; `stamp` says whether it must be looked at
    again ("mtime_ns:size" for files, the run's stamp for addresses); `digest` is of the source's bytes; `record` is the
    encoded record."""

    key: str
    stamp: str = ""
    digest: str = ""
    etag: str = ""
    last_modified: str = ""
    status: int = 200
    content_type: str = ""
    record: bytes = b""


class Cache:
    """Entries of one version of our code and settings; those of another version are dropped on opening. `path` None keeps
    them in memory.

    Entries put are written in batches and when it is closed. A damaged file is set aside with a warning and begun anew; when
    the file cannot be written (full, locked for long), reading goes on without. Raises StateError when the folder cannot be
    used at all. Use it as a context manager.
    """

    def __init__(self, path: Path | None, version: str, *, batch: int = BATCH) -> None:
        self._path = path
        self._version = version
        self._batch = batch
        self._waiting: dict[str, Entry] = {}
        self._written = time.monotonic()
        self._database = self._open()

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def get(self, key: str) -> Entry | None:
        """The entry of this key."""
        if (entry := self._waiting.get(key)) is not None:
            return entry
        rows = self._rows("SELECT * FROM entry WHERE key = ?", (key,))
        return Entry(*rows[0]) if rows else None

    def load(self) -> dict[str, Entry]:
        """All entries by key."""
        self.commit()
        return {row[0]: Entry(*row) for row in self._rows("SELECT * FROM entry")}

    def put(self, entry: Entry) -> None:
        """Keep an entry in place of the one with its key."""
        self._waiting[entry.key] = entry
        if len(self._waiting) >= self._batch or time.monotonic() - self._written > PAUSE:
            self.commit()

    def forget(self, keys: Iterable[str]) -> None:
        """Drop the entries with these keys."""
        self.commit()
        if rows := [(key,) for key in keys]:
            self._write("DELETE FROM entry WHERE key = ?", rows)

    def commit(self) -> None:
        """Write what waits to be written."""
        if self._waiting:
            rows = [msgspec.structs.astuple(entry) for entry in self._waiting.values()]
            self._write("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self._waiting.clear()
        self._written = time.monotonic()

    def begin(self, name: str) -> str:
        """The stamp of a run: that of the run of this name which was broken off less than a day ago, else a new one."""
        rows = self._rows("SELECT value FROM fact WHERE name = 'run'")
        stamp, _, former = rows[0][0].partition(" ") if rows else ("", "", "")
        if former == name and 0 <= time.time() - float(stamp) < RESUME:
            return str(stamp)
        stamp = f"{time.time():.6f}"
        self._write("INSERT OR REPLACE INTO fact VALUES ('run', ?)", [(f"{stamp} {name}",)])
        return stamp

    def finish(self, stamp: str) -> None:
        """The run came to its end: entries that it did not see are dropped, and the next run looks at everything again."""
        self.commit()
        self._write("DELETE FROM entry WHERE stamp != ?", [(stamp,)])
        self._write("DELETE FROM fact WHERE name = ?", [("run",)])

    def close(self) -> None:
        """Write what waits, and close the file."""
        self.commit()
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        if self._path is None:
            return self._prepared(":memory:")
        try:
            make_private(self._path.parent)
        except OSError as error:
            raise StateError(
                f"{self._path.parent} cannot be used: {error.strerror}.", hint="Set SAMARA_DATA to a folder that you may write."
            ) from error
        try:
            return self._prepared(str(self._path))
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                log.warning("%s is in use by another process; this run keeps nothing.", self._path)
                return self._prepared(":memory:")
            raise StateError(
                f"{self._path} cannot be used: {error}.", hint="Set SAMARA_DATA to a folder that you may write."
            ) from error
        except sqlite3.DatabaseError as error:
            self._set_aside(error)
            return self._prepared(str(self._path))

    def _prepared(self, name: str) -> sqlite3.Connection:
        database = sqlite3.connect(name, timeout=BUSY, isolation_level=None)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute("BEGIN IMMEDIATE")
            database.execute(FACTS)
            database.execute(ENTRIES)
            found = database.execute("SELECT value FROM fact WHERE name = 'version'").fetchone()
            if found != (self._version,):
                database.execute("DROP TABLE entry")
                database.execute(ENTRIES)
                database.execute("DELETE FROM fact")
                database.execute("INSERT INTO fact VALUES ('version', ?)", (self._version,))
            database.execute("COMMIT")
        except BaseException:
            database.close()
            raise
        return database

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            self._recover(error)
        return []

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany(statement, rows)
            self._database.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            self._recover(error)

    def _recover(self, error: sqlite3.DatabaseError) -> None:
        """Go on after a fault: in memory when the file cannot be used any further, with a new file when it is damaged."""
        if isinstance(error, sqlite3.ProgrammingError):
            raise error
        self._database.close()
        if isinstance(error, sqlite3.OperationalError):
            log.warning("%s cannot be used (%s); this run keeps nothing more.", self._path, error)
            self._database = self._prepared(":memory:")
        else:
            self._set_aside(error)
            self._database = self._open()

    def _set_aside(self, error: sqlite3.DatabaseError) -> None:
        """Move the damaged file away, so that nothing is lost that somebody may want to look at."""
        path = self._path
        if path is None:
            raise error
        aside = path.with_suffix(".damaged")
        path.replace(aside)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        log.warning("%s was damaged (%s); it is now %s, and everything is read anew.", path, error, aside.name)
