"""Different pages with one description."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site
from samara.practices.linkability.twins import twins


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/appearance/snippet",
    fix="sharing/head-tags",
    kinds=(Kind.HOME, Kind.ARTICLE, Kind.PRODUCT, Kind.REFERENCE, Kind.PAGE),
    good={
        "index.html": '<title>Tea house</title><meta name="description" content="Teas and how to brew them.">',
        "white.html": '<title>White tea</title><meta name="description" content="Cool water and five minutes.">',
    },
    bad={
        "index.html": '<title>Tea house</title><meta name="description" content="Teas and how to brew them.">',
        "white.html": '<title>White tea</title><meta name="description" content="Teas and how to brew them.">',
    },
)
def description_duplicate(site: Site, graph: Graph) -> Iterator[Found]:
    """Every page has a description of its own.

    One sentence for the whole site, filled in by a template, tells a reader nothing about the page that was shared.
    """
    yield from twins(site, "has the description", lambda summary: summary.description)
