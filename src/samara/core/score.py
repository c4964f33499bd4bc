"""Scores of checks and practices, and which remedies are worth most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log2

import msgspec

from samara.core.check import Check
from samara.core.finding import Effort, Level, Outcome, Remedy, Status
from samara.core.page import Kind

BEST = 5
"""How many remedies a report names."""

COMMAND_COST = 1
TEMPLATE_COST = 3
"""What one run of a fix of ours and one change in a template cost; a change per page costs 1 for each page."""


class Affected(msgspec.Struct, frozen=True):
    """A check that found something: the pages, by index, and what they weigh together (see `importance`)."""

    check: str
    pages: Sequence[int]
    importance: float


def passed(affected: Mapping[Kind, int], applicable: Mapping[Kind, int]) -> float | None:
    """The share of pages that passed, averaged over the kinds that it applies to, so that copies of one page weigh nothing."""
    shares = [1 - affected.get(kind, 0) / count for kind, count in applicable.items() if count > 0]
    return sum(shares) / len(shares) if shares else None


def practices(outcomes: Iterable[Outcome]) -> dict[str, float | None]:
    """100 × Σ weight × passed ÷ Σ weight for each practice; None where nothing was judged."""
    sums: dict[str, tuple[float, int]] = {}
    for outcome in outcomes:
        got, most = sums.get(outcome.practice, (0.0, 0))
        if outcome.passed is not None:
            weight = Level[outcome.level.upper()].value
            got, most = got + weight * outcome.passed, most + weight
        sums[outcome.practice] = got, most
    return {practice: 100 * got / most if most else None for practice, (got, most) in sorted(sums.items())}


def total(scores: Mapping[str, float | None]) -> float | None:
    """The mean of the practices that have a score."""
    known = [score for score in scores.values() if score is not None]
    return sum(known) / len(known) if known else None


def importance(inlinks: int) -> float:
    """What a page weighs among others: 1 when nothing links to it, 1 more each time the pages that link to it double."""
    return log2(2 + inlinks)


def remedies(
    found: Sequence[Affected], checks: Mapping[str, Check], outcomes: Mapping[str, Outcome], fixes: Mapping[str, str]
) -> tuple[Remedy, ...]:
    """The best things to do next: Σ weight × pages (by inlinks) ÷ effort, highest first.

    Checks that share a fix are one remedy. `fixes` gives the titles of fixes by id.
    """
    groups: dict[str, list[Affected]] = {}
    for affected in found:
        if outcomes[affected.check].status is Status.FOUND:
            groups.setdefault(checks[affected.check].fix or affected.check, []).append(affected)
    all_of_them = [_remedy(name, group, checks, fixes) for name, group in groups.items()]
    return tuple(sorted(all_of_them, key=lambda remedy: (-remedy.rank, remedy.name))[:BEST])


def _remedy(name: str, group: Sequence[Affected], checks: Mapping[str, Check], fixes: Mapping[str, str]) -> Remedy:
    """One remedy for the checks of a group."""
    gain = {affected.check: checks[affected.check].level.value * affected.importance for affected in group}
    ordered = sorted(gain, key=lambda check: (-gain[check], check))
    pages = len(set().union(*(affected.pages for affected in group)))
    automatic = checks[ordered[0]].fix is not None
    effort = "command" if automatic else checks[ordered[0]].effort.value
    cost = {"command": COMMAND_COST, Effort.TEMPLATE.value: TEMPLATE_COST}.get(effort, max(pages, 1))
    return Remedy(
        name=name,
        title=fixes.get(name, checks[ordered[0]].title),
        automatic=automatic,
        checks=tuple(ordered),
        pages=pages,
        effort=effort,
        rank=sum(gain.values()) / cost,
    )
