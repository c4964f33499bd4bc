"""The same work on many things, by several processes that share all that is in memory."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Result = TypeVar("Result")

FEW = 64
"""Fewer things than this are worked on in this process: starting others would take longer."""
BATCH = 16
AHEAD = 3
"""Batches under way for each process, so that memory stays bounded."""
ROUND = 4_096
"""Things after which the processes are begun anew: whatever one of them looks at becomes its own copy of what was shared."""

_work: Callable[[int], Any]


def each(work: Callable[[int], Result], count: int, workers: int = 0) -> Iterator[Result]:
    """The results of `work` on 0 to `count` - 1, in order; `workers` 0 means one process per core.

    Processes are forked, so that `work` may be a closure over anything, and its results are pickled. Where that is not safe (this
    process has several threads) or not possible, this process does it alone.
    """
    workers = workers or len(os.sched_getaffinity(0))
    forks = threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()
    if workers == 1 or count < FEW or not forks:
        yield from map(work, range(count))
        return
    # What is in memory now stays shared: no process looks through it for what is no longer needed.
    gc.freeze()
    try:
        for first in range(0, count, ROUND):
            yield from _round(work, range(first, min(first + ROUND, count)), workers)
    finally:
        gc.unfreeze()


def _round(work: Callable[[int], Result], numbers: range, workers: int) -> Iterator[Result]:
    executor = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _start, (work,))
    try:
        with _undisturbed():
            # With the first work all processes are started.
            waiting = deque([executor.submit(_batch, numbers[:BATCH])])
        for first in range(BATCH, len(numbers), BATCH):
            waiting.append(executor.submit(_batch, numbers[first : first + BATCH]))
            if len(waiting) > workers * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back for a moment: a process that is just being started would end by it, and break all others."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(work: Callable[[int], Any]) -> None:
    global _work
    _work = work
    # Ctrl-C reaches every process of the terminal; the one that asked for the work ends these.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: Any) -> None:
    """End this process when the one that asked for the work is gone: killed, it could not end it, and nobody else would."""
    parent.join()
    os._exit(1)


def _batch(numbers: range) -> list[Any]:
    return [_work(number) for number in numbers]
