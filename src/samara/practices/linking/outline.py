"""The links of a site as the dashboard shows them: the plan, where each page leads on and why, and the ways from home."""

from __future__ import annotations

import msgspec

from samara.core import fix as fixing
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded
from samara.practices.linking.leading import lead
from samara.practices.linking.onward import Next
from samara.practices.linking.plan import Plan, plan
from samara.practices.linking.rings import Dot, rings


class Outline(msgspec.Struct, frozen=True):
    """The plan of a site; parallel to its pages those to read `next`. `quality` tells how these were chosen and how good they
    are; `dots` and `ways` are the rings."""

    plan: Plan
    next: tuple[tuple[Next, ...], ...]
    quality: str
    dots: tuple[Dot, ...] = ()
    ways: tuple[tuple[int, int], ...] = ()


def outline(site: Site, settings: Settings) -> Outline:
    """The outline of a site that was read without our blocks. Raises SettingsError, StateError."""
    graph = Graph(site)
    found = lead(site, graph, settings)
    name = fixing.site_name(site, settings)
    titles = {summary.url: unbranded(summary.title or "", name) for summary in site.summaries}
    added = [(url, each.url) for url, nexts in found.next.items() for each in nexts]
    return Outline(
        plan(site, graph, settings, titles, added),
        tuple(found.next.get(summary.url, ()) for summary in site.summaries),
        found.quality,
        *rings(graph),
    )
