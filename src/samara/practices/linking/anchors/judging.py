"""How good a site's scores are, told by its own links: those of each page are hidden, and the score looks for them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from samara.practices.linking.anchors.dictionary import Counts
from samara.practices.linking.anchors.scoring import Candidates

USUAL = ((0.5, 0.016), (0.6, 0.036), (0.7, 0.067), (0.8, 0.11), (0.9, 0.18), (1.0, 0.4))
"""Precision and the score that it takes, for sites with too few links to measure that: the means of ArchWiki and the Linux
man-pages, whose own lie up to a factor of 1.6 apart."""
AROUND = 25
"""Candidates to either side that tell how sure one score is."""
FEWEST = 50
"""Hidden links under which nothing is told of precision."""


class Curve(NamedTuple):
    """For falling scores: the precision of all candidates down to there, and the share of the hidden links among them.

    `ranks` are how many candidates that are, `hidden` how many links were hidden.
    """

    scores: Counts
    precision: Counts
    recall: Counts
    ranks: Counts
    hidden: int

    @property
    def told(self) -> bool:
        """Whether there were links enough to measure anything."""
        return self.hidden >= FEWEST

    def threshold(self, wished: float) -> float:
        """The lowest score down to which the precision is as wished; infinity when no score is that sure.

        Where there is too little to measure, what it takes elsewhere.
        """
        if not self.told:
            return float(np.interp(wished, [0.0, *(each for each, _ in USUAL)], [0.0, *(score for _, score in USUAL)]))
        met = np.flatnonzero(self.precision >= wished)
        return float(self.scores[met[-1]]) if len(met) else float("inf")

    def sure(self, score: float) -> float:
        """The share of those that are right among the candidates of nearly this score."""
        place = int(np.searchsorted(-self.scores, -score, side="right"))
        first, last = max(place - AROUND, 0), min(place + AROUND, len(self.scores)) - 1
        if last < 0:
            return 0.0
        found, tried = self.precision * self.ranks, self.ranks
        before = (found[first - 1], tried[first - 1]) if first else (0.0, 0.0)
        return float((found[last] - before[0]) / (tried[last] - before[1]))

    def at(self, score: float) -> tuple[float, float]:
        """The precision and the recall of all candidates down to this score."""
        place = int(np.searchsorted(-self.scores, -score, side="right")) - 1
        return (float(self.precision[place]), float(self.recall[place])) if place >= 0 else (1.0, 0.0)


def measure(candidates: Candidates, hidden: int) -> Curve:
    """The curve of the candidates on pages that have links; `hidden` is how many links these pages have in all."""
    linking = np.unique(candidates.pages[candidates.linked])
    judged = np.isin(candidates.pages, linking)
    scores, right = candidates.scores[judged], candidates.linked[judged]
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(right[order])
    ends = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True)) if len(order) else order
    ranks = (ends + 1).astype(np.float64)
    return Curve(scores[order][ends], found[ends] / ranks, found[ends] / max(hidden, 1), ranks, hidden)
