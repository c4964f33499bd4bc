"""How good a site's scores are, told by its own links: those of each page are hidden, and the score looks for them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from samara.practices.linking.anchors.dictionary import Counts
from samara.practices.linking.anchors.scoring import Candidates

USUAL = ((0.5, 0.016), (0.6, 0.036), (0.7, 0.067), (0.8, 0.11), (0.9, 0.18), (1.0, 0.4))
"""Precision and the score that it takes, for sites with too few links to measure that: the means of ArchWiki and the Linux
man-pages, whose own lie up to a factor of 1.6 apart."""
FEWEST = 50
"""Hidden links under which nothing is told of precision."""


class Curve(NamedTuple):
    """For falling scores: the precision of all candidates down to there, and the share of the hidden links among them.

    `hidden` is how many links were hidden. Precision is what it is from there on at best: a wish is met at the lowest score
    that meets it.
    """

    scores: Counts
    precision: Counts
    recall: Counts
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
    return Curve(scores[order][ends], found[ends] / (ends + 1), found[ends] / max(hidden, 1), hidden)
