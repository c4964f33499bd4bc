"""Keeps what a run found: the report before and after, and a row for each page."""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import NamedTuple

import msgspec
from django.db import transaction
from django.utils import timezone

from samara.core.finding import Finding, Report
from samara.core.graph import Graph
from samara.core.page import Page as PageFacts
from samara.core.site import Site as SiteFacts
from samara.server.models import Affected, Origin, Page, PageAddress, Portrait, Run, Site
from samara.server.store import portraits

BATCH = 1_000
TOTAL = ""
"""The key of the total among a run's scores; the others are practices."""

KEPT = 30
"""Runs kept of a site: enough for a trend."""

_reports = msgspec.msgpack.Decoder(Report)


class Seen(NamedTuple):
    """A site as it was read, and its audit."""

    site: SiteFacts
    report: Report


def save_run(site: Site, before: Seen, after: Seen, started: datetime) -> Run:
    """Keep a run: the pages of `before` are the site's; those of `after`, matched by address, are what optimising made of them.

    All or nothing: a run that is interrupted leaves the one before it in place.
    """
    with transaction.atomic():
        faults_before, faults_after = _by_page(before.report), _by_page(after.report)
        keys = _save_pages(site, before, after, faults_before, faults_after)
        _save_portraits(site, keys, before, after, faults_before, faults_after)
        _save_affected(site, keys, faults_before, faults_after)
        run = Run.objects.create(
            site=site,
            started=started,
            finished=timezone.now(),
            pages=before.report.pages,
            scores=scores(before.report, after.report),
            before=pack_report(before.report),
            after=pack_report(after.report),
        )
        old = Run.objects.filter(site=site).values_list("pk", flat=True)[KEPT:]
        Run.objects.filter(pk__in=list(old)).delete()
        site.served = run.finished
        site.save()
    return run


def scores(before: Report, after: Report) -> dict[str, list[float | None]]:
    """The total and each practice as [before, after]."""
    practices = {
        name: [before.practices.get(name), after.practices.get(name)] for name in {**before.practices, **after.practices}
    }
    return {TOTAL: [before.score, after.score], **practices}


def pack_report(report: Report) -> bytes:
    """The report without its list of findings, which live with their pages; outcomes keep examples."""
    return zlib.compress(msgspec.msgpack.encode(msgspec.structs.replace(report, findings=())))


def unpack_report(data: bytes) -> Report:
    """The report that `pack_report` packed."""
    return _reports.decode(zlib.decompress(data))


def _by_page(report: Report) -> dict[str, list[Finding]]:
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        grouped[finding.url].append(finding)
    return grouped


def _save_pages(
    site: Site, seen: Seen, after: Seen, faults_before: dict[str, list[Finding]], faults_after: dict[str, list[Finding]]
) -> dict[str, int]:
    """One row per page; gives back their keys by address. Pages that moved keep their row, those that went stay as absent.

    A page is called what it is called `after` optimising: before, all may bear the name of the site.
    """
    titles = {summary.url: summary.title for summary in after.site.summaries}
    origin, _ = Origin.objects.get_or_create(site=site, kind=Origin.Kind.CRAWL, url=site.source)
    _follow_moves(site, seen.site)
    Page.objects.filter(site=site, present=True).update(present=False)
    inlinks = Graph(seen.site).inlinks
    rows = (
        Page(
            site=site,
            address=summary.url,
            origin=origin,
            present=True,
            source=summary.source,
            title=(titles.get(summary.url) or summary.title or "")[:500],
            kind=summary.kind.value,
            inlinks=len(inlinks[index]),
            findings=len(faults_before.get(summary.url, ())),
            remaining=len(faults_after.get(summary.url, ())),
        )
        for index, summary in enumerate(seen.site.summaries)
    )
    changing = ["origin", "present", "source", "title", "kind", "inlinks", "findings", "remaining"]
    while batch := list(islice(rows, BATCH)):
        Page.objects.bulk_create(batch, update_conflicts=True, unique_fields=["site", "address"], update_fields=changing)
    return dict(Page.objects.filter(site=site, present=True).values_list("address", "pk"))


def _follow_moves(site: Site, seen: SiteFacts) -> None:
    """A known address that now means another one is that page's earlier address."""
    known = dict(Page.objects.filter(site=site).values_list("address", "pk"))
    moves = {old: new for old, new in seen.aliases.items() if old in known and old != new and new not in known}
    for old, new in moves.items():
        if new in known:
            continue
        known[new] = known[old]
        Page.objects.filter(pk=known[old]).update(address=new)
        PageAddress.objects.update_or_create(site=site, address=old, defaults={"page_id": known[old]})


def _save_portraits(
    site: Site,
    keys: dict[str, int],
    before: Seen,
    after: Seen,
    faults_before: dict[str, list[Finding]],
    faults_after: dict[str, list[Finding]],
) -> None:
    Portrait.objects.filter(page__site=site).delete()
    places = {summary.url: index for index, summary in enumerate(after.site.summaries)}

    def rows() -> Iterator[Portrait]:
        for page in before.site.pages:
            place = places.get(page.url)
            twin = page if place is None else after.site.pages[place]
            yield Portrait(
                page_id=keys[page.url],
                before=_portrait(page, faults_before),
                after=_portrait(twin, faults_after if place is not None else faults_before),
            )

    drawn = rows()
    while batch := list(islice(drawn, BATCH)):
        Portrait.objects.bulk_create(batch)


def _portrait(page: PageFacts, faults: dict[str, list[Finding]]) -> bytes:
    return portraits.pack(portraits.portrait(page, tuple(faults.get(page.url, ()))))


def _save_affected(
    site: Site, keys: dict[str, int], faults_before: dict[str, list[Finding]], faults_after: dict[str, list[Finding]]
) -> None:
    before, after = _by_check(keys, faults_before), _by_check(keys, faults_after)
    Affected.objects.filter(site=site).delete()
    Affected.objects.bulk_create(
        Affected(site=site, check_id=check, before=_packed(before[check]), after=_packed(after[check]))
        for check in sorted({*before, *after})
    )


def _by_check(keys: dict[str, int], faults: dict[str, list[Finding]]) -> dict[str, dict[int, None]]:
    """For each check the keys of its pages, each once, in the order of the pages."""
    pages: dict[str, dict[int, None]] = defaultdict(dict)
    for url, findings in faults.items():
        if url in keys:
            for finding in findings:
                pages[finding.check][keys[url]] = None
    return pages


def _packed(keys: dict[int, None]) -> bytes:
    return array("q", keys).tobytes()
