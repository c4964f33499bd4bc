"""How the pages to read next are chosen: by the ranker where its libraries are installed, else by the words that texts share."""

from __future__ import annotations

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.beside import beside
from samara.practices.linking.onward import NOWHERE, Onward, lonely
from samara.practices.linking.wishes import Wishes, wished


def lead(site: Site, graph: Graph, settings: Settings) -> Onward:
    """The pages to read next by the settings of the site and the verdicts of its owner. Raises SettingsError, StateError."""
    if not settings["related"]:
        return NOWHERE
    rules = wished(site, settings)
    found = beside(site, graph, settings, Wishes(rules.pins, rules.bans, graph.urls))
    return Onward(found, lonely(site, graph, found), "By the words that texts share.")
