"""What a collection says of links in its text, all in one: its dictionary, the candidates, and how good their scores are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from samara.practices.linking.anchors.dictionary import Dictionary, Reader
from samara.practices.linking.anchors.judging import Curve, measure
from samara.practices.linking.anchors.scoring import Candidates, nearest, score
from samara.practices.linking.collection import Collection, collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.resources import Citations, Resource, resources
from samara.practices.linking.view import View


class Chance(NamedTuple):
    """Words of a page that could lead to another page: the number of the phrase, the page it would lead to, and the score."""

    phrase: int
    target: int
    score: float


class Study(NamedTuple):
    """A collection, what was learned from it, and the candidates for links in its text."""

    view: View
    dictionary: Dictionary
    candidates: Candidates
    curve: Curve
    citations: Citations

    @property
    def collection(self) -> Collection:
        """The pages."""
        return self.view.collection

    def chances(self, least: float) -> Mapping[int, Sequence[Chance]]:
        """For each page that asks for links those that it has not yet and that score at least so much, best first."""
        _, _, _, targets, scores, linked = found = self.candidates
        kept = np.flatnonzero(~linked & (scores >= least) & self.collection.asks[found.pages])
        chances: dict[int, list[Chance]] = defaultdict(list)
        for page, phrase, target, each in zip(
            *(column[kept].tolist() for column in (found.pages, found.phrases, targets, scores)), strict=True
        ):
            chances[page].append(Chance(phrase, target, each))
        return chances

    def resources(self, most: int) -> Sequence[Sequence[Resource]]:
        """For each page at most so many resources outside."""
        return list(resources(self.citations, nearest(self.view), most))


def study(entries: Iterable[Entry]) -> Study:
    """Read the entries once and learn from them."""
    reader = Reader()
    view = View(collect(reader.through(entries)))
    dictionary = reader.dictionary(view.collection)
    candidates = score(dictionary, view)
    return Study(view, dictionary, candidates, measure(candidates, len(view.collection.links.columns)), reader.citations())
