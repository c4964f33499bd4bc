"""Names of checks and practices as people type them: which checks they mean, and what was meant by one that is none."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from samara.core.errors import SettingsError

Offer = TypeVar("Offer")


def covers(name: str, check: str) -> bool:
    """Whether the name of a check or a practice means this check."""
    return name == check or check.startswith(f"{name}/")


def nearest(name: str, checks: Iterable[str]) -> str:
    """What to say about a name that is no check and no practice; empty for one that is."""
    known = list(checks)
    names = sorted({check.partition("/")[0] for check in known} | set(known))
    if name in names:
        return ""
    # People often leave the practice out.
    ends = [check for check in known if check.partition("/")[2] == name]
    near = ends or difflib.get_close_matches(name, names, 1)
    return f"Did you mean {near[0]!r}?" if near else "`samara explain` lists them all."


def choose(checks: Mapping[str, Offer], only: Sequence[str] = (), skip: Sequence[str] = ()) -> dict[str, Offer]:
    """The checks that these names of checks and practices leave; `only` of none means all. Raises SettingsError."""
    for name in (*only, *skip):
        if hint := nearest(name, checks):
            raise SettingsError(f"There is no check or practice named {name!r}.", hint=hint)
    left = {
        check: offer
        for check, offer in checks.items()
        if (not only or any(covers(name, check) for name in only)) and not any(covers(name, check) for name in skip)
    }
    if not left:
        raise SettingsError("No check is left to run.", hint="--skip takes away what --only names.")
    return left
