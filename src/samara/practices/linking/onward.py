"""For each page of a site the pages to read next, and why: what related pages, the plan and the dashboard show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

import msgspec

from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.site import Site

LED = 2
"""Pages that shall lead to one that hardly any does."""
ALONE = (Kind.ARTICLE, Kind.PRODUCT)
"""Kinds of page that shall be led to from more than one."""


class Next(msgspec.Struct, frozen=True):
    """A page to read next: its address, its title, and why, in the language of the page that it is shown on.

    For editors, `score` says how well it fits (more is better, only to compare those of one page) and `reason` why, in English.
    """

    url: str
    title: str
    why: str = ""
    score: float = 0.0
    reason: str = ""


class Arrival(NamedTuple):
    """A page that was placed among the others: what it is called, and those to read next."""

    title: str
    next: tuple[Next, ...]


class Arrivals(Protocol):
    """Places pages that are newer than the reading of their site."""

    def __call__(self, page: Page) -> tuple[Next, ...] | None:
        """The pages to read next; None for a page that says what it said when the site was read."""

    def taken(self) -> dict[str, Arrival]:
        """The pages that were placed since this was last asked, by address."""


class Onward(NamedTuple):
    """`next`: by the address of a page those to read next, best first. `lonely`: addresses of pages that hardly anything leads
    to, and that no other page can lead to. `quality` tells how the choice was made and, where labels allow, how good it is.

    `arrivals` are there for who serves pages only."""

    next: Mapping[str, tuple[Next, ...]] = {}
    lonely: frozenset[str] = frozenset()
    quality: str = ""
    arrivals: Arrivals | None = None


NOWHERE = Onward()


def lonely(site: Site, graph: Graph, nexts: Mapping[str, Sequence[Next]]) -> frozenset[str]:
    """The pages that no other leads to, or, of articles and products, only one, whatever the pages to read next add."""
    led: dict[str, set[str]] = {}
    for index in (*graph.orphans, *graph.weak):
        led[graph.urls[index]] = {graph.urls[other] for other in graph.inlinks[index]}
    for url, found in nexts.items():
        for each in found:
            if each.url in led:
                led[each.url].add(url)
    kinds = {summary.url: summary.kind for summary in site.summaries}
    return frozenset(url for url, others in led.items() if len(others) < (LED if kinds[url] in ALONE else 1))
