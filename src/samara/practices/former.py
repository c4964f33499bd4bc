"""What optimising did last time at one place, and of what: where nothing has changed since, nothing is planned."""

from __future__ import annotations

from pathlib import Path

import msgspec

from samara.core import target
from samara.core.target import Written

NAMED = 3
"""Pages that are named where a fix left some alone."""
TOLD = 20
"""Pages of which it is told why they had no place for something."""
IN_PART = " in part"
"""What follows a reason where the fix did something else on the page."""


class Left(msgspec.Struct, frozen=True):
    """How many pages a fix left alone for a reason, the files of the first of them, and what was said of the first. Of the first
    that had no place for something `told` says of each the file and what it was."""

    pages: int = 0
    named: tuple[str, ...] = ()
    note: str = ""
    told: tuple[str, ...] = ()


class Former(msgspec.Struct, frozen=True):
    """The last run at one place: a digest of all that it depended on (`state`), how many pages there were, how often each fix
    acted, what it refused (by fix, and by reason, with IN_PART where it acted on the same page), and the files that it wrote or
    left as they were, with what they held."""

    state: str
    pages: int
    acted: dict[str, int]
    refused: dict[str, dict[str, Left]]
    files: tuple[Written, ...]


def load(path: Path) -> Former | None:
    """The run that was kept in a file; None when there is none that can be read."""
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Former)
    except (OSError, msgspec.MsgspecError):
        return None


def keep(path: Path, former: Former) -> None:
    """Keep a run. Raises TargetError."""
    target.write(path, msgspec.msgpack.encode(former), private=True)
