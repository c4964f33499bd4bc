"""Whether a site may pass: no finding at or above a level, none that is new, and a score that is high enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from samara.core import baseline
from samara.core.baseline import Baseline
from samara.core.finding import Level, Report


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of a site. `level` is the one from which findings count, None for no findings at all; with a `known` baseline
    only new ones do. `score` is the least that the total may be, 0 to 100."""

    level: Level | None = None
    known: Baseline | None = None
    score: float | None = None


def objections(report: Report, gate: Gate) -> tuple[str, ...]:
    """Why the site may not pass, each a sentence; none when it may. Where nothing was judged there is no score to
    object to."""
    return (*_findings(report, gate), *_score(report, gate))


def _findings(report: Report, gate: Gate) -> Iterator[str]:
    if gate.level is None:
        return
    found = Counter(
        Level[finding.level.upper()]
        for finding in baseline.new(report.findings, gate.known)
        if _counts(finding.level, gate.level)
    )
    if found:
        counted = ", ".join(f"{found[level]:,} of level {level.word}" for level in sorted(found, reverse=True))
        new = "new " if gate.known else ""
        many = "finding" if found.total() == 1 else "findings"
        yield f"{found.total():,} {new}{many} at or above {gate.level.word}: {counted}."


def _counts(level: str, least: Level) -> bool:
    return Level[level.upper()] >= least


def _score(report: Report, gate: Gate) -> Iterator[str]:
    if gate.score is not None and report.score is not None and report.score < gate.score:
        yield f"The score is {report.score:.1f}, below {gate.score:g}."
