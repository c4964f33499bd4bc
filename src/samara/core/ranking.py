"""Several sites beside each other: who stands best, and what is worth most on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from samara.core.finding import Report


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """One site of a ranking. `error` says why it could not be read; then there is nothing else. `findings` are by level, `first`
    is what to do first, `objections` are what the gate says, `report` is the file of the site's own report."""

    name: str
    source: str
    site: str = ""
    pages: int = 0
    score: float | None = None
    practices: dict[str, float | None] = {}
    findings: dict[str, int] = {}
    first: str = ""
    objections: tuple[str, ...] = ()
    report: str = ""
    error: str = ""


def standing(name: str, report: Report, objections: tuple[str, ...] = (), file: str = "") -> Standing:
    """The place of a site by its report."""
    counted = Counter(finding.level for finding in report.findings)
    return Standing(
        name=name,
        source=report.source,
        site=report.site,
        pages=report.pages,
        score=report.score,
        practices=report.practices,
        findings={level: counted[level] for level in ("error", "warning", "note")},
        first=report.remedies[0].title if report.remedies else "",
        objections=objections,
        report=file,
    )


def ranked(standings: Iterable[Standing]) -> list[Standing]:
    """The best first; sites without a score, then those that could not be read, last."""
    return sorted(standings, key=lambda each: (bool(each.error), each.score is None, -(each.score or 0.0), each.name))
