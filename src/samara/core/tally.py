"""What was counted for one check over a whole site, and how the check ended by it."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samara.core import score
from samara.core.check import Check, SiteCheck
from samara.core.finding import Finding, Outcome, Status
from samara.core.graph import Graph
from samara.core.page import Kind, Summary
from samara.core.site import Site


@dataclass(slots=True)
class Tally:
    """What was counted for one check: affected and skipped pages by kind, the pages themselves, the first findings; for a site
    check the first finding of each page; how many times something was allowed."""

    affected: Counter[Kind] = field(default_factory=Counter)
    skipped: Counter[Kind] = field(default_factory=Counter)
    pages: array[int] = field(default_factory=lambda: array("i"))
    idle: array[int] = field(default_factory=lambda: array("i"))
    examples: list[Finding] = field(default_factory=list)
    firsts: dict[int, Finding] = field(default_factory=dict)
    found: bool = False
    allowed: int = 0
    broken: str = ""
    crashes: int = 0
    where: str = ""

    def skip(self, page: int, kind: Kind) -> None:
        """The check does not apply to a page."""
        self.skipped[kind] += 1
        self.idle.append(page)

    def affect(self, page: int, kind: Kind) -> None:
        """The check found fault with a page."""
        self.affected[kind] += 1
        self.pages.append(page)
        self.found = True

    def crash(self, words: str, url: str) -> None:
        """Remember the first crash and count the others."""
        if not self.crashes:
            self.broken, self.where = words, url
        self.crashes += 1

    def importance(self, graph: Graph) -> float:
        """What the affected pages weigh; a fault of the whole site weighs like a page that all others link to."""
        if not self.pages:
            return score.importance(len(graph))
        return sum(score.importance(len(graph.inlinks[page])) for page in self.pages)


class Counts:
    """How many pages of each kind the site has, and which of them are copies, byte for byte, of each other."""

    def __init__(self, summaries: Sequence[Summary]) -> None:
        counted = Counter(summary.kind for summary in summaries)
        self.kinds = {kind: counted[kind] for kind in Kind if counted[kind]}
        alike: dict[tuple[str, Kind], list[int]] = {}
        for page, summary in enumerate(summaries):
            if summary.digest:
                alike.setdefault((summary.digest, summary.kind), []).append(page)
        self._copies = [(kind, len(pages)) for (_, kind), pages in alike.items() if len(pages) > 1]
        several = (pages for pages in alike.values() if len(pages) > 1)
        self._group = {page: group for group, pages in enumerate(several) for page in pages}

    def of(self, check: Check, skipped: Mapping[Kind, int]) -> dict[Kind, int]:
        """Pages by kind that the check applies to."""
        return {
            kind: count - skipped.get(kind, 0) for kind, count in self.kinds.items() if check.kinds is None or kind in check.kinds
        }

    def passed(self, check: Check, tally: Tally) -> float | None:
        """The share of pages that passed, averaged over kinds. Copies are one page there, which has a fault when all of them do:
        so a hundred copies of a page change nothing."""
        applicable, affected = Counter(self.of(check, tally.skipped)), tally.affected.copy()
        if self._copies:
            hit, idle = (
                Counter(self._group[page] for page in pages if page in self._group) for pages in (tally.pages, tally.idle)
            )
            for group, (kind, size) in enumerate(self._copies):
                left = size - idle[group]
                if left > 1 and applicable[kind] >= left:
                    applicable[kind] -= left - 1
                    affected[kind] -= hit[group] - (hit[group] == left)
        return score.passed(affected, applicable)


def outcome(name: str, check: Check, tally: Tally, counts: Counts, site: Site) -> Outcome:
    """How a check ended, from what was counted."""
    whole = isinstance(check, SiteCheck) and not check.pages
    applicable = counts.of(check, tally.skipped)
    missing = [need for need in check.needs if need not in site.probes] if isinstance(check, SiteCheck) else []
    share: float | None = None
    note = ""
    allowed = whole and bool(tally.allowed) and not tally.found
    if allowed or not any(applicable.values()):
        status, note = Status.NOT_APPLICABLE, "allowed" if tally.allowed else ""
    elif missing:
        status, note = Status.NOT_CHECKED, f"needs what was not asked: {', '.join(missing)}"
    elif tally.broken:
        status, note = Status.BROKEN, _broken_note(tally)
    else:
        status = Status.FOUND if tally.found else Status.PASSED
        share = float(not tally.found) if whole else counts.passed(check, tally)
    return Outcome(
        check=name,
        practice=name.partition("/")[0],
        level=check.level.word,
        title=check.title,
        status=status,
        applicable=(1 if whole else sum(applicable.values())) if status is not Status.NOT_APPLICABLE else 0,
        affected=int(tally.found) if whole else len(tally.pages),
        passed=share,
        fix=check.fix,
        note=note,
        examples=tuple(tally.examples),
    )


def _broken_note(tally: Tally) -> str:
    if not tally.where:
        return tally.broken
    pages = "1 page" if tally.crashes == 1 else f"{tally.crashes} pages"
    return f"{tally.broken} (on {pages}, first {tally.where})"
