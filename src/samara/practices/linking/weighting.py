"""From counts to weights: what a term tells, how often it stands in a page, and how long the page is."""

from __future__ import annotations

import numpy as np

from samara.practices.linking.kernels.weights import having, weigh
from samara.practices.linking.matrix import Matrix, Numbers, Values

SATURATION = 1.2
LENGTH = 0.75
"""The usual k1 and b of BM25."""


def rows(matrix: Matrix) -> Numbers:
    """The row of each entry."""
    return np.repeat(np.arange(matrix.height, dtype=np.int32), np.diff(matrix.starts))


def sums(matrix: Matrix) -> Values:
    """The sum of each row."""
    return np.bincount(rows(matrix), matrix.values, matrix.height).astype(np.float32)


def rarity(counts: Matrix) -> Values:
    """What each term tells: ln(1 + (n - pages + ½) / (pages + ½)), the never negative form of BM25; 0 where no page has it."""
    pages = having(counts)
    told = np.log1p((counts.height - pages + 0.5) / (pages + 0.5))
    return np.where(pages > 0, told, 0).astype(np.float32)


def bm25(counts: Matrix) -> Matrix:
    """The weights of BM25 for the pages that are found (Robertson, Zaragoza: The probabilistic relevance framework, 2009)."""
    lengths = sums(counts)
    room = SATURATION * (1 - LENGTH + LENGTH * lengths / max(float(lengths.mean()) if len(lengths) else 0, 1e-9))
    saturated = counts.values * (SATURATION + 1) / (counts.values + room[rows(counts)])
    return counts._replace(values=(saturated * rarity(counts)[counts.columns]).astype(np.float32))


def tfidf(counts: Matrix, rare: Values | None = None) -> Matrix:
    """The weights of TF-IDF, each row of length 1; `rare` is how rare each column is, where not these rows say it."""
    weighed = counts._replace(values=counts.values.copy())
    weigh(weighed, rare)
    return weighed


def asked(counts: Matrix, told: Values) -> Matrix:
    """The weights of a text that asks: (1 + ln count) · what a term tells where it is looked for; rows of any length."""
    return counts._replace(values=((1 + np.log(counts.values)) * told[counts.columns]).astype(np.float32))


def present(counts: Matrix) -> Matrix:
    """1 for what is there."""
    return counts._replace(values=np.ones_like(counts.values))


def stepping(links: Matrix) -> Matrix:
    """Each row divided by its sum: how likely each step is."""
    total = sums(links)
    return divided(links, np.where(total > 0, total, 1).astype(np.float32))


def lengths(matrix: Matrix) -> Values:
    """The length of each row, at least 1 where it has nothing."""
    square = np.bincount(rows(matrix), matrix.values.astype(np.float64) ** 2, matrix.height)
    return np.sqrt(np.where(square > 0, square, 1)).astype(np.float32)


def divided(matrix: Matrix, by: Values) -> Matrix:
    """Each row divided by its number."""
    return matrix._replace(values=matrix.values / by[rows(matrix)])


def unit(matrix: Matrix) -> Matrix:
    """Each row divided by its length."""
    return divided(matrix, lengths(matrix))


def scaled(matrix: Matrix, factors: Values | float) -> Matrix:
    """Each column times its factor, or all times one."""
    by = factors if isinstance(factors, float | int) else factors[matrix.columns]
    return matrix._replace(values=(matrix.values * by).astype(np.float32))


def identity(size: int) -> Matrix:
    """1 where row and column are the same page."""
    return Matrix(np.arange(size + 1, dtype=np.int64), np.arange(size, dtype=np.int32), np.ones(size, np.float32), size)


def added(*matrices: Matrix) -> Matrix:
    """The sum of tables of one shape."""
    total = matrices[0].sparse()
    for matrix in matrices[1:]:
        total = total + matrix.sparse()
    return Matrix.sorted(total)
