from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from samara.core.errors import TooLarge
from samara.practices.linking import room
from samara.practices.linking.collection import Collection, collect
from samara.practices.linking.entry import Entry


def collection(count: int) -> Collection:
    return collect(Entry(url=str(number), body="tea in a kettle", lang="en") for number in range(count))


def test_more_pages_need_more() -> None:
    assert room.need(collection(1_000)) > room.need(collection(10)) > 0
    room.claim(collection(10))


def test_what_does_not_fit_is_said_before_it_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "free", lambda: 1_000_000)
    with pytest.raises(TooLarge, match=r"^Related pages of 10 pages take about 0\.2 GB more memory, and 0\.0 GB are left\.$"):
        room.claim(collection(10))


def test_the_limit_of_the_process_counts() -> None:
    program = "import resource; resource.setrlimit(resource.RLIMIT_AS, (3 * 2**30,) * 2); from samara.practices.linking import room; print(room.free())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert 0 < int(done.stdout) < 3 * 2**30


@pytest.mark.parametrize("verb", ["related", "links", "optimize"])
@pytest.mark.parametrize("limit", [300_000_000, 600_000_000])
def test_where_not_even_the_libraries_have_room_it_is_said(verb: str, limit: int, tmp_path: Path) -> None:
    for number in range(13):
        (tmp_path / f"{number}.html").write_text(
            f"<title>Tea {number}</title><main><p>White tea wants cool water, {number} times.</main>"
        )
    options = ["--out", str(tmp_path.with_name("out"))] if verb == "optimize" else []
    arguments = [verb, str(tmp_path), "--url", "https://example.org/", *options]
    program = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({limit},) * 2); from samara import cli; raise SystemExit(cli.run({arguments}))"
    env = {**os.environ, "SAMARA_DATA": str(tmp_path.with_name("state")), "SAMARA_WORKERS": "1"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=env, timeout=60)
    assert done.returncode == 3, done.stderr
    assert "take at least 0.8 GB of memory" in done.stderr
    assert "Traceback" not in done.stderr
