"""What optimising a site would do: for each page its new bytes and why, planned from the page as it is without our blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

import msgspec

from samara.core import fix as fixing
from samara.core.edit import Drawing, NewFile, PagePlan, Refusal, Refused, apply, plan_page, strip
from samara.core.errors import NotReadable
from samara.core.graph import Graph
from samara.core.html import Document
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.wording import Wording
from samara.practices.remedies import chosen
from samara.reading.pool import digest

Body = fixing.Body


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
    """What optimising a site would do: `pages`, one after the other as they are asked for, the site's `files` besides them, and
    what was `refused` of those."""

    pages: Iterator[Planned]
    files: tuple[NewFile, ...]
    refused: tuple[Refused, ...]


def plan(site: Site, settings: Settings, body: Body, wordings: Mapping[str, Wording] | None = None) -> SitePlan:
    """The plan of a site that was read bare (without our blocks); `wordings` is what the owner wants cards to say.

    `body` gives the bytes of a page as they are now. Raises SettingsError for fixes that are none; NotReadable, also from the
    pages, for a page that changed since it was read.
    """
    fixes = chosen(settings)
    view = replace(fixing.view(site, Graph(site), settings, fixes, wordings), body=lambda summary: _bare(summary, body(summary)))
    supplied = {name: list(fix.supply(view)) for name, fix in fixes.items() if fix.supply}
    return SitePlan(
        _pages(site, fixes, view, body),
        tuple(each for given in supplied.values() for each in given if isinstance(each, NewFile)),
        tuple(
            Refused(name, each.reason, each.note, each.part)
            for name, given in supplied.items()
            for each in given
            if isinstance(each, Refusal)
        ),
    )


def _pages(site: Site, fixes: Mapping[str, fixing.Fix], view: fixing.SiteView, body: Body) -> Iterator[Planned]:
    for page in site.pages:
        before = body(page.summary)
        bare = _bare(page.summary, before)
        document = Document(bare, page.url, charset=page.charset if page.charset_from == "header" else None)
        found = plan_page(document, fixing.offers(page, view, fixes))
        yield Planned(page.summary, before, apply(bare, found.edits), found)


def _bare(summary: Summary, data: bytes) -> bytes:
    """The page without our blocks, as it was read."""
    bare = strip(data)
    if digest(bare) != summary.digest:
        raise NotReadable(f"{summary.source} changed while it was read.", hint="Run the command again.")
    return bare
