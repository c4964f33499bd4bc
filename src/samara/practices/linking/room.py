"""Whether enough memory is left, before the work is begun: a process that takes too much is ended without a word."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from samara.core.errors import TooLarge

if TYPE_CHECKING:
    from samara.practices.linking.collection import Collection

GROUP = Path("/sys/fs/cgroup")
ENTRY = 64
"""Bytes for each entry of the tables of a collection: its weights for all signals, and a table turned round."""
PAGE = 9_000
"""Bytes for each page: what every signal finds for it, its candidates and their scores."""
BASE = 150_000_000
"""Bytes for one block of features and for learning."""

BEGIN, BEGIN_ADDRESSES = 300_000_000, 800_000_000
"""Bytes that the libraries and the smallest site take: of memory, and of addresses (`ulimit -v`), of which threads take more."""
HINT = "Leave out part of the site with `exclude`, or give the process more memory."


def begin(what: str) -> None:
    """Raise TooLarge when not even the libraries find room, which would end the process in ways of their own. `what` begins the
    sentence, in the plural."""
    for wanted, left in ((BEGIN, min(_machine(), _group())), (BEGIN_ADDRESSES, _own())):
        if wanted > left:
            raise TooLarge(
                f"{what} take at least {wanted / 1e9:.1f} GB of memory, and {left / 1e9:.1f} GB are left.",
                hint="Give the process more memory, or do without: `related = 0`.",
            )


def need(collection: Collection) -> int:
    """About how many bytes it takes to order the candidates of all pages, besides the collection itself."""
    entries = sum(len(field.columns) for field in collection.fields.values()) + len(collection.links.columns)
    return BASE + PAGE * len(collection) + ENTRY * entries


def claim(collection: Collection) -> None:
    """Raise TooLarge when less memory is left than ordering this collection takes."""
    wanted, left = need(collection), free()
    if wanted > left:
        raise TooLarge(
            f"Related pages of {len(collection):,} pages take about {wanted / 1e9:.1f} GB more memory, "
            f"and {left / 1e9:.1f} GB are left.",
            hint=HINT,
        )


def free() -> int:
    """Bytes that this process may still take: what the machine has, its group of processes, and its own limit allow."""
    return min(_machine(), _group(), _own())


def _machine() -> int:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        return sys.maxsize


def _group() -> int:
    """What the group of processes (cgroup 2) may still take; its file says `max` where there is no limit."""
    try:
        name = Path("/proc/self/cgroup").read_text(encoding="utf-8").rpartition("::")[2].strip().lstrip("/")
        most = int((GROUP / name / "memory.max").read_text(encoding="ascii"))
        return max(0, most - int((GROUP / name / "memory.current").read_text(encoding="ascii")))
    except (OSError, ValueError):
        return sys.maxsize


def _own() -> int:
    """What the limit of addresses (`ulimit -v`) leaves."""
    try:
        import resource

        most = resource.getrlimit(resource.RLIMIT_AS)[0]
        taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
        return sys.maxsize if most == resource.RLIM_INFINITY else max(0, most - taken)
    except (ImportError, OSError, ValueError):
        return sys.maxsize
