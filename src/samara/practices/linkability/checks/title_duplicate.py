"""Different pages with one title."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site
from samara.practices.linkability.twins import twins


@site_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/appearance/title-link",
    fix="sharing/head-tags",
    kinds=(Kind.HOME, Kind.ARTICLE, Kind.PRODUCT, Kind.REFERENCE, Kind.PAGE),
    good={"index.html": "<title>Tea house</title>", "white.html": "<title>White tea</title>"},
    bad={"index.html": "<title>Tea house</title>", "white.html": "<title>Tea house</title>"},
)
def title_duplicate(site: Site, graph: Graph) -> Iterator[Found]:
    """Every page has a title of its own.

    When several pages carry one title, nobody who sees the link knows which one they will get.
    """
    yield from twins(site, "is called", lambda summary: summary.title)
