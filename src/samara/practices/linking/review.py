"""All that an editor is shown of a site's links, in one: links for the text, related pages, resources outside, and the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from samara.core import settings as table
from samara.core.edit import strip
from samara.core.graph import Graph
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import extra, picture, repaired, textlinks, wishes
from samara.practices.linking.entries import titles
from samara.practices.linking.leading import lead
from samara.practices.linking.onward import Next
from samara.practices.linking.picture import Picture
from samara.practices.linking.plan import Plan, plan
from samara.practices.linking.resources import Resource
from samara.practices.linking.textlinks import Quality, TextLink, Vague, Wishes
from samara.reading.life import Life

RESOURCES = 3
"""Resources outside that a page is shown."""
FEW = 1
"""Links to other sites in a text up to which resources are suggested for it."""


class Outside(msgspec.Struct, frozen=True, omit_defaults=True):
    """A resource elsewhere that a page could cite: both by address, how the site mostly names it, whether the page has the words
    for it, pages that cite it, what `rel` should say, and whether it lives, where that was asked."""

    page: str
    url: str
    text: str
    spoken: bool
    by: tuple[str, ...]
    rel: str = ""
    life: Life | None = None


class Newer(msgspec.Struct, frozen=True):
    """A page that the site did not have when it was read: its address and title, and the pages to read next."""

    url: str
    title: str
    next: tuple[Next, ...]


class Review(msgspec.Struct, frozen=True):
    """The links of a site for an editor. `links` are the words that could lead somewhere, by page, the surest first; `vague` the
    links that do not say where they lead; `lost` what the site cites elsewhere and is gone or has moved, where that was asked.

    `quality` is None where the libraries for links in the text are missing. `next`, parallel to the pages of the plan, are those
    to read next, and `order` says how they were chosen and how good that is. `unmet` says which pins and bans mean nothing.
    `newer` are pages that a server met since.
    """

    site: str
    complete: bool
    quality: Quality | None
    links: tuple[TextLink, ...]
    outside: tuple[Outside, ...]
    vague: tuple[Vague, ...]
    lost: Mapping[str, Life]
    plan: Plan
    picture: Picture
    next: tuple[tuple[Next, ...], ...] = ()
    order: str = ""
    unmet: tuple[str, ...] = ()
    newer: tuple[Newer, ...] = ()


Body = Callable[[Summary], bytes]
"""The bytes of a page as its owner wrote it."""
Ask = Callable[[Sequence[str]], Mapping[str, Life]]


def review(
    site: Site,
    settings: Settings,
    body: Body,
    *,
    most: int,
    precision: float | None = None,
    earned: Mapping[str, int] | None = None,
    ask: Ask | None = None,
) -> Review:
    """The review of a site that was read without our blocks.

    At most so many links are suggested for a page, at least as sure as `precision` says (default: the setting link_precision);
    `earned` are the mentions and shares by address; `ask` tells which addresses elsewhere live. Raises StateError.
    """
    graph = Graph(site)
    names = titles(site, settings)
    found, outside, cited, quality = _texts(site, graph, settings, body, most, precision)
    onward = lead(site, graph, settings)
    nexts = tuple(onward.next.get(summary.url, ()) for summary in site.summaries)
    lives = ask(cited) if ask else {}
    return Review(
        site=site.url,
        complete=site.complete,
        quality=quality,
        links=tuple(found),
        outside=tuple(_alive(each, lives) for each in outside),
        vague=tuple(textlinks.vague(site, graph, names)),
        lost={url: life for url, life in lives.items() if life.word in ("gone", "moved")},
        plan=plan(
            site,
            graph,
            settings,
            names,
            [(each.page, each.target) for each in found],
            [(url, each.url) for url, suggested in onward.next.items() for each in suggested],
            earned=earned,
            repaired=repaired.load(table.site_folder(settings, site.source)),
        ),
        picture=picture.draw(graph, names),
        next=nexts,
        order=onward.quality,
        unmet=wishes.unmet(settings, graph.urls),
    )


def _texts(
    site: Site, graph: Graph, settings: Settings, body: Body, most: int, precision: float | None
) -> tuple[list[TextLink], list[Outside], Sequence[str], Quality | None]:
    """What takes the libraries: links for the text, resources outside, all that the site cites, and how good the links are."""
    if not extra.installed():
        return [], [], (), None
    least = settings["link_precision"] if precision is None else precision
    wished = textlinks.wishes(site, graph, settings, least, textlinks.decided(site, settings))
    found = [
        link
        for page in site.pages
        if wished.pages.get(page.url)
        for link in textlinks.links(page, strip(body(page.summary)), wished, most)
    ]
    assert wished.study is not None
    return found, _outside(wished, str(settings["outside_rel"])), wished.study.citations.addresses, wished.quality


def _outside(wished: Wishes, rel: str) -> list[Outside]:
    """For pages whose text leads hardly anywhere outside, what their neighbours cite."""
    assert wished.study is not None
    study = wished.study
    urls, cites = study.collection.urls, study.citations.cites
    return [
        Outside(urls[page], each.url, each.text, each.spoken, tuple(urls[other] for other in each.by[:3]), rel)
        for page, given in enumerate(study.resources(RESOURCES))
        if study.collection.asks[page] and len(cites[page]) <= FEW
        for each in given
        if _worth(each)
    ]


def _worth(resource: Resource) -> bool:
    """Whether there is more for it than one neighbour's word."""
    return resource.spoken or len(resource.by) > 1


def _alive(outside: Outside, lives: Mapping[str, Life]) -> Outside:
    return msgspec.structs.replace(outside, life=lives.get(outside.url))
