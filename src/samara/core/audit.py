"""Runs checks on pages and on the site, and adds up the report.

`examine` runs in the processes that parse pages and gives back a small packed value; `audit` adds those up in one process.
A check that crashes, or takes too long, is an outcome of the audit, with the words of its exception, and never ends the run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from samara.core import score
from samara.core.allowlist import Account, Allowlist, allowing
from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.facts import Allowance, Fact
from samara.core.finding import Finding, Found, Outcome, Report
from samara.core.graph import Graph
from samara.core.page import Page, Summary
from samara.core.site import Site
from samara.core.tally import Counts, Tally, outcome
from samara.core.templates import Templates, clusters, templates
from samara.core.unread import unread
from samara.core.watch import PAGE_SECONDS, SITE_SECONDS, Patience, TooLong, Watch, kept

EXAMPLES = 20
"""How many findings an outcome keeps as examples."""


class PageOutcome(Fact, frozen=True, array_like=True, gc=False):
    """How one page fared: what each check found, the checks that did not apply to it through `when`, those that crashed, and what
    the page itself allows."""

    found: dict[str, tuple[Found, ...]]
    skipped: tuple[str, ...] = ()
    broken: dict[str, str] = msgspec.field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()


class _Counted(Fact, frozen=True, array_like=True, gc=False):
    """A PageOutcome whose findings stay packed until somebody reads them."""

    found: dict[str, msgspec.Raw]
    skipped: tuple[str, ...] = ()
    broken: dict[str, str] = msgspec.field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()


_encoder = msgspec.msgpack.Encoder()
_outcome = msgspec.msgpack.Decoder(PageOutcome)
_counted = msgspec.msgpack.Decoder(_Counted)
_found = msgspec.msgpack.Decoder(tuple[Found, ...])


def examine(
    page: Page, checks: Mapping[str, Check], seconds: float = PAGE_SECONDS, patience: Patience | None = None
) -> PageOutcome:
    """Run the page checks among `checks` on one page, each for so many seconds at most; `patience` spans pages."""
    patience = patience or Patience()
    found: dict[str, tuple[Found, ...]] = {}
    skipped: list[str] = []
    broken: dict[str, str] = {}
    with Watch(seconds) as watch:
        for name, check in checks.items():
            if not isinstance(check, PageCheck) or (check.kinds is not None and page.kind not in check.kinds):
                continue
            if patience.lost(name):
                broken[name] = f"was cut on {patience.TIMES} pages and not asked again"
                continue
            try:
                watch.begin()
                if check.when is not None and not check.when(page):
                    skipped.append(name)
                elif findings := kept(check.judge(page), watch):
                    found[name] = tuple(findings)
                watch.end()
            except TooLong as error:
                patience.lose(name)
                broken[name] = _words(error)
            except (Exception, SystemExit) as error:
                broken[name] = _words(error)
    return PageOutcome(found, tuple(skipped), broken, page.allowances)


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
    allowlist: Allowlist | None = None,
) -> Report:
    """The report of a site: `page_outcomes` are what `examine` found on each page, packed, parallel to `site.pages`.

    `fixes` maps the ids of fixes to their titles, for the list of remedies. What the allowlist, or a comment in a page, allows is
    counted in `allowed` and is nowhere else: neither among the findings nor, as a pass or a fault, in the score. Without an
    allowlist nothing is allowed.
    """
    counts = Counts(site.summaries)
    tallies = {name: Tally() for name in checks}
    account = Account(allowlist, checks)
    _count_pages(site, checks, tallies, page_outcomes, account)
    site_found: list[Finding] = []
    for name, check in checks.items():
        if isinstance(check, SiteCheck) and all(need in site.probes for need in check.needs):
            site_found.extend(_judge_site(site, graph, name, check, tallies[name], counts, account))

    made = templates(site.summaries)
    findings = Findings(site.summaries, checks, page_outcomes, tuple(site_found), account)
    outcomes = {name: _ended(name, check, tallies[name], counts, site, made, findings) for name, check in checks.items()}
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
        unread=unread(site.others),
        templates=made.all,
        allowed=account.told(),
        findings=findings,
    )


class Findings:
    """All findings of a report, in the order of pages and checks, then those of site checks; decoded anew at each iteration."""

    def __init__(
        self,
        summaries: Sequence[Summary],
        checks: Mapping[str, Check],
        packed: Sequence[bytes],
        of_site: Sequence[Finding],
        account: Account,
    ) -> None:
        self._summaries = summaries
        self._checks = checks
        self._packed = packed
        self._of_site = of_site
        self._account = account

    def __iter__(self) -> Iterator[Finding]:
        for page, (summary, data) in enumerate(zip(self._summaries, self._packed, strict=True)):
            entries = self._account.on(page)
            for name, found in _outcome.decode(data).found.items():
                if name in self._checks and not (entries and allowing(entries, name)):
                    yield from _findings(name, self._checks[name], found, summary)
        yield from self._of_site

    def first(self, name: str, page: int) -> Finding:
        """The first finding of a page check on a page that it found fault with."""
        found = _found.decode(_counted.decode(self._packed[page]).found[name])
        return _finding(name, self._checks[name], found[0], self._summaries[page])


def _count_pages(
    site: Site, checks: Mapping[str, Check], tallies: Mapping[str, Tally], page_outcomes: Sequence[bytes], account: Account
) -> None:
    """Add up what `examine` found, unpacking no more than the examples."""
    for page, (summary, data) in enumerate(zip(site.summaries, page_outcomes, strict=True)):
        outcome = _counted.decode(data)
        entries = account.page(page, summary.url, outcome.allowances)
        for name in outcome.skipped:
            if name in tallies:
                tallies[name].skip(page, summary.kind)
        for name, packed in outcome.found.items():
            if (tally := tallies.get(name)) is None:
                continue
            if entries and allowing(entries, name):
                tally.allowed += 1
                tally.skip(page, summary.kind)
                account.take(entries, name, len(_found.decode(packed)))
                continue
            tally.affect(page, summary.kind)
            if (room := EXAMPLES - len(tally.examples)) > 0:
                tally.examples.extend(islice(_findings(name, checks[name], _found.decode(packed), summary), room))
        for name, words in outcome.broken.items():
            if name in tallies:
                tallies[name].crash(words, summary.url)


def _judge_site(
    site: Site, graph: Graph, name: str, check: SiteCheck, tally: Tally, counts: Counts, account: Account
) -> tuple[Finding, ...]:
    """Run one site check; what it found is counted in `tally`."""
    if not any(counts.of(check, {}).values()):
        return ()
    found: list[Finding] = []
    excused: set[int | None] = set()
    try:
        with Watch(SITE_SECONDS) as watch:
            watch.begin()
            if check.when is not None and not check.when(site):
                tally.skipped.update(counts.kinds)
                return ()
            judged = kept(check.judge(site, graph), watch, whole=not check.pages)
        for each in judged:
            page = graph.page(each.url) if check.pages else None
            if check.pages and page is None:
                raise LookupError(f"the finding {each.message!r} names no page of the site: {each.url!r}")
            if account.take(account.everywhere() if page is None else account.on(page), name, 1):
                excused.add(page)
                continue
            finding = _finding(name, check, each, None if page is None else site.summaries[page])
            if page is not None:
                tally.firsts.setdefault(page, finding)
            found.append(finding)
    except (Exception, SystemExit, TooLong) as error:
        tally.crash(_words(error), "")
        return ()
    tally.found = bool(found)
    tally.allowed = len(excused)
    tally.examples = found[:EXAMPLES]
    for page in sorted(tally.firsts):
        tally.affect(page, site.summaries[page].kind)
    for page in excused:
        if page is not None:
            tally.skip(page, site.summaries[page].kind)
    return tuple(found)


def _ended(name: str, check: Check, tally: Tally, counts: Counts, site: Site, made: Templates, findings: Findings) -> Outcome:
    """How a check ended, its findings put together by template."""
    ended = outcome(name, check, tally, counts, site)

    def example(page: int) -> Finding:
        return tally.firsts[page] if tally.firsts else findings.first(name, page)

    return msgspec.structs.replace(ended, clusters=clusters(tally.pages, made, example))


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


def _words(error: BaseException) -> str:
    """An exception in one line."""
    if isinstance(error, TooLong):
        return str(error)
    return " ".join(f"{type(error).__name__}: {error}".split())
