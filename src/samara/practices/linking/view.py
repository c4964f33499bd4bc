"""A collection seen for ranking: what several signals need, made once, and which links count.

The lists of related pages are what is to be learned. Where they are followed as links, the list of page p counts for all pages
but p itself: so a page whose list is hidden, and one whose list is learned from, are seen alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from samara.practices.linking import weighting
from samara.practices.linking.collection import Collection
from samara.practices.linking.kernels import graph, topk, weights
from samara.practices.linking.kernels.topk import Best
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Values

TITLE = 3
"""How many times a word of the title counts in the whole text."""
NEAR = 50
"""Pages that each signal finds for a page."""
ALIKE = 20
"""Pages of like text that speak for what they link to."""
EXACT = 6_000
"""Below as many pages every likeness of texts is computed."""
HUB = 500
"""Steps from a page with more links than this lead nowhere in particular."""


class View:
    """One way to see a collection; `followed` says whether related pages are links too."""

    def __init__(self, collection: Collection, *, followed: bool = True) -> None:
        self.collection = collection
        self.followed = followed
        self._told: dict[str, Values] = {}
        self._rare: dict[str, Values] = {}

    @property
    def all(self) -> View:
        """The pages that are found; those that ask are rows of this view itself."""
        return self

    @property
    def fields(self) -> Mapping[str, Matrix]:
        """The counts of the pages that ask, by field."""
        return self.collection.fields

    @property
    def lengths(self) -> Numbers:
        """The characters of their bodies."""
        return self.collection.lengths

    # Texts

    def told(self, name: str) -> Values:
        """What each column of a member of this view ("out", "back") or of a field tells, as BM25 says."""
        if name not in self._told:
            self._told[name] = weighting.rarity(self._member(name))
        return self._told[name]

    def rare(self, name: str) -> Values:
        """The same as TF-IDF says."""
        if name not in self._rare:
            self._rare[name] = weights.rarity(self._member(name))
        return self._rare[name]

    def tfidf(self, name: str) -> Matrix:
        """A field by TF-IDF."""
        return weighting.tfidf(self.fields[name], self.rare(name))

    def _member(self, name: str) -> Matrix:
        found: Matrix = self.fields[name] if name in self.fields else getattr(self, name)
        return found

    @cached_property
    def whole(self) -> Matrix:
        """Counts of the terms in body and title."""
        title = self.fields["title"]
        return weighting.added(self.fields["body"], title._replace(values=title.values * TITLE))

    @cached_property
    def texts(self) -> Matrix:
        """The whole texts by TF-IDF."""
        return weighting.tfidf(self.whole, self.rare("whole"))

    @cached_property
    def bodies(self) -> Matrix:
        """The bodies by BM25."""
        return weighting.bm25(self.fields["body"])

    @cached_property
    def anchors(self) -> Matrix:
        """The texts of incoming links by TF-IDF; the hundredth link with the same words adds little."""
        counts = self.fields["anchors"]
        return weighting.tfidf(counts._replace(values=np.log1p(counts.values)), self.rare("anchors"))

    @cached_property
    def nearest(self) -> Best:
        """The pages whose texts are most like each text."""
        return topk.nearest(self.texts, self.texts, NEAR, exact_below=EXACT)

    @cached_property
    def alike(self) -> Matrix:
        """The few nearest texts of each page and how near they are."""
        pages, scores = self.nearest.pages[:, :ALIKE], self.nearest.scores[:, :ALIKE]
        return matrix(Best(pages, scores), len(self.collection))

    # Links

    @cached_property
    def out(self) -> Matrix:
        """1 where the text of p links to q: where a walk from p begins."""
        return weighting.present(self.collection.links)

    @cached_property
    def inlinks(self) -> Matrix:
        """The links of texts seen from their other end."""
        return topk.invert(self.out)

    @cached_property
    def links(self) -> Matrix:
        """1 where p links to q, or lists it where lists are followed: all further steps."""
        if not self.followed or not len(self.collection.related.pages):
            return self.out
        related = Matrix.tally(self.collection.related, len(self.collection))
        return weighting.present(weighting.added(self.out, related))

    @cached_property
    def back(self) -> Matrix:
        """The links seen from their other end."""
        return topk.invert(self.links)

    @cached_property
    def both(self) -> Matrix:
        """1 where a link leads one way or the other: all further steps of a walk that minds no direction."""
        return weighting.present(weighting.added(self.links, self.back))

    @cached_property
    def begun(self) -> Matrix:
        """The first steps of that walk: what the own text links to, and who links here."""
        return weighting.stepping(weighting.present(weighting.added(self.out, self.back)))

    @cached_property
    def steps(self) -> Matrix:
        """The further steps, without those from hubs, seen from where they end."""
        return topk.invert(hubless(weighting.stepping(self.both)))

    @cached_property
    def led(self) -> Matrix:
        """Two of staying, and one step along links, seen from where it ends; times ¼P that is ½P + ¼P²."""
        whole = weighting.identity(len(self.collection))
        return weighting.added(topk.invert(weighting.stepping(self.links)), weighting.scaled(whole, 2))

    @cached_property
    def strayed(self) -> Matrix:
        """The same along links in either direction."""
        whole = weighting.identity(len(self.collection))
        return weighting.added(self.steps, weighting.scaled(whole, 2))

    @cached_property
    def around(self) -> Best:
        """Where a walk of one or two steps that minds no direction ends most often."""
        first = self.begun._replace(values=self.begun.values * np.float32(0.25))
        return graph.nearest(first, topk.invert(self.steps), NEAR, direct=2.0)

    @cached_property
    def rank(self) -> Values:
        """The logarithm of PageRank by the links of texts alone, so that no list can be told from it."""
        links = self.collection.links
        return np.log(np.maximum(graph.ranks(Lists(links.starts, links.columns)), 1e-12)).astype(np.float32)


def matrix(best: Best, width: int) -> Matrix:
    """What was found, as a table."""
    there = best.pages >= 0
    starts = np.zeros(len(there) + 1, np.int64)
    np.cumsum(there.sum(axis=1), out=starts[1:])
    pages: Numbers = best.pages[there]
    order = np.lexsort((pages, np.repeat(np.arange(len(there)), np.diff(starts))))
    return Matrix(starts, pages[order], best.scores[there][order], width)


def hubless(steps: Matrix) -> Matrix:
    """The steps without the rows of hubs."""
    sizes = np.diff(steps.starts)
    stays = np.repeat(sizes <= HUB, sizes)
    starts = np.concatenate(([0], np.cumsum(np.where(sizes <= HUB, sizes, 0))))
    return Matrix(starts, steps.columns[stays], steps.values[stays], steps.width)
