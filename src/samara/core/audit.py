"""Runs checks on pages and on the site, and adds up the report.

`examine` runs in the processes that parse pages and gives back a small packed value; `audit` adds those up in one process.
A check that crashes is an outcome of the audit, with the words of its exception, and never ends the run.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import msgspec

from samara.core import score
from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.facts import Fact
from samara.core.finding import Finding, Found, Outcome, Report, Status
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Site

EXAMPLES = 20
"""How many findings an outcome keeps as examples."""


class PageOutcome(Fact, frozen=True, array_like=True, gc=False):
    """How one page fared: what each check found, the checks that did not apply to it through `when`, and those that crashed."""

    found: dict[str, tuple[Found, ...]]
    skipped: tuple[str, ...] = ()
    broken: dict[str, str] = msgspec.field(default_factory=dict)


class _Counted(Fact, frozen=True, array_like=True, gc=False):
    """A PageOutcome whose findings stay packed until somebody reads them."""

    found: dict[str, msgspec.Raw]
    skipped: tuple[str, ...] = ()
    broken: dict[str, str] = msgspec.field(default_factory=dict)


_encoder = msgspec.msgpack.Encoder()
_outcome = msgspec.msgpack.Decoder(PageOutcome)
_counted = msgspec.msgpack.Decoder(_Counted)
_found = msgspec.msgpack.Decoder(tuple[Found, ...])


def examine(page: Page, checks: Mapping[str, Check]) -> PageOutcome:
    """Run the page checks among `checks` on one page."""
    found: dict[str, tuple[Found, ...]] = {}
    skipped: list[str] = []
    broken: dict[str, str] = {}
    for name, check in checks.items():
        if not isinstance(check, PageCheck) or (check.kinds is not None and page.kind not in check.kinds):
            continue
        try:
            if check.when is not None and not check.when(page):
                skipped.append(name)
            elif findings := tuple(check.judge(page)):
                found[name] = findings
        except Exception as error:
            broken[name] = _words(error)
    return PageOutcome(found, tuple(skipped), broken)


def pack(outcome: PageOutcome) -> bytes:
    """The outcome of a page as MessagePack, the form that `audit` takes."""
    return _encoder.encode(outcome)


def unpack(data: bytes) -> PageOutcome:
    """The outcome that `pack` packed."""
    return _outcome.decode(data)


def audit(
    site: Site,
    graph: Graph,
    checks: Mapping[str, Check],
    page_outcomes: Sequence[bytes],
    fixes: Mapping[str, str] | None = None,
) -> Report:
    """The report of a site: `page_outcomes` are what `examine` found on each page, packed, parallel to `site.pages`.

    `fixes` maps the ids of fixes to their titles, for the list of remedies.
    """
    counts = _Counts(site.summaries)
    tallies = {name: Tally() for name in checks}
    _count_pages(site, checks, tallies, page_outcomes)
    site_found: list[Finding] = []
    for name, check in checks.items():
        if isinstance(check, SiteCheck) and all(need in site.probes for need in check.needs):
            site_found.extend(_judge_site(site, graph, name, check, tallies[name], counts))

    outcomes = {name: _outcome_of(name, check, tallies[name], counts, site) for name, check in checks.items()}
    affected = [score.Affected(name, tally.pages, tally.importance(graph)) for name, tally in tallies.items() if tally.found]
    scores = score.practices(outcomes.values())
    return Report(
        site=site.url,
        source=site.source,
        pages=len(site.summaries),
        score=score.total(scores),
        practices=scores,
        outcomes=tuple(outcomes.values()),
        remedies=score.remedies(affected, checks, outcomes, fixes or {}),
        kinds={kind.value: count for kind, count in counts.kinds.items()},
        others=dict(sorted(Counter(other.why for other in site.others).items())),
        findings=Findings(site.summaries, checks, page_outcomes, tuple(site_found)),
    )


class Findings:
    """All findings of a report, in the order of pages and checks, then those of site checks; decoded anew at each iteration."""

    def __init__(
        self, summaries: Sequence[Summary], checks: Mapping[str, Check], packed: Sequence[bytes], of_site: Sequence[Finding]
    ) -> None:
        self._summaries = summaries
        self._checks = checks
        self._packed = packed
        self._of_site = of_site

    def __iter__(self) -> Iterator[Finding]:
        for summary, data in zip(self._summaries, self._packed, strict=True):
            for name, found in _outcome.decode(data).found.items():
                if name in self._checks:
                    yield from _findings(name, self._checks[name], found, summary)
        yield from self._of_site


@dataclass(slots=True)
class Tally:
    """What was counted for one check: affected and skipped pages by kind, the affected pages themselves, the first findings."""

    affected: Counter[Kind] = field(default_factory=Counter)
    skipped: Counter[Kind] = field(default_factory=Counter)
    pages: array[int] = field(default_factory=lambda: array("i"))
    examples: list[Finding] = field(default_factory=list)
    found: bool = False
    broken: str = ""
    crashes: int = 0
    where: str = ""

    def importance(self, graph: Graph) -> float:
        """What the affected pages weigh; a fault of the whole site weighs like a page that all others link to."""
        if not self.pages:
            return score.importance(len(graph))
        return sum(score.importance(len(graph.inlinks[page])) for page in self.pages)


class _Counts:
    """How many pages of each kind the site has."""

    def __init__(self, summaries: Sequence[Summary]) -> None:
        counted = Counter(summary.kind for summary in summaries)
        self.kinds = {kind: counted[kind] for kind in Kind if counted[kind]}

    def of(self, check: Check, skipped: Mapping[Kind, int]) -> dict[Kind, int]:
        """Pages by kind that the check applies to."""
        return {
            kind: count - skipped.get(kind, 0) for kind, count in self.kinds.items() if check.kinds is None or kind in check.kinds
        }


def _count_pages(site: Site, checks: Mapping[str, Check], tallies: Mapping[str, Tally], page_outcomes: Sequence[bytes]) -> None:
    """Add up what `examine` found, unpacking no more than the examples."""
    for page, (summary, data) in enumerate(zip(site.summaries, page_outcomes, strict=True)):
        outcome = _counted.decode(data)
        for name in outcome.skipped:
            if name in tallies:
                tallies[name].skipped[summary.kind] += 1
        for name, packed in outcome.found.items():
            if (tally := tallies.get(name)) is None:
                continue
            tally.found = True
            tally.affected[summary.kind] += 1
            tally.pages.append(page)
            if (room := EXAMPLES - len(tally.examples)) > 0:
                tally.examples.extend(islice(_findings(name, checks[name], _found.decode(packed), summary), room))
        for name, words in outcome.broken.items():
            if name in tallies:
                _crash(tallies[name], words, summary.url)


def _judge_site(site: Site, graph: Graph, name: str, check: SiteCheck, tally: Tally, counts: _Counts) -> tuple[Finding, ...]:
    """Run one site check; what it found is counted in `tally`."""
    if not any(counts.of(check, {}).values()):
        return ()
    found: list[Finding] = []
    pages: set[int] = set()
    try:
        for each in check.judge(site, graph):
            page = graph.page(each.url) if check.pages else None
            if check.pages and page is None:
                raise LookupError(f"the finding {each.message!r} names no page of the site: {each.url!r}")
            summary = None if page is None else site.summaries[page]
            if page is not None:
                pages.add(page)
            found.append(_finding(name, check, each, summary))
    except Exception as error:
        _crash(tally, _words(error), "")
        return ()
    tally.found = bool(found)
    tally.pages = array("i", sorted(pages))
    tally.affected.update(site.summaries[page].kind for page in pages)
    tally.examples = found[:EXAMPLES]
    return tuple(found)


def _outcome_of(name: str, check: Check, tally: Tally, counts: _Counts, site: Site) -> Outcome:
    """How a check ended, from what was counted."""
    whole = isinstance(check, SiteCheck) and not check.pages
    applicable = counts.of(check, tally.skipped)
    missing = [need for need in check.needs if need not in site.probes] if isinstance(check, SiteCheck) else []
    share: float | None = None
    note = ""
    if not any(applicable.values()):
        status = Status.NOT_APPLICABLE
    elif missing:
        status, note = Status.NOT_CHECKED, f"needs what was not asked: {', '.join(missing)}"
    elif tally.broken:
        status, note = Status.BROKEN, _broken_note(tally)
    else:
        status = Status.FOUND if tally.found else Status.PASSED
        share = float(not tally.found) if whole else score.passed(tally.affected, applicable)
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


def _findings(name: str, check: Check, found: Sequence[Found], summary: Summary) -> Iterator[Finding]:
    return (_finding(name, check, each, summary) for each in found)


def _finding(name: str, check: Check, found: Found, summary: Summary | None) -> Finding:
    """What a check yielded, with everything a reader needs to find the place."""
    return Finding(
        check=name,
        level=check.level.word,
        message=found.message,
        url=summary.url if summary else found.url,
        source=summary.source if summary else "",
        at=found.at,
        fix=check.fix,
    )


def _crash(tally: Tally, words: str, url: str) -> None:
    """Remember the first crash and count the others."""
    if not tally.crashes:
        tally.broken, tally.where = words, url
    tally.crashes += 1


def _broken_note(tally: Tally) -> str:
    if not tally.where:
        return tally.broken
    pages = "1 page" if tally.crashes == 1 else f"{tally.crashes} pages"
    return f"{tally.broken} (on {pages}, first {tally.where})"


def _words(error: Exception) -> str:
    """An exception in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())
