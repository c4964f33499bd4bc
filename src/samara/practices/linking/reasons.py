"""Why each page is shown beside another: the links that both have, and the words that both are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import log1p

import numpy as np
import numpy.typing as npt

from samara.practices.linking.collection import Collection
from samara.practices.linking.kernels import choice, graph, weights
from samara.practices.linking.kernels.grounds import Table, gather
from samara.practices.linking.kernels.jit import spread
from samara.practices.linking.matrix import Lists, Numbers
from samara.practices.linking.reason import Kind, Reason
from samara.practices.linking.resemblance import Resemblance
from samara.practices.linking.subjects import MENTIONED, subjects
from samara.practices.linking.subjects import NAMED as OFTEN

NAMED = 3
"""Words that are named of those that both texts have."""
FOUND = 6
"""Words that are found, as one may be part of another."""
TITLES = 2
"""Pages that are named of those that link to both, or that both link to."""
EIGHTH, FEW = 8, 4
"""A page that both have tells nothing when more than one page in so many links to it or is linked from it; or, however small the
site, more than so many."""
QUARTER = 4
"""A folder says nothing that has more than one page in so many."""


class Reasons:
    """The reasons for all pages that are shown; reckoned at once, put together when asked for.

    `pages` and `kinds` are those of `rules.Chosen`.
    """

    def __init__(self, collection: Collection, pages: Numbers, kinds: npt.NDArray[np.int8], inlinks: Lists | None = None) -> None:
        self._collection, self._pages, self._kinds = collection, pages, kinds
        self._out = Lists(collection.links.starts, collection.links.columns)
        self._back = graph.inlinks(self._out) if inlinks is None else inlinks
        self._counts: Table = np.zeros((*pages.shape, 3), np.int32)
        self._words: Table = np.full((*pages.shape, FOUND), -1, np.int32)
        self._like = Resemblance(collection)
        texts = self._about = subjects(collection)
        words, starts, back = texts.columns, self._out.starts, self._back.starts
        spread(
            lambda first, end: gather(
                pages, starts, self._out.pages, back, self._back.pages, texts.starts, words, texts.values, texts.width,
                first, end, self._counts, self._words,
            ),
            len(pages),
        )  # fmt: skip
        self._titled = weights.having(collection.fields["title"]) > 0
        self._folders = Counter(map(_folder, collection.urls))
        titles = Counter(collection.titles)
        most = max(len(collection) // EIGHTH, FEW)
        few = np.maximum(np.diff(self._out.starts), np.diff(self._back.starts)) <= most
        named = np.fromiter((titles[title] == 1 and title != "" for title in collection.titles), np.bool_, len(collection))
        self._tells = few & named & collection.offered

    def of(self, page: int, place: int) -> tuple[Reason, ...]:
        """What speaks for the page at this place beside a page, the strongest first; none where there is no page."""
        other = int(self._pages[page, place])
        if other < 0:
            return ()
        together, citing, leads = self._counts[page, place].tolist()
        said = self._collection.words.said
        shared = [word for word in self._words[page, place].tolist() if word >= 0]
        if len(shared) == 1 and not self._speaks(shared[0], page, other):
            shared = []
        words = _apart([said[word] for word in shared])
        folder = _folder(self._collection.urls[page])
        near = folder == _folder(self._collection.urls[other]) and self._folders[folder] * QUARTER <= len(self._collection)
        kind = self._kinds[page, place]
        found = []
        if kind == choice.PINNED:
            found.append(Reason(Kind.PICKED))
        if words:
            found.append(Reason(Kind.WORDS, words=words))
        for which, count, lists in ((Kind.CITING, citing, self._out), (Kind.TOGETHER, together, self._back)):
            titles = self._telling(lists, page, other) if count else ()
            if titles:
                found.append(Reason(which, len(titles), titles[:TITLES]))
        if leads:
            found.append(Reason(Kind.LEADS))
        if near:
            found.append(Reason(Kind.SECTION))
        if not found:
            found.append(Reason(Kind.ALIKE, words=_apart(self._like.of(page, other))))
        if kind == choice.GIVEN:
            found.append(Reason(Kind.GIVEN))
        return tuple(found)

    def beyond(self, title: Mapping[int, int], body: Mapping[int, int], page: int) -> tuple[Reason, ...]:
        """What speaks for showing a page beside one that is not among the pages, whose words these are by number and times: what
        both are about, or the page is and the other says more than once."""
        words, weights = self._about.row(page)
        shared = [
            (abs(weight) * log1p(body.get(word, 0) + NAMED * (word in title)), word)
            for word, weight in zip(words.tolist(), weights.tolist(), strict=True)
            if word in title or body.get(word, 0) >= (MENTIONED if weight > 0 else OFTEN)
        ]
        titled = self._collection.fields["title"].row(page)[0]
        if len(shared) == 1 and not (shared[0][1] in title or shared[0][1] in titled):
            return ()
        best = [self._collection.words.said[word] for _, word in sorted(shared, reverse=True)[:FOUND]]
        return (Reason(Kind.WORDS, words=_apart(best)),) if best else ()

    def _speaks(self, word: int, page: int, other: int) -> bool:
        """Whether one word alone says enough: one page has it in its title, or both are about it, and some page is called so."""
        title = self._collection.fields["title"]
        if any(word in title.row(each)[0] for each in (page, other)):
            return True
        if not self._titled[word]:
            return False
        rows = (self._about.row(each) for each in (page, other))
        return all(weights[np.searchsorted(columns, word)] > 0 for columns, weights in rows)

    def _telling(self, lists: Lists, page: int, other: int) -> tuple[str, ...]:
        """The titles of the pages in both lists that tell anything of two pages, those that tell most first: what readers of this
        language are offered, what few pages link to, and what is no list of links itself."""
        collection = self._collection
        both = set(lists.of(page).tolist()) & set(lists.of(other).tolist())
        lang = collection.langs[page]
        fit = [each for each in both if self._tells[each] and collection.langs[each] == lang]
        fit.sort(key=lambda each: (self._back.starts[each + 1] - self._back.starts[each], each))
        return tuple(collection.titles[each] for each in fit)


def _apart(words: list[str]) -> tuple[str, ...]:
    """The first few of the words, and none that another one holds."""
    kept: list[str] = []
    for word in words:
        low = word.lower()
        if not any(low in each.lower() or each.lower() in low for each in kept):
            kept.append(word)
    return tuple(kept[:NAMED])


def _folder(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[0]
