"""How the pages to read next are chosen: by the ranker where its libraries are installed, else by the words that texts share."""

from __future__ import annotations

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import extra
from samara.practices.linking.beside import beside
from samara.practices.linking.onward import NOWHERE, Onward, lonely
from samara.practices.linking.wishes import Wishes, wished

MANY = 12
"""Pages from which on there is something to rank: of fewer, nearly all stand beside each other."""


def lead(site: Site, graph: Graph, settings: Settings) -> Onward:
    """The pages to read next by the settings of the site and the verdicts of its owner.

    Raises SettingsError, StateError, TooLarge.
    """
    if not settings["related"]:
        return NOWHERE
    said = wished(site, settings)
    if extra.installed() and len(site.pages) >= MANY:
        extra.require("Related pages")
        from samara.practices.linking.ranked import ranked  # cost: the extra, which may be missing, and a second

        found, quality = ranked(site, graph, settings, said)
    else:
        found = beside(site, graph, settings, Wishes(said.pins, said.bans, graph.urls))
        quality = "Ordered by the words that texts share."
    return Onward(found, lonely(site, graph, found), quality)
