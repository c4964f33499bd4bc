"""The words that two texts have in common, for choices that nothing better speaks for."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

import numpy as np

from samara.practices.linking import smallwords
from samara.practices.linking.collection import Collection
from samara.practices.linking.kernels import weights
from samara.practices.linking.matrix import Values
from samara.practices.linking.subjects import FEW, SIXTH, is_name
from samara.practices.linking.weighting import added
from samara.practices.linking.words import stemmer

FIELDS = ("title", "headings", "body")
NAMED = 3
"""How many times more a word tells that names something on the site."""


class Resemblance:
    """Asked for few pairs of pages, so that each is reckoned by itself."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    def of(self, page: int, other: int) -> list[str]:
        """The words of both that tell most, best first: what few pages of the site have counts most. None that texts of the
        page's language have whatever they are about, and no numbers."""
        here, there = self._words(page), self._words(other)
        words, lang = self._collection.words, self._collection.langs[page]
        small = smallwords.stems(lang, stemmer(lang)) if lang else frozenset()
        shared = [
            (-float(self._tells[word]) * min(here[word], there[word]) ** 0.5, word)
            for word in here.keys() & there.keys()
            if is_name(words.said[word]) and words.written[word] not in small and words.said[word].lower() not in small
        ]
        return [words.said[word] for _, word in sorted(shared)]

    @cached_property
    def _tells(self) -> Values:
        """How much each word tells: more what few pages have, and what few titles, headings and links are made of."""
        fields = self._collection.fields
        naming = weights.having(added(added(fields["title"], fields["headings"]), fields["anchors"]))
        named = (naming > 0) & (naming * SIXTH <= max(len(self._collection), SIXTH * FEW))
        return np.asarray(weights.rarity(fields["body"]) * np.where(named, NAMED, 1), np.float32)

    def _words(self, page: int) -> Counter[int]:
        found: Counter[int] = Counter()
        for field in FIELDS:
            columns, counts = self._collection.fields[field].row(page)
            found.update(dict(zip(columns.tolist(), counts.tolist(), strict=True)))
        return found
