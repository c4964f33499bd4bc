"""When so much is written on one page that somebody should look."""

from __future__ import annotations

from datetime import datetime, timedelta

STRETCH = timedelta(minutes=10)
"""What is looked at: the comments of the last ten minutes."""
BEFORE = timedelta(days=1)
"""What is usual on a page is what was written there in the day before that."""
TIMES = 4.0
"""So many times the usual is unusual, however much it is."""
QUIET = timedelta(hours=6)
"""For so long after one alarm there is none about the same page: it is the same attack."""
SHORTEST = timedelta(hours=1)
"""A page on which comments began later is taken as one on which they began so long ago."""


def usual(written: int, since: datetime | None, now: datetime) -> float:
    """How many comments a stretch usually has, where so many were `written` in the day before it, the first of them `since`."""
    if not written or since is None:
        return 0.0
    span = min(max(now - STRETCH - since, SHORTEST), BEFORE)
    return written / (span / STRETCH)


def alarms(count: int, usual: float, limit: int) -> bool:
    """Whether so many comments in one stretch are worth an alarm: as many as the owner says (0: never), and unusually many."""
    return limit > 0 and count >= limit and count >= TIMES * usual


def is_told(alarmed: datetime | None, now: datetime) -> bool:
    """Whether the owners know of it already."""
    return alarmed is not None and now - alarmed < QUIET
