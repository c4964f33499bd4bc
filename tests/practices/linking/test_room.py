from __future__ import annotations

import subprocess
import sys

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
