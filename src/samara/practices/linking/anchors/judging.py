"""How good a site's scores are, told by its own links: those of each page are hidden, and the score looks for them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samara.practices.linking.anchors.dictionary import Counts
from samara.practices.linking.anchors.scoring import Candidates

USUAL = ((0.5, 0.08), (0.6, 0.1), (0.7, 0.135), (0.8, 0.18), (0.9, 0.21), (1.0, 0.4))
"""How sure a candidate is to be, and the score that it takes, for sites with too few links to measure that: the means of ArchWiki
and the Linux man-pages, whose own lie up to a factor of 1.5 apart."""
BLOCK = 25
"""Candidates of about one score that tell together how sure it is."""
FEWEST = 50
"""Hidden links under which nothing is told of precision."""


class Curve(NamedTuple):
    """For falling scores: how sure a candidate of this score is, the precision of all candidates down to there, and the share of
    the hidden links among them.

    `sureness` is the share of right ones among candidates of about this score, and never rises where the score falls; `hidden`
    how many links were hidden.
    """

    scores: Counts
    sureness: Counts
    precision: Counts
    recall: Counts
    hidden: int

    @property
    def told(self) -> bool:
        """Whether there were links enough to measure anything."""
        return self.hidden >= FEWEST

    def threshold(self, wished: float) -> float:
        """The lowest score at which a candidate is as sure as wished; infinity when none is.

        Where there is too little to measure, what it takes elsewhere.
        """
        if not self.told:
            return float(np.interp(wished, [0.0, *(each for each, _ in USUAL)], [0.0, *(score for _, score in USUAL)]))
        met = np.flatnonzero(self.sureness >= wished)
        return float(self.scores[met[-1]]) if len(met) else float("inf")

    def sure(self, score: float) -> float:
        """The share of those that are right among the candidates of about this score."""
        place = int(np.searchsorted(-self.scores, -score, side="right")) - 1
        return float(self.sureness[max(place, 0)]) if len(self.scores) else 0.0

    def at(self, score: float) -> tuple[float, float]:
        """The precision and the recall of all candidates down to this score; 0 and 0 when none scores so much."""
        place = int(np.searchsorted(-self.scores, -score, side="right")) - 1
        return (float(self.precision[place]), float(self.recall[place])) if place >= 0 else (0.0, 0.0)


def measure(candidates: Candidates, hidden: int) -> Curve:
    """The curve of the candidates on pages that have links; `hidden` is how many links these pages have in all."""
    linking = np.unique(candidates.pages[candidates.linked])
    judged = np.isin(candidates.pages, linking)
    scores, right = candidates.scores[judged], candidates.linked[judged]
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(right[order])
    ends = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True)) if len(order) else order
    ranks = (ends + 1).astype(np.float64)
    return Curve(scores[order][ends], sureness(right[order])[ends], found[ends] / ranks, found[ends] / max(hidden, 1), hidden)


def sureness(right: npt.NDArray[np.bool_]) -> Counts:
    """For candidates by falling score, right or not, the share of right ones around each, made to fall with the score.

    Blocks of candidates are pooled until none has a greater share than one above it (Zadrozny, Elkan: Transforming classifier
    scores into accurate multiclass probability estimates, 2002).
    """
    pools: list[tuple[float, int]] = []
    for start in range(0, len(right), BLOCK):
        block = right[start : start + BLOCK]
        found, size = float(block.sum()), len(block)
        while pools and found * pools[-1][1] > pools[-1][0] * size:
            above = pools.pop()
            found, size = found + above[0], size + above[1]
        pools.append((found, size))
    shares, sizes = [found / size for found, size in pools], [size for _, size in pools]
    return np.repeat(np.array(shares, np.float64), np.array(sizes, np.int64))
