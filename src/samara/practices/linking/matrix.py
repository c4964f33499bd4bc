"""Tables of numbers that are mostly zero, and a list of pages for every page: flat NumPy arrays that kernels take as they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Starts = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]
Values = npt.NDArray[np.float32]


class Lists(NamedTuple):
    """For each page a list of pages in an order that means something: those of page p are `pages[starts[p] : starts[p + 1]]`."""

    starts: Starts
    pages: Numbers

    @property
    def height(self) -> int:
        """How many lists there are."""
        return len(self.starts) - 1

    def of(self, page: int) -> Numbers:
        """The list of one page; a view."""
        return self.pages[self.starts[page] : self.starts[page + 1]]

    @classmethod
    def gather(cls, lists: Iterable[Iterable[int]]) -> Lists:
        """Lists made of Python's."""
        made = [np.fromiter(each, np.int32) for each in lists]
        starts = np.zeros(len(made) + 1, np.int64)
        np.cumsum([len(each) for each in made], out=starts[1:])
        return cls(starts, np.concatenate(made) if made else np.zeros(0, np.int32))


class Matrix(NamedTuple):
    """Rows of numbers (CSR): row r holds `values[starts[r] : starts[r + 1]]` at `columns[…]`, which ascend; `width` columns.

    `starts` is int64 of height + 1, `columns` int32, `values` float32.
    """

    starts: Starts
    columns: Numbers
    values: Values
    width: int

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.starts) - 1

    def row(self, number: int) -> tuple[Numbers, Values]:
        """The columns and the values of one row; views."""
        part = slice(self.starts[number], self.starts[number + 1])
        return self.columns[part], self.values[part]

    def transposed(self) -> Matrix:
        """Rows and columns changed over."""
        return Matrix.sorted(self.sparse().T)

    def sparse(self) -> Any:
        """The same memory as a `scipy.sparse.csr_array`, for products."""
        from scipy.sparse import csr_array  # type: ignore[import-untyped]  # cost: a quarter of a second

        return csr_array((self.values, self.columns, self.starts), shape=(self.height, self.width))

    @classmethod
    def sorted(cls, sparse: Any) -> Matrix:
        """The matrix of a sparse array of SciPy, whatever its kind; entries of the same place are added up."""
        from scipy.sparse import csr_array

        rows = csr_array(sparse, dtype=np.float32)
        rows.sum_duplicates()
        return cls(rows.indptr.astype(np.int64, copy=False), rows.indices.astype(np.int32, copy=False), rows.data, rows.shape[1])

    @classmethod
    def tally(cls, lists: Lists, width: int) -> Matrix:
        """How often each page stands in each list."""
        from scipy.sparse import csr_array

        ones = np.ones(len(lists.pages), np.float32)
        return cls.sorted(csr_array((ones, lists.pages, lists.starts), shape=(lists.height, width), copy=True))
