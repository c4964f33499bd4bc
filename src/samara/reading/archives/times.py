"""Moments as archives write them, as moments of UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def moment(said: object) -> datetime | None:
    """A time as ISO 8601 or RFC 3339 write it, or "2021-10-28 20:50:15 +0800", or seconds since 1970; without a zone it is UTC.
    None for what is none, and for the zeros and ones that stand for none (0000-00-00, 0001-01-01)."""
    try:
        if isinstance(said, int | float):
            found = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=said)
        else:
            found = _parsed(str(said or "").strip())
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found if EARLIEST <= found < LATEST else None


def _parsed(said: str) -> datetime:
    day, _, rest = said.replace("T", " ", 1).partition(" ")
    clock, *zone = rest.split()
    # Go writes nanoseconds, and its zone twice (+0800 +0800, +0800 CST).
    head, point, tail = clock.partition(".")
    digits = tail[: len(tail) - len(tail.lstrip("0123456789"))]
    clock = f"{head}{point}{digits[:6]}{tail[len(digits) :]}"
    return datetime.fromisoformat(f"{day}T{clock}{zone[0] if zone else ''}")
