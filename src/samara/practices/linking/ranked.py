"""Pages to read next by the ranker: by texts, titles, anchors and links, as the site's own lists and verdicts teach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
import numpy as np

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.verdict import Rules as Said
from samara.practices.linking import learning, rules
from samara.practices.linking.collection import Collection, collect
from samara.practices.linking.entries import entries
from samara.practices.linking.entry import Entry
from samara.practices.linking.matrix import Matrix
from samara.practices.linking.onward import LED, Next
from samara.practices.linking.ranker import rank
from samara.practices.linking.reasons import Kind, Reasons, line, sentence
from samara.practices.linking.view import View

OFTEN = 3
"""How many times a body says what it is about."""
EIGHTH = 8
FEW = 4
"""Pages that may have a word that tells them apart: one in so many, and so many however small the site."""
FOR_READERS = (Kind.PICKED, Kind.WORDS, Kind.SECTION)
"""What readers care for; how many pages link to both is an editor's concern."""


def ranked(site: Site, graph: Graph, settings: Settings, said: Said) -> tuple[dict[str, tuple[Next, ...]], str]:
    """For the address of each page those to read next, and how they were found. Raises SettingsError."""
    collection = collect(taught(entries(site, graph, settings), said))
    found = rank(collection)
    wanted = rules.Rules(shown=settings["related"], least=LED, pins=said.pins, bans=said.bans)
    texts = View(collection).texts
    chosen = rules.choose(collection, found.order, found.scores, wanted, texts)
    reasons = Reasons(collection, chosen.pages, chosen.kinds, telling(collection, texts))
    nexts = {}
    for page, url in enumerate(collection.urls):
        scores = dict(
            zip(found.order.of(page).tolist(), found.scores[slice(*found.order.starts[page : page + 2])].tolist(), strict=True)
        )
        shown = []
        for place, other in enumerate(chosen.pages[page].tolist()):
            if other >= 0:
                why = reasons.of(page, place)
                read = line([each for each in why if each.kind in FOR_READERS], collection.langs[page], settings["texts"])
                score = round(scores.get(other, 0.0), 3)
                shown.append(Next(collection.urls[other], collection.titles[other], read, score, sentence(why)))
        if collection.asks[page]:
            nexts[url] = tuple(shown)
    return nexts, learning.say(found.learned)


def telling(collection: Collection, texts: Matrix) -> Matrix:
    """Of the texts the words that readers take for what a page is about: in its title or a heading, or said over and over;
    and not those that many pages have."""
    rows = np.repeat(np.arange(texts.height, dtype=np.int64), np.diff(texts.starts))
    places = rows * texts.width + texts.columns
    said = np.zeros(len(places), np.float32)
    for name, weight in (("title", OFTEN), ("headings", OFTEN), ("body", 1)):
        field = collection.fields[name]
        owners = np.repeat(np.arange(field.height, dtype=np.int64), np.diff(field.starts))
        known = owners * texts.width + field.columns
        at = np.searchsorted(known, places)
        at[at == len(known)] = 0
        if len(known):
            said += np.where(known[at] == places, field.values[at] * weight, 0)
    often = np.bincount(texts.columns, minlength=texts.width)[texts.columns] * EIGHTH > max(texts.height, EIGHTH * FEW)
    stays = (said >= OFTEN) & ~often
    starts = np.concatenate(([0], np.cumsum(stays)))[texts.starts]
    return Matrix(starts.astype(np.int64), texts.columns[stays], texts.values[stays], texts.width)


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
