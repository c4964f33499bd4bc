"""A progress bar on stderr for long work: pages (or what else is gone through) done, and how many per second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(verb: str, what: str = "pages") -> Iterator[Callable[[int, int], None]]:
    """A function to tell (done, known) to; a bar when stderr is a terminal, and one closing line when the work took a while."""
    begun = time.monotonic()
    count = 0
    if not sys.stderr.isatty():

        def note(done: int, known: int) -> None:
            nonlocal count
            count = done

        yield note
    else:
        from rich.console import Console  # cost: rich takes 50 ms, and only a person watching needs it
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
        with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(verb, rate="", total=None)

            def draw(done: int, known: int) -> None:
                nonlocal count
                count = done
                rate = done / max(time.monotonic() - begun, 0.001)
                bar.update(task, completed=done, total=known or None, rate=f"{rate:,.0f} {what}/s")

            yield draw
    spent = time.monotonic() - begun
    if spent > 2 and count:
        print(f"{verb}: {count:,} {what} in {spent:.1f} s ({count / spent:,.0f} {what}/s)", file=sys.stderr)
