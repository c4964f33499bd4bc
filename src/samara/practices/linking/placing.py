"""One new or changed page among the pages of a site that are known already, in milliseconds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec
import numpy as np
import numpy.typing as npt

from samara.practices.linking import weighting
from samara.practices.linking.candidates import CONSTANT, KEPT
from samara.practices.linking.collection import TEXTS, language, parts
from samara.practices.linking.entry import Entry
from samara.practices.linking.features import features
from samara.practices.linking.kernels import topk, union
from samara.practices.linking.kernels.minhash import LIKENESS
from samara.practices.linking.kernels.topk import Best
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Values
from samara.practices.linking.rules import Rules
from samara.practices.linking.signal import Pair, signals
from samara.practices.linking.variety import varied
from samara.practices.linking.view import NEAR, View
from samara.practices.linking.wishes import means, meant, sides

ALIKE = 0.8
"""Likeness by which two texts may be nearly the same."""

Score = Callable[[npt.NDArray[np.float32]], Values]
"""The scores of rows of features, as `trees.Forest.scores`."""


class Placed(msgspec.Struct, frozen=True):
    """What a page shows, best first; all that it may show; and the pages that should show it, as numbers of the collection."""

    shown: tuple[int, ...] = ()
    order: tuple[int, ...] = ()
    hosts: tuple[int, ...] = ()


class Places:
    """A site that is ready to take pages one by one; it is not changed by them.

    `view` is the site's, `score` orders candidates by their features, `used` says how many pages show each page already (as
    counted in what `rules.choose` gives). Making it takes about as long as finding the candidates of the whole site, and keeps
    two tables of every text in memory.
    """

    def __init__(self, view: View, score: Score, rules: Rules | None = None, used: Numbers | None = None) -> None:
        self.view, self.score, self.rules = view, score, rules or Rules()
        self._used = np.zeros(len(view.collection), np.int32) if used is None else used
        self._found: dict[str, tuple[Matrix, Matrix]] = {}
        turned: dict[int, Matrix] = {}
        for name, each in signals().items():
            pages = each.make(view).pages
            if id(pages.values) not in turned:
                turned[id(pages.values)] = topk.invert(pages)
            self._found[name] = pages, turned[id(pages.values)]
        # What each line of the owner's says: the pattern of pages that lead, and the pages that are led to.
        self._pins, self._bans = (
            [(source, [view.collection.numbers[url] for url in self._meant(target)]) for source, target in map(sides, lines)]
            for lines in (self.rules.pins, self.rules.bans)
        )

    def place(self, entry: Entry) -> Placed:
        """Where a page fits that is new, or that has changed since the collection was read."""
        collection = self.view.collection
        number = collection.numbers.get(entry.url)
        one = _One(self, entry, number)
        pairs = {name: Pair(each.make(one).queries, self._found[name][0]) for name, each in signals().items()}
        places = np.stack([self.near(name, pair.queries, number).pages for name, pair in pairs.items()])
        best = Best(np.full((1, KEPT), -1, np.int32), np.zeros((1, KEPT), np.float32))
        union.unite(places, len(collection), CONSTANT, 0, 1, best.pages, best.scores)
        lists = best.lists()
        if not len(lists.pages):
            return Placed()
        scores = self.score(features(one, pairs, lists, best.scores[best.pages >= 0]))
        order = np.argsort(-scores, kind="stable")
        pages, scores = self._allowed(entry, one, number, lists.pages[order], scores[order])
        if self.rules.variety:
            starts = np.array([0, len(pages)], np.int64)
            varied_, _ = varied(Lists(starts, pages), scores, self.view.texts, self.rules.shown, self.rules.variety)
            pages = varied_.pages
        offered = [page for page in pages.tolist() if collection.offered[page]]
        pinned = [page for page in self._wished(self._pins, entry.url) if page != number] if entry.asks else []
        free = [page for page in offered if page not in pinned and self._used[page] < self.rules.most]
        hosts = [page for page in pages.tolist() if collection.asks[page]][: self.rules.least] if entry.offered else []
        shown = [*pinned, *free][: self.rules.shown] if entry.asks else []
        return Placed(tuple(shown), tuple(offered), tuple(hosts))

    def near(self, name: str, queries: Matrix, number: int | None) -> Best:
        """What a signal finds for a page that is not `number`."""
        pages, turned = self._found[name]
        best = topk.nearest(queries, pages, NEAR + 1, itself=False, exact_below=pages.height + 1, inverted=turned)
        others = best.pages[0] != number if number is not None else np.arange(NEAR + 1) < NEAR
        return Best(best.pages[:, others][:, :NEAR], best.scores[:, others][:, :NEAR])

    def _allowed(self, entry: Entry, one: _One, number: int | None, pages: Numbers, scores: Values) -> tuple[Numbers, Values]:
        """The pages, in their order, that may stand beside this one, and of several copies only the best."""
        collection = self.view.collection
        lang = language(entry)
        barred = {collection.numbers.get(url) for url in entry.twins} | set(self._wished(self._bans, entry.url))
        if not self.rules.linked:
            barred |= set(one.out.columns.tolist())
        near = {page for page, score in zip(*(each[0].tolist() for each in one.nearest), strict=True) if score > ALIKE}
        copies: set[int] = set()
        kept = []
        for at, page in enumerate(pages.tolist()):
            copy, other = int(collection.copies[page]), collection.langs[page]
            if page in barred or copy in copies or (lang and other and lang != other) or (page in near and one.same(page)):
                continue
            copies.add(copy)
            kept.append(at)
        return pages[kept], scores[kept]

    def _wished(self, lines: list[tuple[str, list[int]]], url: str) -> list[int]:
        return [page for source, targets in lines if means(url, source) for page in targets]

    def _meant(self, pattern: str) -> list[str]:
        return meant(pattern, self.view.collection.urls, self.view.collection.numbers)


class _One(View):
    """One page as it is seen by the others: its own texts and links in one row, all else theirs."""

    def __init__(self, places: Places, entry: Entry, number: int | None) -> None:
        super().__init__(places.view.collection, followed=places.view.followed)
        self._places, self._number = places, number
        collection, lang = self.collection, language(entry)
        words = collection.words
        texts = {"title": entry.title, "headings": "\n".join(entry.headings), "body": entry.body, "code": entry.code}
        self._fields = {name: _row(words.count(text, lang), len(words)) for name, text in texts.items()}
        self._fields["anchors"] = self._own(collection.fields[TEXTS[-1]])
        self._fields["address"] = _row(collection.places.tally(parts(entry.url, lang)), len(collection.places))
        self._lengths = np.array([len(entry.body)], np.int32)
        links = {collection.numbers.get(url, collection.numbers.get(url.partition("#")[0])) for url, _ in entry.links}
        self._out = _row({page: 1 for page in links if page is not None and page != number}, len(collection))

    @property
    def all(self) -> View:
        return self._places.view

    @property
    def fields(self) -> Mapping[str, Matrix]:
        return self._fields

    @property
    def lengths(self) -> Numbers:
        return self._lengths

    def told(self, name: str) -> Values:
        return self.all.told(name)

    def rare(self, name: str) -> Values:
        return self.all.rare(name)

    @cached_property
    def nearest(self) -> Best:
        return self._places.near("tfidf", self.texts, self._number)

    @cached_property
    def around(self) -> Best:
        return self._places.near("around", weighting.scaled(self.begun, 0.25), self._number)

    @cached_property
    def out(self) -> Matrix:
        return self._out

    @cached_property
    def links(self) -> Matrix:
        return self._out

    @cached_property
    def inlinks(self) -> Matrix:
        return self._own(self.all.inlinks)

    @cached_property
    def back(self) -> Matrix:
        return self._own(self.all.back)

    @cached_property
    def steps(self) -> Matrix:
        return self.all.steps

    @cached_property
    def led(self) -> Matrix:
        return self.all.led

    @cached_property
    def strayed(self) -> Matrix:
        return self.all.strayed

    def same(self, page: int) -> bool:
        """Whether a page has nearly this text."""
        columns, counts = self._fields["body"].row(0)
        others, its = self.collection.fields["body"].row(page)
        length, other = int(self._lengths[0]), int(self.collection.lengths[page])
        if min(length, other) < LIKENESS * max(length, other) or not len(columns) or not len(others):
            return False
        _, here, there = np.intersect1d(columns, others, assume_unique=True, return_indices=True)
        shared = float(np.minimum(counts[here], its[there]).sum())
        return shared >= LIKENESS * (float(counts.sum()) + float(its.sum()) - shared)

    def _own(self, matrix: Matrix) -> Matrix:
        """The row that the page has there already; an empty one when it is new."""
        if self._number is None:
            return _row({}, matrix.width)
        columns, values = matrix.row(self._number)
        return Matrix(np.array([0, len(columns)], np.int64), columns, values, matrix.width)


def _row(counts: Mapping[int, int], width: int) -> Matrix:
    columns = sorted(counts)
    values = np.array([counts[column] for column in columns], np.float32)
    return Matrix(np.array([0, len(columns)], np.int64), np.array(columns, np.int32), values, width)
