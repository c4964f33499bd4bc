"""Reads a site, optimises it into the state folder, and keeps both audits."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from django.utils import timezone

from samara import api
from samara.core.allowlist import Rule
from samara.core.errors import TargetError
from samara.core.settings import Settings
from samara.core.target import make_private
from samara.middleware.improver import Improver
from samara.practices.linking.review import review
from samara.reading.source import recognise
from samara.server.models import Site
from samara.server.store import laid, linking, merging, people, sites
from samara.server.store.runs import Seen, save_run

Progress = Callable[[int, int], None]
Steps = Callable[[str], Progress]
"""Told the name of each step as it begins; gives back what is told the pages done and known."""


class Fresh(NamedTuple):
    """A site that is ready to be served, and what improves pages that are newer than its reading."""

    site: Site
    improver: Improver


def refresh(source: str, settings: Settings, steps: Steps) -> Fresh:
    """Make a source ready to be served: audit it, optimise it, audit the result, keep both and swap the new files in.

    `source` is a resolved path or an address. The site that was served before stays whole until the new one is complete.
    """
    started = timezone.now()
    allow = api.allowed(source)
    before = _seen(source, settings, allow, steps("Reading"))
    site = sites.remember(source, url=before.site.url, name=sites.name_of(before.site, settings))
    public = sites.public_folder(site, settings)
    fresh = _emptied(public.with_name(f"{public.name}.new"))
    told = settings.replace(url=before.site.url, comments_server=settings["comments_server"] or f"/-/sites/{site.pk}/")
    if settings["comments"]:
        laid.lay_down(site, told)
    read = api.bare(recognise(source), told, steps("Optimising"))
    api.optimize(source, settings=told, out=fresh, read=read)
    after = _seen(str(fresh), told, allow, steps("Reading the result"), keep=False)
    save_run(site, before, after, started)
    merging.follow(site, before.site)
    bare, body = read
    linking.keep(site, review(bare, told, lambda summary: body(summary).own, most=api.MOST_LINKS))
    people.own(people.owner(), site)
    _swap(fresh, public)
    return Fresh(site, Improver(source, settings=told, root=public, read=read))


def _seen(source: str, settings: Settings, allow: Sequence[Rule], progress: Progress, *, keep: bool = True) -> Seen:
    site = api.read(source, settings=settings, keep=keep, progress=progress)
    return Seen(site, api.audit(site, settings=settings, allow=allow))


def _emptied(folder: Path) -> Path:
    """The folder, without what an interrupted run left in it."""
    try:
        with suppress(FileNotFoundError):
            shutil.rmtree(folder)
        make_private(folder.parent)
    except OSError as error:
        raise TargetError(f"{folder} cannot be emptied: {error.strerror}.", hint="Check who owns the data folder.") from error
    return folder


def _swap(fresh: Path, public: Path) -> None:
    """Put the new files in the place of the old ones, with two renames."""
    old = _emptied(public.with_name(f"{public.name}.old"))
    try:
        with suppress(FileNotFoundError):
            public.rename(old)
        fresh.rename(public)
    except OSError as error:
        raise TargetError(f"{public} cannot be replaced: {error.strerror}.") from error
    shutil.rmtree(old, ignore_errors=True)
