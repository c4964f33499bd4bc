"""Threads of pages that moved: joined with the thread of the new page, and parted again as if nothing had happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from samara.core.comment import State
from samara.core.errors import StateError
from samara.core.site import Site as SiteFacts
from samara.practices.conversation import moving, ordering
from samara.practices.conversation.moving import Stretch
from samara.server.models import Comment, Merge, Site, Thread
from samara.server.store import threads

BATCH = 500
LONGEST_CHAIN = 20


def follow(site: Site, seen: SiteFacts) -> list[Merge]:
    """Join the threads of pages that a reading found to be other pages by now: redirected there, or naming them as canonical.

    What was parted by hand is left alone.
    """
    moves = {**seen.aliases, **{each.url: each.canonical for each in seen.summaries if each.canonical}}
    made = []
    for thread in site.threads.filter(into=None, total__gt=0).select_related("page"):
        target = destination(thread.page.address, moves)
        page = site.pages.filter(address=target).exclude(pk=thread.page_id).first() if target else None
        into = threads.open_for(site, page.address) if page else None
        if into is None or into.pk == thread.pk or Merge.objects.filter(source=thread, target=into).exists():
            continue
        made.append(merge(thread, into))
    return made


def destination(address: str, moves: Mapping[str, str]) -> str | None:
    """Where an address leads in the end; None when it leads nowhere else, or in a circle."""
    seen = [address]
    while (further := moves.get(seen[-1])) and further != seen[-1]:
        if further in seen or len(seen) > LONGEST_CHAIN:
            return None
        seen.append(further)
    return seen[-1] if len(seen) > 1 else None


def merge(source: Thread, target: Thread) -> Merge:
    """Move the comments of one thread behind those of another of the same site; from now on `source` means `target`.

    StateError where `source` is merged already, or `target` into it.
    """
    with transaction.atomic():
        source, target = _locked(source.pk, target.pk)
        if source.into_id is not None or source.pk == target.pk or source.site_id != target.site_id:
            raise StateError("These conversations cannot be joined.", hint="Part what was joined before.")
        if threads.end(target.pk) != target.pk:
            raise StateError("The other conversation was joined with a third.", hint="Join this one with that.")
        made = Merge.objects.create(site_id=source.site_id, source=source, target=target, shift=target.total, size=source.total)
        moved = _move(Comment.objects.filter(thread=source), target, lambda path: moving.away(path, made.shift))
        _count(target.pk, moved, total=target.total + source.total)
        _count(source.pk, -moved, into=target)
    return made


def undo(merge: Merge) -> None:
    """Part two threads: each gets its own comments back, and with them what was answered to them since.

    StateError when the other thread was itself merged later: that is to be undone first.
    """
    with transaction.atomic():
        source, target = _locked(merge.source_id, merge.target_id)
        if not Merge.objects.filter(pk=merge.pk, undone=None).update(undone=timezone.now()):
            raise StateError("These conversations were parted already.")
        if target.into_id is not None:
            raise StateError("The page moved on since.", hint="Part the later of the two first.")
        stretch = Stretch(merge.shift, merge.size)
        rows = Comment.objects.filter(thread=target, root__gt=stretch.shift, root__lte=stretch.shift + stretch.size)
        paths = moving.back(rows.values_list("path", flat=True), stretch)
        since = len(paths) - sum(1 for path in paths if moving.numbers(path)[-1] in stretch)
        moved = _move(rows, source, paths.__getitem__)
        untouched = target.total == merge.shift + merge.size
        _count(target.pk, -moved, total=merge.shift if untouched else target.total)
        _count(source.pk, moved, total=merge.size + since, into=None)


def of(site: Site) -> list[Merge]:
    """What is merged on a site, the last first."""
    rows = Merge.objects.filter(site=site, undone=None).order_by("-pk")
    return list(rows.select_related("source__page", "target__page"))


def family(thread: int) -> set[int]:
    """A thread, and all that were merged into it."""
    found, last = {thread}, {thread}
    while last:
        last = set(Thread.objects.filter(into__in=last).values_list("pk", flat=True)) - found
        found |= last
    return found


def _locked(source: int, target: int) -> tuple[Thread, Thread]:
    """Both threads, locked in the order of their keys, so that nobody waits for each other."""
    rows = {row.pk: row for row in Thread.objects.select_for_update().filter(pk__in=(source, target)).order_by("pk")}
    return rows[source], rows[target]


def _move(rows: QuerySet[Comment], target: Thread, path: Callable[[str], str]) -> int:
    """Give comments their new paths in another thread; how many of them are published."""
    moved = list(rows.only("path", "state"))
    for row in moved:
        row.path, row.thread = path(row.path), target
        row.root = ordering.root_number(row.path)
    Comment.objects.bulk_update(moved, ["path", "root", "thread"], batch_size=BATCH)
    return sum(1 for row in moved if row.state == State.PUBLISHED)


def _count(thread: int, published: int, **fields: object) -> None:
    Thread.objects.filter(pk=thread).update(version=F("version") + 1, count=F("count") + published, **fields)
