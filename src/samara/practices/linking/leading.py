"""How the pages to read next are chosen: by the ranker where its libraries are installed, else by the words that texts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import extra
from samara.practices.linking.beside import beside
from samara.practices.linking.entries import titles
from samara.practices.linking.onward import NOWHERE, Onward, lonely
from samara.practices.linking.wishes import Wishes, wished

if TYPE_CHECKING:
    from samara.practices.linking.related import Progress, Suggestions

BY_WORDS = "Ordered by the words that texts share."

MANY = 12
"""Pages from which on there is something to rank: of fewer, nearly all stand beside each other."""

MOST = 20_000
"""Pages up to which a server keeps what it takes to place new ones, some twenty kilobytes a page."""


def lead(site: Site, graph: Graph, settings: Settings, *, living: bool = False) -> Onward:
    """The pages to read next by the settings of the site and the verdicts of its owner.

    With `living`, ready for pages that are new or change, as far as the ranker chooses.

    Raises SettingsError, StateError, TooLarge.
    """
    if not settings["related"]:
        return NOWHERE
    said = wished(site, settings)
    if extra.installed() and len(site.pages) >= MANY:
        extra.require("Related pages")
        from samara.practices.linking.ranked import ranked  # cost: the extra, which may be missing, and a second

        found, quality, arrivals = ranked(site, graph, settings, said, living=living and len(site.pages) <= MOST)
    else:
        found = beside(site, graph, settings, Wishes(said.pins, said.bans, graph.urls))
        quality, arrivals = BY_WORDS, None
    return Onward(found, lonely(site, graph, found), quality, arrivals)


def suggest(
    site: Site,
    graph: Graph,
    settings: Settings,
    *,
    most: int,
    followed: bool = True,
    explained: bool = True,
    progress: Progress | None = None,
) -> Suggestions:
    """The same pages for each page, and after them the next best, up to `most`; none are `unmet`. Unless `explained`, they may
    come without reasons.

    Takes the extra. Raises SettingsError, StateError, TooLarge.
    """
    from samara.practices.linking import ranked
    from samara.practices.linking.related import Quality, Suggested, Suggestion, Suggestions

    said = wished(site, settings)
    if len(site.pages) >= MANY:
        more = {"followed": followed, "explained": explained}
        return ranked.suggested(site, graph, settings, said, most=most, **more, progress=progress)
    found = beside(site, graph, settings, Wishes(said.pins, said.bans, graph.urls), most)
    pages = tuple(
        Suggested(url, title, tuple(Suggestion(each.url, each.title, each.score, each.reason) for each in found.get(url, ())))
        for url, title in titles(site, settings).items()
    )
    return Suggestions(pages, Quality(False, 0, 0, None, BY_WORDS))
