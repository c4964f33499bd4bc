"""What reports by readers weigh, and when a comment waits because of them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from samara.core.comment import State

KNOWN, STRANGE = 1.0, 0.5
"""What the report of somebody who was published here before weighs, and that of anybody else."""


class Reporter(msgspec.Struct, frozen=True, kw_only=True):
    """Who reports: whether a comment of theirs was published on the site (`known`), and how many of their former reports were
    shared by moderators (`upheld`), or not (`dismissed`)."""

    known: bool = False
    upheld: int = 0
    dismissed: int = 0


def weight(reporter: Reporter) -> float:
    """How much a report counts: less with each that was wrong, more again with each that was right, never more than at first."""
    right, wrong = reporter.upheld, reporter.dismissed
    return (KNOWN if reporter.known else STRANGE) * (1 + right) / (1 + right + wrong)


def holds(state: State, reporters: Iterable[Reporter], limit: int, *, is_approved: bool) -> bool:
    """Whether a comment waits from now on: one that is published, that nobody has approved as it stands (`is_approved`), and
    whose reports weigh as much as `limit` of somebody known (0: never)."""
    if state is not State.PUBLISHED or is_approved or limit <= 0:
        return False
    return sum(map(weight, reporters)) >= limit - 1e-9
