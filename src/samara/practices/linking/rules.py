"""From the order of the pages that fit a page to those that it shows: the rules that hold whatever the scores say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from samara.practices.linking.collection import Collection
from samara.practices.linking.kernels import choice
from samara.practices.linking.kernels.choice import Bits, Limits
from samara.practices.linking.kernels.jit import spread
from samara.practices.linking.matrix import Lists, Matrix, Numbers, Values
from samara.practices.linking.variety import VARIETY, varied
from samara.practices.linking.view import View
from samara.practices.linking.wishes import meant, sides


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for the pages that are shown beside a page.

    `shown` pages at most beside each; each page is shown by at least `least` others, where they may, and by no more than `most`.
    `linked` says whether pages may be shown that the text already links to. `pins` are always shown and `bans` never: lines
    `from -> to`, where either side is an address or a path, * a wildcard. `variety` from 0 to 1 is how much it counts against a
    page that it says the same as those above it.
    """

    shown: int = 5
    least: int = 1
    most: int = 50
    linked: bool = False
    pins: Sequence[str] = ()
    bans: Sequence[str] = ()
    variety: float = VARIETY


@dataclass(frozen=True, slots=True)
class Chosen:
    """What each of n pages shows, best first: `pages` (int32, n by `Rules.shown`) with -1 where there are no more, and in `kinds`
    (int8, the same shape) why: `choice.ORDERED`, `PINNED` or `GIVEN`. `order` has all that it may show, best first; `unmet` the
    pins and bans that name no pages."""

    pages: Numbers
    kinds: npt.NDArray[np.int8]
    order: Lists
    unmet: tuple[str, ...] = ()

    def listed(self, most: int) -> tuple[Numbers, npt.NDArray[np.int8]]:
        """The pages shown by each and, after them, the next in the order, no more than `most`; like `pages` and `kinds`."""
        pages = np.full((len(self.pages), most), -1, np.int32)
        kinds = np.zeros((len(self.pages), most), np.int8)
        there = min(most, self.pages.shape[1])
        kinds[:, :there] = self.kinds[:, :there]
        for page, row in enumerate(self.pages.tolist()):
            shown = [other for other in row if other >= 0]
            rest = [other for other in self.order.of(page)[: most + len(shown)].tolist() if other not in shown]
            found = (shown + rest)[:most]
            pages[page, : len(found)] = found
        return pages, kinds


class Wishes(NamedTuple):
    """What the owner wants: pins as pairs of pages, in their order; in which bans a page is the one that leads, and in which the
    one that is led to (bits, as in `Limits`); and the lines that name no pages."""

    pins: list[tuple[int, int]]
    banned: Bits
    bans: Bits
    unmet: tuple[str, ...]


def choose(
    collection: Collection,
    order: Lists,
    scores: Values,
    rules: Rules | None = None,
    texts: Matrix | None = None,
    needs: Numbers | None = None,
) -> Chosen:
    """The pages that each page shows: as the scores say, ties by address, within the rules.

    `order` has the pages that fit page p, and `scores` how well each does (flat as `order.pages`); `texts` are those of the
    view, when the caller has one; `needs` (int32, by page) is instead of `Rules.least` where pages are led to otherwise. Raises
    SettingsError for pins and bans that cannot be read.
    """
    rules = rules or Rules()
    count = len(collection)
    wished = wishes(collection, rules)
    limits = limits_of(collection, rules, wished)
    order, scores = allowed(order, scores, limits)
    if rules.variety:
        order, scores = varied(order, scores, texts or View(collection).texts, rules.shown, rules.variety)
    pages = np.full((count, rules.shown), -1, np.int32)
    kinds = np.zeros((count, rules.shown), np.int8)
    used, room = np.zeros(count, np.int32), np.full(count, rules.shown, np.int32)
    for page, other in wished.pins:
        if room[page]:
            place = rules.shown - room[page]
            pages[page, place], kinds[page, place] = other, choice.PINNED
            room[page] -= 1
            used[other] += 1
    owners = np.repeat(np.arange(count, dtype=np.int32), np.diff(order.starts))
    state = choice.cap(*order, scores, owners, room, rules.most, limits.ranks, used)
    taken = np.flatnonzero(state == choice.TAKEN)
    before = np.cumsum(np.bincount(owners[taken], minlength=count))[:-1]
    places = np.arange(len(taken)) - np.concatenate(([0], before))[owners[taken]] if count else taken
    pages[owners[taken], places + (rules.shown - room)[owners[taken]]] = order.pages[taken]
    needs = np.minimum(np.full(count, rules.least, np.int32) if needs is None else needs, np.int32(rules.most))
    choice.give(*order, *admirers(order, scores, limits.ranks), limits, pages, kinds, used, needs)
    return Chosen(pages, kinds, order, wished.unmet)


def allowed(order: Lists, scores: Values, limits: Limits) -> tuple[Lists, Values]:
    """What of the orders may be shown, best first and ties by address, with its scores; of several copies only the best."""
    pages, values = order.pages.copy(), scores.astype(np.float32)
    sizes = np.zeros(order.height, np.int64)
    spread(lambda first, end: choice.sift(order.starts, pages, values, limits, first, end, sizes), order.height)
    starts = np.zeros(order.height + 1, np.int64)
    np.cumsum(sizes, out=starts[1:])
    stays = np.arange(len(pages)) - np.repeat(order.starts[:-1], np.diff(order.starts)) < np.repeat(sizes, np.diff(order.starts))
    return Lists(starts, pages[stays]), values[stays]


def admirers(order: Lists, scores: Values, ranks: Numbers) -> Lists:
    """For each page those in whose order it stands: where it stands higher first, then where it scores more, then by address."""
    owners = np.repeat(np.arange(order.height, dtype=np.int32), np.diff(order.starts))
    places = np.arange(len(order.pages)) - np.repeat(order.starts[:-1], np.diff(order.starts))
    sorted_ = np.lexsort((ranks[owners], -scores, places, order.pages))
    starts = np.zeros(order.height + 1, np.int64)
    np.cumsum(np.bincount(order.pages, minlength=order.height), out=starts[1:])
    return Lists(starts, owners[sorted_])


def limits_of(collection: Collection, rules: Rules, wished: Wishes) -> Limits:
    """What each page may show, as kernels read it; what is pinned needs no other place."""
    count = len(collection)
    names = {"": 0}
    langs = np.array([names.setdefault(lang, len(names)) for lang in collection.langs], np.int32)
    by_rank = np.array(sorted(range(count), key=collection.urls.__getitem__), np.int32)
    ranks = np.empty(count, np.int32)
    ranks[by_rank] = np.arange(count, dtype=np.int32)
    pairs = np.array([page * count + other for page, other in wished.pins], np.int64)
    if not rules.linked:
        links = collection.links
        pairs = np.concatenate((pairs, np.repeat(np.arange(count), np.diff(links.starts)) * count + links.columns))
    pairs = np.unique(pairs)
    starts = np.searchsorted(pairs, np.arange(count + 1) * count)
    return Limits(
        asks=collection.asks,
        offered=collection.offered,
        copies=collection.copies,
        works=_works(collection.twins),
        langs=langs,
        starts=starts.astype(np.int64),
        barred=(pairs % max(count, 1)).astype(np.int32),
        banned=wished.banned,
        bans=wished.bans,
        ranks=ranks,
        by_rank=by_rank,
    )


def wishes(collection: Collection, rules: Rules) -> Wishes:
    """The pins and bans of the rules, found among the pages. Raises SettingsError."""
    pins: dict[tuple[int, int], None] = {}
    banned = np.zeros((len(collection), -(-len(rules.bans) // 64)), np.uint64)
    bans = np.zeros_like(banned)
    unmet = []
    for line in rules.pins:
        sources, targets = _ends(collection, line)
        # One more than are shown, as a page is no target of its own.
        pins.update(dict.fromkeys((page, other) for page in sources for other in targets[: rules.shown + 1] if page != other))
        unmet += [] if sources and targets else [line]
    for number, line in enumerate(rules.bans):
        sources, targets = _ends(collection, line)
        bit = np.uint64(1 << number % 64)
        banned[sources, number // 64] |= bit
        bans[targets, number // 64] |= bit
        unmet += [] if sources and targets else [line]
    kept = [(page, other) for page, other in pins if not (banned[page] & bans[other]).any()]
    return Wishes(kept, banned, bans, tuple(unmet))


def _ends(collection: Collection, line: str) -> tuple[list[int], list[int]]:
    """The pages that a line `from -> to` means."""
    found = [meant(side, collection.urls, collection.numbers) for side in sides(line)]
    source, target = ([collection.numbers[url] for url in urls] for urls in found)
    return source, target


def _works(twins: Lists) -> Numbers:
    """For each page the lowest number of those that are one page in several languages."""
    first = np.arange(twins.height, dtype=np.int32)

    def root(page: int) -> int:
        while first[page] != page:
            page = int(first[page])
        return page

    for page in np.flatnonzero(np.diff(twins.starts)).tolist():
        for twin in twins.of(page).tolist():
            low, high = sorted((root(page), root(twin)))
            first[high] = low
    return np.array([root(page) for page in range(twins.height)], np.int32)
