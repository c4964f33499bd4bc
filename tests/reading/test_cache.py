"""The cache: what was put is there again, whatever happens to the process or the file."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from samara.core.errors import StateError
from samara.reading.cache import Cache, Entry

TEA = Entry("tea.html", "1:2", "d1", record=b"green")
MILK = Entry(
    "https://example.org/", "run", "d2", '"etag"', "Mon, 01 Jan 2024 00:00:00 GMT", 404, "text/html; charset=x", b"white"
)


def test_cache_gives_back_what_was_put(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "cache.sqlite"
    with Cache(path, "1") as cache:
        cache.put(TEA)
        cache.put(MILK)
        assert cache.get("tea.html") == TEA
        assert cache.get("coffee.html") is None
    with Cache(path, "1") as cache:
        assert cache.load() == {TEA.key: TEA, MILK.key: MILK}
        cache.put(Entry("tea.html", "3:4", "d3", record=b"black"))
        assert cache.get("tea.html") == Entry("tea.html", "3:4", "d3", record=b"black")
        cache.forget({MILK.key, "unknown"})
        assert cache.load() == {"tea.html": Entry("tea.html", "3:4", "d3", record=b"black")}


def test_cache_in_memory_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Cache(None, "1") as cache:
        cache.put(TEA)
        assert cache.load() == {TEA.key: TEA}
    assert list(tmp_path.iterdir()) == []


def test_cache_drops_entries_of_another_version(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with Cache(path, "1") as cache:
        cache.put(TEA)
        stamp = cache.begin("site")
    with Cache(path, "2") as cache:
        assert cache.load() == {}
        assert cache.begin("site") != stamp


@pytest.mark.parametrize("damage", [b"no database at all" * 1000, None])
def test_cache_sets_a_damaged_file_aside(tmp_path: Path, damage: bytes | None, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "cache.sqlite"
    with Cache(path, "1") as cache:
        for number in range(100):
            cache.put(Entry(f"{number}.html", record=os.urandom(2000)))
    whole = path.read_bytes()
    broken = damage or whole[:4096] + os.urandom(len(whole) - 4096)
    path.write_bytes(broken)
    with Cache(path, "1") as cache, caplog.at_level(logging.WARNING):
        cache.load()
        cache.put(TEA)
        cache.commit()
        assert cache.get(TEA.key) == TEA
    with Cache(path, "1") as cache:
        assert cache.load() == {TEA.key: TEA}
    assert (tmp_path / "cache.damaged").read_bytes() == broken
    assert "damaged" in caplog.text


def test_cache_reports_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "cache.sqlite").mkdir()
    for path in (tmp_path / "file" / "cache.sqlite", tmp_path / "cache.sqlite"):
        with pytest.raises(StateError):
            Cache(path, "1")


def test_cache_goes_on_when_the_file_cannot_be_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "cache.sqlite"
    with Cache(path, "1") as cache:
        cache._database.execute("PRAGMA max_page_count = 5")
        cache.put(Entry("large.html", record=bytes(1_000_000)))
        cache.commit()
        cache.put(TEA)
        assert cache.get(TEA.key) == TEA
    assert "keeps nothing more" in caplog.text
    with Cache(path, "1") as cache:
        assert cache.load() == {}


def test_caches_of_two_processes_share_the_file(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with Cache(path, "1") as one, Cache(path, "1") as two:
        one.put(TEA)
        one.commit()
        two.put(MILK)
        two.commit()
        assert one.load() == two.load() == {TEA.key: TEA, MILK.key: MILK}


def test_cache_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    program = """
        import os, signal, sys
        from pathlib import Path
        from samara.reading.cache import Cache, Entry
        cache = Cache(Path(sys.argv[1]), "1", batch=10)
        for number in range(35):
            cache.put(Entry(f"{number}.html", record=b"x" * 5000))
        os.kill(os.getpid(), signal.SIGKILL)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(path)], check=False)
    with Cache(path, "1") as cache:
        assert {f"{number}.html" for number in range(30)} <= set(cache.load())


def test_run_is_resumed_until_it_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with Cache(path, "1") as cache:
        stamp = cache.begin("https://example.org/")
        cache.put(Entry("a", stamp))
        cache.put(Entry("b", "former run"))
    with Cache(path, "1") as cache:
        assert cache.begin("https://example.org/") == stamp
        cache.finish(stamp)
        assert set(cache.load()) == {"a"}
        assert cache.begin("https://example.org/") != stamp


def test_run_of_another_name_or_of_last_week_is_not_resumed(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache.sqlite", "1") as cache:
        stamp = cache.begin("https://example.org/")
        other = cache.begin("https://example.org/sitemap.xml")
        assert other != stamp
    with sqlite3.connect(tmp_path / "cache.sqlite") as database:
        database.execute("UPDATE fact SET value = '1700000000.0 https://example.org/' WHERE name = 'run'")
    database.close()
    with Cache(tmp_path / "cache.sqlite", "1") as cache:
        assert cache.begin("https://example.org/") != "1700000000.0"
