"""Archives that are taken in: in batches, each done whole or not at all, so that what was interrupted goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
from django.db import transaction
from django.utils import timezone

from samara.core import urls
from samara.core.archive import Entry, Left, Why
from samara.core.comment import State
from samara.core.site import UNKNOWN
from samara.reading.archives.catalogue import recognise
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form
from samara.reading.archives.spool import Resolve, Spool
from samara.reading.scope import scope
from samara.server.models import Intake, Person, Site
from samara.server.store import brought, threads, words
from samara.server.store.brought import Batch, Desk
from samara.server.store.sites import settings_of

MANY = 500
"""Comments that are written in one transaction."""
HERE = "here"
"""What is counted as taken before, among what was taken."""
LESSONS = 300
"""Comments that were called spam over there, and as many others, from which the classifier learns: more tell it nothing new."""
SHOWN = 5
"""Examples that are kept for each reason."""
Progress = Callable[[int, int], None]


class Reason(msgspec.Struct):
    """How often something was left (or taken otherwise) for one reason, and the first of them: key, place, words."""

    count: int = 0
    examples: list[tuple[str, str, str]] = []


class Report(msgspec.Struct, kw_only=True):
    """What became of an archive. `taken` counts by state, and by kind what is no comment; `here` are those that had been taken
    before, `left` and `changed` count by reason."""

    archive: str
    form: str
    site: str
    dry: bool = False
    taken: dict[str, int] = {}
    here: int = 0
    left: dict[str, Reason] = {}
    changed: dict[str, Reason] = {}

    def leave(self, left: Left) -> None:
        """Count something that was left, or taken otherwise."""
        reason = (self.changed if left.taken else self.left).setdefault(left.why.value, Reason())
        reason.count += 1
        if len(reason.examples) < SHOWN:
            reason.examples.append((left.key[:200], left.place, left.words[:200]))

    def count(self, found: brought.Found) -> None:
        """Count what was written of a batch."""
        self.here += found.here
        for name, many in found.taken.items():
            self.taken[name] = self.taken.get(name, 0) + many


def take(
    site: Site,
    path: Path,
    *,
    maps: Iterable[str] = (),
    addresses: bool = True,
    dry: bool = False,
    by: Person | None = None,
    progress: Progress = lambda done, known: None,
) -> Report:
    """Take an archive in, or (`dry`) only tell what would become of it. Raises the errors of reading it.

    `maps` are pairs old.example=new.example on top of the site's own; without `addresses`, e-mail addresses are not kept.
    """
    container = Container(path)
    form = recognise(container)
    pairs = [*settings_of(site)["map"], *maps]
    with Spool() as spool:
        report = Report(archive=path.name, form=form.name, site=site.url or site.source, dry=dry)
        for count in spool.fill(form.read(container), resolver(site, pairs), report.leave, whole=form.whole):
            if count % MANY == 0:
                progress(0, count)
        intake, fresh = (None, False) if dry else _begin(site, container, form, pairs, by)
        before = intake.position if intake else 0
        if intake and before:
            # What was told before the interruption is told again, and what was counted then is kept.
            report.taken = {name: many for name, many in intake.taken.items() if name != HERE}
            report.here = intake.taken.get(HERE, 0)
        desk = Desk(site, form, spool, addresses=addresses)
        if intake is not None:
            with transaction.atomic():
                desk.welcome()
        total, position = spool.total(), 0
        for batch in _batches(spool, form, report):
            if intake is None:
                report.count(desk.look(batch))
            else:
                _write(desk, batch, intake, position, before, report)
            position += batch.size
            progress(position, total)
        if intake is not None:
            _end(intake, report, learn=fresh and not form.whole)
    return report


def resolver(site: Site, pairs: Iterable[str]) -> Resolve:
    """Which page of the site an archive means by an address, a path, or an address on a host that the site was moved from."""
    home = site.url or UNKNOWN
    where = scope(home, pairs)

    def resolve(said: str) -> str | Why:
        said = said.strip()
        if not said:
            return Why.NO_PAGE
        address = urls.absolute(home, said)
        own = where.own(urls.untracked(urls.bare(address))) if address else None
        found = threads.canonical(site, own) if own else None
        return found or Why.ELSEWHERE

    return resolve


def latest(site: Site, most: int = 50) -> list[Intake]:
    """The archives that were taken into a site, the newest first."""
    return list(Intake.objects.filter(site=site).select_related("person").order_by("-pk")[:most])


def _begin(site: Site, container: Container, form: Form, pairs: Iterable[str], by: Person | None) -> tuple[Intake, bool]:
    """The intake of this archive, and whether it has not ended before: a new one, or one that was interrupted."""
    said = "\n".join((container.digest(), site.url, *sorted(pairs)))
    digest = hashlib.sha256(said.encode()).hexdigest()
    found, _ = Intake.objects.get_or_create(
        site=site, digest=digest, defaults={"form": form.name, "name": container.path.name[:255], "person": by}
    )
    if found.ended is None:
        return found, True
    # Gone through again: it takes what was left before, when the site's settings changed since.
    found.position, found.taken, found.left = 0, {}, {}
    found.save()
    return found, False


def _write(desk: Desk, batch: Batch, intake: Intake, position: int, before: int, report: Report) -> None:
    """Write a batch, and note in the same transaction that it was done; what is gone through again after an interruption is not
    counted again."""
    after = position + batch.size
    # Rendered before, so that nobody waits for it.
    drawn = desk.draw(batch)
    with transaction.atomic():
        # One archive of a site at a time; whoever writes a comment does not wait.
        Site.objects.select_for_update(no_key=True).get(pk=intake.site_id)
        found = desk.write(batch, drawn)
        if after > before:
            report.count(found)
            Intake.objects.filter(pk=intake.pk).update(position=after, taken=report.taken | {HERE: report.here})


def _end(intake: Intake, report: Report, *, learn: bool) -> None:
    """Note that an archive was taken in, and let the classifier learn from it, in one transaction."""
    told = {"left": msgspec.to_builtins(report.left), "changed": msgspec.to_builtins(report.changed)}
    with transaction.atomic():
        if learn:
            rows = intake.site.comments.filter(state=State.SPAM.value, learned="", origin__network=intake.form).exclude(text="")
            spam = list(rows.order_by("-created", "-pk").values_list("pk", flat=True)[:LESSONS])
            words.teach(intake.site, words.lessons(intake.site, spam, State.SPAM))
        Intake.objects.filter(pk=intake.pk).update(taken=report.taken | {HERE: report.here}, left=told, ended=timezone.now())


def _batches(spool: Spool, form: Form, report: Report) -> Iterator[Batch]:
    """The comments in their order, some hundred at a time, by page."""
    batch = Batch()
    for number, thread in spool.pages():
        entries: list[Entry] = []
        if form.whole:
            batch.add(thread, entries)
        for entry in spool.ordered(number, report.leave, whole=form.whole):
            if not entries and not form.whole:
                batch.add(thread, entries)
            entries.append(entry)
            batch.size += 1
            if batch.size == MANY:
                yield batch
                entries, batch = [], Batch()
                if form.whole:
                    batch.add(thread, entries)
    yield batch
