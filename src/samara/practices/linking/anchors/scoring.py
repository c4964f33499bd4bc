"""How likely an author would link these words of a page to that page: what other pages do, and how near the two are.

Commonness and link probability: Mihalcea, Csomai: Wikify! Linking documents to encyclopedic knowledge, 2007; Milne, Witten:
Learning to link with Wikipedia, 2008. What a page itself links never counts for it, so that its own links can be hidden and found
again, which is how the score is judged.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samara.practices.linking.anchors.dictionary import Counts, Dictionary
from samara.practices.linking.kernels import graph, topk
from samara.practices.linking.matrix import Lists, Matrix, Numbers
from samara.practices.linking.view import View

HALF = 0.5
"""Links that a phrase is taken to have got besides those that were seen, in one more page."""
LIKE, CITED = 0.7, 0.35
"""How much likeness, and being linked by the nearest pages, count against the habits of authors, which count 1."""
UNLIKE, UNCITED = 0.02, 0.05
"""What they are at least taken to be: two pages may have nothing in common but this link."""
NEIGHBOURS = 20


class Candidates(NamedTuple):
    """Words that could lead somewhere: `pages[i]` holds `phrases[i]` at its piece `places[i]`, which could lead to `targets[i]`.

    Each pair of page and target once, with its best phrase; by page, best first. `linked[i]` says whether the page links to the
    target already.
    """

    pages: Numbers
    phrases: Numbers
    places: Numbers
    targets: Numbers
    scores: Counts
    linked: npt.NDArray[np.bool_]


def score(dictionary: Dictionary, view: View) -> Candidates:
    """All candidates of a collection."""
    collection, near = view.collection, nearest(view)
    matches, targets = dictionary.matches, dictionary.targets
    many = np.diff(targets.starts)[matches.phrases]
    row = np.repeat(np.arange(len(matches.pages)), many)
    at = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many) + targets.starts[matches.phrases[row]]
    pages, phrases, ends = matches.pages[row], matches.phrases[row], targets.pages[at]
    habits = _habits(dictionary, pages, phrases, ends, dictionary.counts[at])
    langs = np.unique(np.array(collection.langs), return_inverse=True)[1] if len(collection) else np.zeros(0, np.int64)
    fits = (pages != ends) & collection.offered[ends] & (langs[pages] == langs[ends]) & (habits > 0)
    best = _best(pages, ends, habits, np.flatnonzero(fits))
    pages, ends = pages[best], ends[best]
    pairs = Lists(np.searchsorted(pages, np.arange(len(collection) + 1)), ends)
    likeness = np.maximum(topk.scored(view.texts, view.texts, pairs), 0) + UNLIKE
    cited = cited_by(near, collection.links, pairs) + UNCITED
    scores = habits[best] * likeness**LIKE * cited**CITED
    order = np.lexsort((ends, -scores, pages))
    rows = row[best][order]
    linked = _pairs(pages, ends, len(collection))
    known = _pairs(
        np.repeat(np.arange(len(collection)), np.diff(collection.links.starts)), collection.links.columns, len(collection)
    )
    return Candidates(
        pages[order], matches.phrases[rows], matches.places[rows], ends[order], scores[order], np.isin(linked, known)[order]
    )


def nearest(view: View) -> topk.Best:
    """The pages whose texts are nearest to each."""
    return topk.Best(np.ascontiguousarray(view.nearest.pages[:, :NEIGHBOURS]), view.nearest.scores[:, :NEIGHBOURS])


def cited_by(near: topk.Best, links: Matrix, pairs: Lists) -> Counts:
    """Which share of the pages nearest to p, weighed by their nearness, link to q, for each pair of pages; flat like `pairs`."""
    lists = near.lists()
    weights = near.scores[near.pages >= 0]
    sums = np.maximum(near.scores.sum(axis=1), 1e-9)
    shares = weights / np.repeat(sums, np.diff(lists.starts))
    once = links._replace(values=np.ones_like(links.values))
    rows = Matrix(lists.starts, lists.pages, shares.astype(np.float32), links.height)
    # A page that links to very many says little of each; it is passed over there.
    return graph.scored(rows, once, pairs).astype(np.float64)


def _habits(dictionary: Dictionary, pages: Numbers, phrases: Numbers, ends: Numbers, counts: Counts) -> Counts:
    """Commonness times link probability, without what the page itself does."""
    uses, size = dictionary.uses, np.int64(max(len(dictionary.phrases), 1))
    width = np.int64(uses[:, 2].max() + 1 if len(uses) else 1)
    once, several = np.unique(uses[:, 0] * size + uses[:, 1], return_counts=True)
    key = pages.astype(np.int64) * size + phrases
    own_phrase = _lookup(once, several, key)
    own = np.isin(key * width + ends, (uses[:, 0] * size + uses[:, 1]) * width + uses[:, 2]) & (ends < width)
    totals = np.add.reduceat(dictionary.counts, dictionary.targets.starts[:-1]) if len(dictionary.counts) else np.zeros(1)
    common = np.maximum(counts - own, 0) / np.maximum(totals[phrases] - own_phrase, 1)
    links = np.zeros(int(pages.max()) + 1 if len(pages) else 0, np.bool_)
    links[uses[:, 0][uses[:, 0] < len(links)]] = True
    linked = dictionary.linked[phrases] - (own_phrase > 0)
    held = dictionary.held[phrases] - links[pages]
    probability = (linked + HALF) / (np.maximum(held, linked) + 1)
    return np.asarray(common * probability, np.float64)


def _best(pages: Numbers, ends: Numbers, habits: Counts, among: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Of these rows, for each page and target the one of the best habit, the earlier on a tie; by page and target."""
    order = among[np.lexsort((among, -habits[among], ends[among], pages[among]))]
    first = np.ones(len(order), np.bool_)
    first[1:] = (np.diff(pages[order]) != 0) | (np.diff(ends[order]) != 0)
    return order[first]


def _pairs(pages: Numbers, ends: Numbers, height: int) -> npt.NDArray[np.int64]:
    return pages.astype(np.int64) * height + ends


def _lookup(keys: npt.NDArray[np.int64], values: npt.NDArray[np.int64], wanted: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The value of each wanted key, 0 where there is none; `keys` ascend."""
    if not len(keys):
        return np.zeros(len(wanted), np.int64)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, values[place], 0)
