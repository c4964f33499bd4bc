from __future__ import annotations

import importlib.util
import sqlite3

import pytest

from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.server.database import conceal, database

ADDRESS = "postgresql://ada:s%20cret@db.example:6543/samara"


def settings(**values) -> Settings:
    return Settings((("environment", values),))


def test_sqlite_is_the_default(tmp_path):
    found = database(settings(data=str(tmp_path)))
    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.sqlite3", str(tmp_path / "samara.sqlite3"))
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]


def test_postgresql_is_taken_apart(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)
    found = database(settings(database=ADDRESS))
    assert [found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "samara",
        "ada",
        "s cret",
        "db.example",
        "6543",
    ]


def test_postgresql_without_its_library_says_what_to_install(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SettingsError, match="psycopg") as told:
        database(settings(database=ADDRESS))
    assert "pip install" in told.value.hint


@pytest.mark.parametrize("address", ["mysql://db/samara", "postgresql://db", "samara", "postgresql://db:port/samara"])
def test_other_addresses_are_refused(address):
    with pytest.raises(SettingsError) as told:
        database(settings(database=address))
    assert "s%20cret" not in told.value.message
    assert told.value.hint.startswith("Write postgresql://")


def test_files_of_the_database_are_their_owners_alone(tmp_path):
    path = tmp_path / "samara.sqlite3"
    for name in ("samara.sqlite3", "samara.sqlite3-wal"):
        (tmp_path / name).touch(0o644)
    conceal(path)
    (tmp_path / "samara.sqlite3-wal").unlink()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE tea (leaf TEXT)")
    assert {each.name: each.stat().st_mode & 0o777 for each in tmp_path.iterdir()} == {
        "samara.sqlite3": 0o600, "samara.sqlite3-wal": 0o600, "samara.sqlite3-shm": 0o600,
    }  # fmt: skip
    connection.close()
