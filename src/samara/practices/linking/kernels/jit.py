"""Compiles loops over arrays to machine code once for all processes, and runs them on all cores."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import numba

from samara.core.settings import data_folder, load

P = ParamSpec("P")
R = TypeVar("R")

BLOCK = 4_096
"""Rows that a thread takes at a time, at most."""
SHARES = 8
"""Parts that the rows are cut into for each thread, so that none waits long for another."""

_lock = threading.Lock()


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """The function as machine code that lets other threads run meanwhile.

    It is compiled when first called, by the types of its arguments, and kept in the folder of state (`SAMARA_DATA`), or in that
    of NUMBA_CACHE_DIR, for all later processes; where that cannot be written, each process compiles anew. A kernel calls kernels
    of its own module and of `heap` only: what is kept is made anew when one of these two files changes.
    """
    folder = _folder()
    with _lock, _kept_in(folder):
        return cast(Callable[P, R], numba.njit(nogil=True, cache=folder is not None)(function))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[int, int], None], count: int) -> None:
    """Call `work(first, end)` for parts of the rows 0 to `count`, on all cores at once; the parts are cut alike every time."""
    step = max(1, min(BLOCK, -(-count // (cores() * SHARES))))
    parts = range(0, count, step)
    if len(parts) <= 1 or cores() == 1:
        for first in parts:
            work(first, min(first + step, count))
        return
    with ThreadPoolExecutor(cores()) as pool:
        for _ in pool.map(work, parts, [min(first + step, count) for first in parts]):
            pass


@cache
def _folder() -> Path | None:
    """Where compiled kernels are kept; None when it cannot be written."""
    shared = hashlib.sha256(Path(__file__).with_name("heap.py").read_bytes())
    named = os.environ.get("NUMBA_CACHE_DIR")  # the place that the machine's owner names for all that Numba compiles
    folder = (Path(named) if named else data_folder(load()) / "kernels") / shared.hexdigest()[:12]
    try:
        # What lies there is run: nobody else may write it.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


@contextmanager
def _kept_in(folder: Path | None) -> Iterator[None]:
    """Numba keeps what is declared meanwhile in this folder; it asks its settings while a function is declared, and only then."""
    config: Any = numba.config
    before = config.CACHE_DIR
    if folder is not None:
        config.CACHE_DIR = str(folder)
    try:
        yield
    finally:
        config.CACHE_DIR = before
