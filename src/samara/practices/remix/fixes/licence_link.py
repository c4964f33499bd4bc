"""The licence of a page, where machines read it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core import licences
from samara.core.edit import HeadEntry, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.licences import Licence
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site

ASKED = frozenset((Kind.HOME, Kind.ARTICLE))
"""Kinds of page that others want to reuse."""


def named(site: Site, graph: Graph, settings: Settings) -> Licence | None:
    """The licence that the owner named. Raises SettingsError for what is none."""
    return licences.meant(settings["licence"]) if settings["licence"] else None


@fix(prepare=named)
def licence_link(page: Page, site: SiteView) -> Iterator[Offer]:
    """Says in the head under which licence a page may be used.

    It is the licence of the setting `licence`, or else the one that the page's own footer links to. Where a footer links to
    several, or there is neither, nothing is said: a licence is the owner's to give.
    """
    if page.licence:
        return
    found = licences.of(page, site.settings)
    if found is not None:
        yield HeadEntry("license", f'<link rel="license" href="{escape(found.url)}"/>')
    elif page.kind in ASKED:
        yield Refusal(Reason.NOT_SAID, "Name the licence in the setting licence.")
