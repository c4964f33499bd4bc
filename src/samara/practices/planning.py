"""What optimising a site would do: for each page its new bytes and why, planned from the page as it is without our blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from math import inf
from typing import NamedTuple

import msgspec

from samara.core import crowd, target
from samara.core import fix as fixing
from samara.core.edit import Drawing, NewFile, PagePlan, Refusal, Refused, apply, plan_page, strip
from samara.core.errors import NotReadable
from samara.core.graph import Graph
from samara.core.html import Document
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.site import digest as fingerprint
from samara.core.unread import passed
from samara.core.version import build
from samara.core.wording import Wording
from samara.networks.catalogue import included
from samara.practices.remedies import chosen
from samara.practices.telling import tell
from samara.reading.pool import HUGE, digest, hand_back

_sorted = msgspec.msgpack.Encoder(order="deterministic")


class Held(NamedTuple):
    """What a page's file holds `now`, and what it held as its `own` before we first changed it where it lies."""

    now: bytes
    own: bytes


Body = Callable[[Summary], Held]
"""What the file of a page holds. Raises SourceError."""


class Planned(msgspec.Struct, frozen=True):
    """One page: its summary, its bytes before and after, and what was done or refused."""

    summary: Summary
    before: bytes
    after: bytes
    plan: PagePlan

    @property
    def files(self) -> tuple[NewFile | Drawing, ...]:
        """Files of the site that the page now needs."""
        return self.plan.files


class SitePlan(NamedTuple):
    """What optimising a site would do: `pages`, one after the other as they are asked for, the site's `files` besides them, what
    was `refused` of those, by path the fixes that are their `makers`, and which files were `passed` as no pages, and why."""

    pages: Iterator[Planned]
    files: tuple[NewFile, ...]
    refused: tuple[Refused, ...]
    makers: Mapping[str, tuple[str, ...]] = {}
    passed: Mapping[str, str] = {}


def state(site: Site, settings: Settings, wordings: Mapping[str, Wording]) -> str:
    """32 hexadecimal digits that change with whatever the plan of a site depends on: the site, settings, wordings, networks of
    its owner, what fixes read besides, and our own code. Raises SettingsError."""
    reads = {name: fix.reads(site, settings) for name, fix in chosen(settings).items() if fix.reads}
    known = (build(), fingerprint(site), settings.site(), dict(wordings), included(), reads)
    return target.digest(_sorted.encode(known))


def plan(site: Site, settings: Settings, body: Body, wordings: Mapping[str, Wording] | None = None) -> SitePlan:
    """The plan of a site that was read bare (without our blocks); `wordings` is what the owner wants cards to say.

    Raises SettingsError for fixes that are none; NotReadable, also from the pages, for a page that changed since it was read.
    """
    fixes = chosen(settings)
    view = replace(
        fixing.view(site, Graph(site), settings, fixes, wordings, tell(site, settings)),
        body=lambda summary: _bare(summary, body(summary).own),
    )
    supplied = {name: list(fix.supply(view)) for name, fix in fixes.items() if fix.supply}
    return SitePlan(
        _pages(partial(_page, site, fixes, view, body), len(site.pages), settings["workers"]),
        tuple(each for given in supplied.values() for each in given if isinstance(each, NewFile)),
        tuple(
            Refused(name, each.reason, each.note, each.part)
            for name, given in supplied.items()
            for each in given
            if isinstance(each, Refusal)
        ),
        {each.path: (name,) for name, given in supplied.items() for each in given if isinstance(each, NewFile)},
        passed(site.others),
    )


def _pages(work: Callable[..., Planned | None], count: int, workers: int) -> Iterator[Planned]:
    """All pages, huge ones last and one at a time: two of them at once would be the peak of memory."""
    huge = []
    for index, planned in enumerate(crowd.each(partial(work, most=HUGE), count, workers)):
        if planned is None:
            huge.append(index)
        else:
            yield planned
    for index in huge:
        if planned := work(index, inf):
            yield planned
        hand_back()


def _page(
    site: Site, fixes: Mapping[str, fixing.Fix], view: fixing.SiteView, body: Body, index: int, most: float
) -> Planned | None:
    """The plan of one page; None when it has more bytes than `most`."""
    page = site.pages[index]
    held = body(page.summary)
    if len(held.own) > most:
        return None
    bare = _bare(page.summary, held.own)
    document = Document(bare, page.url, charset=page.charset if page.charset_from == "header" else None, later=True)
    found = plan_page(document, fixing.offers(page, view, fixes))
    return Planned(page.summary, held.now, apply(bare, found.edits), found)


def _bare(summary: Summary, data: bytes) -> bytes:
    """The page without our blocks, as it was read."""
    bare = strip(data)
    if digest(bare) != summary.digest:
        raise NotReadable(f"{summary.source} changed while it was read.", hint="Run the command again.")
    return bare
