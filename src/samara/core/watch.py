"""Cuts what finds too much or takes too long, so that one check cannot hold up the run."""

from __future__ import annotations

import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from time import perf_counter
from types import FrameType, TracebackType

from samara.core.finding import Found

MOST = 200
"""Findings of one check on one page that are kept; the last of them says how many more there are."""

PAGE_SECONDS = 2.0
"""Seconds that one check may take for one page: a thousand times what the slowest of ours takes."""

SITE_SECONDS = 120.0
"""Seconds that one check may take for a whole site."""

_NEVER = float("inf")


class TooLong(BaseException):
    """A check was cut. Not an Exception, so that no `except Exception` of a check keeps it alive."""


class Watch:
    """A clock over checks. `with Watch(seconds) as watch: watch.begin(); …` raises TooLong in what takes longer.

    In the main thread of a process it interrupts even what never yields, by a timer of the system; elsewhere it can only look
    between two findings.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._until = _NEVER
        self._former: Callable[[int, FrameType | None], object] | int | None = None
        self._armed = False

    def __enter__(self) -> Watch:
        # A timer that somebody else has set is left alone.
        if (
            hasattr(signal, "setitimer")
            and threading.current_thread() is threading.main_thread()
            and signal.getitimer(signal.ITIMER_REAL)[0] == 0.0
        ):
            self._former = signal.signal(signal.SIGALRM, self._ring)
            signal.setitimer(signal.ITIMER_REAL, self.seconds, self.seconds / 4)
            self._armed = True
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._until = _NEVER
        if self._armed:
            signal.setitimer(signal.ITIMER_REAL, 0.0)
            signal.signal(signal.SIGALRM, signal.SIG_DFL if self._former is None else self._former)

    def begin(self) -> None:
        """Start the clock for the next check."""
        self._until = perf_counter() + self.seconds

    def end(self) -> None:
        """Stop the clock; nothing is cut until the next `begin`."""
        self._until = _NEVER

    def look(self) -> None:
        """Raises TooLong when the time is over."""
        if perf_counter() > self._until:
            self._until = _NEVER
            raise TooLong(f"took longer than {self.seconds:g} seconds and was cut")

    def _ring(self, number: int, frame: FrameType | None) -> None:
        self.look()


class Patience:
    """Checks that were cut on several pages are not asked again: TIMES pages are enough to know."""

    TIMES = 3

    def __init__(self) -> None:
        self._cut: Counter[str] = Counter()

    def lost(self, check: str) -> bool:
        """Whether this check was cut too often."""
        return self._cut[check] >= self.TIMES

    def lose(self, check: str) -> None:
        """This check was cut."""
        self._cut[check] += 1


def kept(found: Iterable[Found], watch: Watch, *, whole: bool = True) -> list[Found]:
    """What a check found, at most MOST for one page; `whole` says that all of it is about one. Raises TooLong."""
    first: list[Found] = []
    last: dict[str, int] = {}
    seen: Counter[str] = Counter()
    for each in found:
        if not isinstance(each, Found):
            raise TypeError(f"gave {each!r:.60}, which is no Found")
        page = "" if whole else each.url
        seen[page] += 1
        if seen[page] <= MOST:
            last[page] = len(first)
            first.append(each)
        watch.look()
    for page, times in seen.items():
        if times > MOST:
            cut = first[last[page]]
            first[last[page]] = Found(f"{cut.message}, and {times - MOST:,} more", cut.at, cut.url)
    return first
