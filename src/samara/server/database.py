"""Which database holds the rows: SQLite in the data folder, or PostgreSQL where one machine is outgrown."""

from __future__ import annotations

import importlib.util
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from samara.core.errors import SettingsError
from samara.core.settings import Settings, data_folder

FILE = "samara.sqlite3"


def database(settings: Settings) -> dict[str, Any]:
    """Django's description of the database; SettingsError when the address cannot be used."""
    return postgresql(settings["database"]) if settings["database"] else sqlite(settings)


def sqlite(settings: Settings) -> dict[str, Any]:
    """A file that readers and one writer share (WAL). Writers queue at their first statement, so none fails half-way."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(data_folder(settings) / FILE),
        "OPTIONS": {
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
        },
        # A worker keeps its connection: to open a file and prepare it takes as long as many statements.
        "CONN_MAX_AGE": None,
    }


def conceal(path: Path) -> None:
    """Let nobody but its owner read the file of a database, made when it is missing; SQLite gives the files that it lays beside
    it the same mode. Raises OSError."""
    path.touch(0o600)
    for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        with suppress(FileNotFoundError, PermissionError):  # somebody else's is left as they want it
            each.chmod(0o600)


def postgresql(address: str) -> dict[str, Any]:
    """From `postgresql://user:password@host:5432/name`; the folder of a socket can stand for the host, its slashes as %2F.
    https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS"""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise SettingsError(f"SAMARA_DATABASE is not an address: {error}.", hint=FORM) from error
    name = unquote(parts.path.strip("/"))
    if parts.scheme not in ("postgres", "postgresql") or not name:
        raise SettingsError("SAMARA_DATABASE is not the address of a PostgreSQL database.", hint=FORM)
    if importlib.util.find_spec("psycopg") is None:
        raise SettingsError(
            "PostgreSQL needs the library psycopg, which is not installed.", hint='Run: pip install "samara[scale]"'
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


FORM = "Write postgresql://user:password@host:5432/name, or leave it empty for SQLite."
