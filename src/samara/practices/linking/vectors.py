"""Pages by their words, each as a direction in which rare words point further than common ones: how near two texts are.

TF-IDF: Salton, Buckley: Term-weighting approaches in automatic text retrieval, 1988.
"""

from __future__ import annotations

import numpy as np

from samara.practices.linking.collection import Collection
from samara.practices.linking.matrix import Matrix

TITLE = 4.0
"""How many times a word of the title counts."""


def vectors(collection: Collection) -> Matrix:
    """A row for each page, of length 1; its columns are the words of the collection."""
    body, title = collection.fields["body"], collection.fields["title"]
    both = Matrix.sorted(body.sparse() + TITLE * title.sparse())
    pages = np.bincount(both.columns, minlength=both.width)
    weights = (1 + np.log(both.values)) * (np.log((both.height + 1) / (pages + 1)) + 1)[both.columns]
    lengths = np.sqrt(np.bincount(np.repeat(np.arange(both.height), np.diff(both.starts)), weights**2, both.height))
    return both._replace(values=(weights / np.repeat(lengths, np.diff(both.starts))).astype(np.float32))
