"""Pages to read next by the ranker: by texts, titles, anchors and links, as the site's own lists and verdicts teach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec
import numpy as np

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.verdict import Rules as Said
from samara.practices.linking import learning, rules
from samara.practices.linking.arriving import Arrivals, mark, used
from samara.practices.linking.collection import collect
from samara.practices.linking.entries import Reader, entries
from samara.practices.linking.entry import Entry
from samara.practices.linking.matrix import Numbers
from samara.practices.linking.onward import ALONE, LED, Next
from samara.practices.linking.placing import Places
from samara.practices.linking.ranker import rank
from samara.practices.linking.reason import line, sentence
from samara.practices.linking.reasons import Reasons
from samara.practices.linking.related import Progress, Suggestions, relate
from samara.practices.linking.view import View


def ranked(
    site: Site, graph: Graph, settings: Settings, said: Said, *, living: bool = False
) -> tuple[dict[str, tuple[Next, ...]], str, Arrivals | None]:
    """For the address of each page those to read next, how they were found, and, if it is a `living` site, what places further
    pages. Raises SettingsError."""
    marks: dict[str, bytes] = {}
    pages = entries(site, graph, settings)
    collection = collect(taught(_marked(pages, marks) if living else pages, said))
    found = rank(collection)
    wanted = _rules(settings, said)
    texts = View(collection).texts
    chosen = rules.choose(collection, found.order, found.scores, wanted, texts, _needs(site, graph, collection.urls))
    reasons = Reasons(collection, chosen.pages, chosen.kinds)
    nexts = {}
    for page, url in enumerate(collection.urls):
        scores = dict(
            zip(found.order.of(page).tolist(), found.scores[slice(*found.order.starts[page : page + 2])].tolist(), strict=True)
        )
        shown = []
        for place, other in enumerate(chosen.pages[page].tolist()):
            if other >= 0:
                why = reasons.of(page, place)
                read = line(why, collection.langs[page], settings["texts"])
                score = round(scores.get(other, 0.0), 3)
                shown.append(Next(collection.urls[other], collection.titles[other], read, score, sentence(why)))
        if collection.asks[page]:
            nexts[url] = tuple(shown)
    arrivals = None
    if living:
        places = Places(found.view, found.learned.forest.scores, wanted, used(chosen.pages, len(collection)))
        arrivals = Arrivals(Reader(site, graph, settings), marks, places, reasons, settings)
    return nexts, learning.say(found.learned), arrivals


def suggested(
    site: Site,
    graph: Graph,
    settings: Settings,
    said: Said,
    *,
    most: int,
    followed: bool = True,
    explained: bool = True,
    progress: Progress | None = None,
) -> Suggestions:
    """The same pages first, and the next best after them, up to `most` for each page. Raises SettingsError."""
    pages = taught(entries(site, graph, settings), said)
    needs = partial(_needs, site, graph)
    wanted = _rules(settings, said)
    return relate(pages, wanted, most=most, followed=followed, explained=explained, needs=needs, progress=progress)


def _rules(settings: Settings, said: Said) -> rules.Rules:
    return rules.Rules(shown=settings["related"], least=LED, pins=said.pins, bans=said.bans)


def _needs(site: Site, graph: Graph, pages: Sequence[str]) -> Numbers:
    """How many pages shall show each of these that nothing else leads to it: an article or a product, whatever menus and lists
    lead to, at least one."""
    kinds = {summary.url: summary.kind for summary in site.summaries}
    led = {url: len(inlinks) for url, inlinks in zip(graph.urls, graph.inlinks, strict=True)}
    return np.array([max(LED - led[url], int(kinds[url] in ALONE), 0) for url in pages], np.int32)


def _marked(pages: Iterable[Entry], marks: dict[str, bytes]) -> Iterator[Entry]:
    for entry in pages:
        marks[entry.url] = mark(entry)
        yield entry


def taught(pages: Iterable[Entry], said: Said) -> Iterator[Entry]:
    """The entries with the lists that the owner's verdicts make of those of their authors."""
    right, wrong = _by_page(said.right), _by_page(said.wrong)
    for entry in pages:
        related = [url for url in entry.related if url not in wrong.get(entry.url, ())]
        related += [url for url in right.get(entry.url, ()) if url not in related]
        yield entry if tuple(related) == entry.related else msgspec.structs.replace(entry, related=tuple(related))


def _by_page(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for page, url in pairs:
        found.setdefault(page, []).append(url)
    return found
