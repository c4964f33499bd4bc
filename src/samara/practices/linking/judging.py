"""How good an order is, judged by pages that people listed: nDCG@10, recall and the place of the first right one."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from math import log2
from typing import NamedTuple

TOP = 10
GAINS = tuple(1 / log2(place + 2) for place in range(TOP))


class Marks(NamedTuple):
    """Means over pages, each from 0 to 1: nDCG@10, recall@5, recall@10, and 1 / place of the first right page (0 beyond 10)."""

    ndcg: float
    recall5: float
    recall10: float
    first: float


def mark(order: Sequence[Hashable], right: Collection[Hashable]) -> Marks:
    """The marks for one page; `right` is not empty. Järvelin, Kekäläinen: Cumulated gain-based evaluation, 2002."""
    hits = [place for place, page in enumerate(order[:TOP]) if page in right]
    ideal = sum(GAINS[: len(right)])
    early = sum(place < TOP // 2 for place in hits)
    return Marks(
        sum(GAINS[place] for place in hits) / ideal,
        early / len(right),
        len(hits) / len(right),
        1 / (hits[0] + 1) if hits else 0.0,
    )


def mean(marks: Iterable[Marks]) -> Marks:
    """The mean over pages; all 0 when there are none."""
    rows = list(marks)
    return Marks(*(sum(column) / len(rows) for column in zip(*rows, strict=True))) if rows else Marks(0, 0, 0, 0)
