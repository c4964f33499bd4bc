"""Which pages of each order are shown: what is forbidden left out, nobody shown too often, and everybody somewhere."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels.jit import kernel
from samara.practices.linking.matrix import Numbers, Starts, Values

Flags = npt.NDArray[np.bool_]
Kinds = npt.NDArray[np.int8]
Bits = npt.NDArray[np.uint64]

OPEN, TAKEN, REFUSED = 0, 1, 2
ORDERED, PINNED, GIVEN = 0, 1, 2
"""Why a page is shown: its place in the order; the owner's wish; no other page shows it."""
NEAR = 1_000
"""Neighbours by address, to each side, that are asked to show a page which no order has."""


class Limits(NamedTuple):
    """What decides whether page p may show page q, of n pages.

    `asks` and `offered` are booleans, by page; `copies` and `works` the lowest number of the pages with the same text, and of
    those that are one page in several languages (int32); `langs` numbers of languages, 0 when unknown (int32). The pages that p
    may not show for another reason are `barred[starts[p] : starts[p + 1]]` and ascend; nor may it show any q where a bit is set
    both in `banned[p]` and in `bans[q]` (uint64, n by as many as needed). `ranks` is the place of each page among
    all addresses in their order, and `by_rank` the pages in that order (int32).
    """

    asks: Flags
    offered: Flags
    copies: Numbers
    works: Numbers
    langs: Numbers
    starts: Starts
    barred: Numbers
    banned: Bits
    bans: Bits
    ranks: Numbers
    by_rank: Numbers


@kernel
def may(limits: Limits, page: int, other: int) -> bool:
    """Whether a page may show another."""
    if not (limits.asks[page] and limits.offered[other]):
        return False
    if limits.copies[page] == limits.copies[other] or limits.works[page] == limits.works[other]:
        return False
    here, there = limits.langs[page], limits.langs[other]
    if here != there and here != 0 and there != 0:
        return False
    for at in range(limits.bans.shape[1]):
        if limits.banned[page, at] & limits.bans[other, at]:
            return False
    low, high = limits.starts[page], limits.starts[page + 1]
    while low < high:
        middle = (low + high) // 2
        if limits.barred[middle] < other:
            low = middle + 1
        else:
            high = middle
    return bool(low == limits.starts[page + 1] or limits.barred[low] != other)


@kernel
def sift(starts: Starts, pages: Numbers, scores: Values, limits: Limits, first: int, end: int, sizes: Starts) -> None:
    """Sort the orders `first` to `end` in place, best first and ties by address, and move what may be shown to their front.

    `sizes` tells how much that is. Of several copies, or of one page in several languages, only the best stays.
    """
    copies = np.full(len(sizes), -1, np.int32)
    works = np.full(len(sizes), -1, np.int32)
    for page in range(first, end):
        low = starts[page]
        for at in range(low + 1, starts[page + 1]):
            other, score = pages[at], scores[at]
            to = at
            while to > low and (
                scores[to - 1] < score or (scores[to - 1] == score and limits.ranks[pages[to - 1]] > limits.ranks[other])
            ):
                pages[to], scores[to] = pages[to - 1], scores[to - 1]
                to -= 1
            pages[to], scores[to] = other, score
        size = 0
        for at in range(low, starts[page + 1]):
            other = pages[at]
            if copies[limits.copies[other]] == page or works[limits.works[other]] == page or not may(limits, page, other):
                continue
            copies[limits.copies[other]] = page
            works[limits.works[other]] = page
            pages[low + size], scores[low + size] = other, scores[at]
            size += 1
        sizes[page] = size


@kernel
def _before(starts: Starts, scores: Values, ranks: Numbers, owners: Numbers, here: int, there: int) -> bool:
    """Whether a shown page would sooner be shown by the entry `here`: where it stands higher, scores more, or by address."""
    one, other = owners[here], owners[there]
    place, its = here - starts[one], there - starts[other]
    if place != its:
        return bool(place < its)
    if scores[here] != scores[there]:
        return bool(scores[here] > scores[there])
    return bool(ranks[one] < ranks[other])


@kernel
def cap(
    starts: Starts, pages: Numbers, scores: Values, owners: Numbers, room: Numbers, most: int, ranks: Numbers, used: Numbers
) -> Kinds:
    """Which entries of the orders are shown: the first `room[p]` of page p, where no page is shown by more than `most`.

    Each page asks those it likes best; one that is asked too often keeps the askers where it stands highest, the others go on
    to their next (Gale, Shapley: College admissions and the stability of marriage, 1962). `owners` are the pages that entries
    belong to; `used` counts how often each page is shown, pins before and all after.
    """
    state = np.zeros(len(pages), np.int8)
    following = np.full(len(pages), -1, np.int64)
    latest = np.full(len(used), -1, np.int64)
    upto = starts[:-1].copy()
    taken = np.zeros(len(room), np.int32)
    asking = np.arange(len(room)).astype(np.int32)
    pinned = used.copy()
    while len(asking):
        crowded = np.empty(len(asking) * max(room.max(), 1), np.int32)
        count = 0
        for page in asking:
            while taken[page] < room[page] and upto[page] < starts[page + 1]:
                at = upto[page]
                other = pages[at]
                upto[page] += 1
                if pinned[other] >= most:
                    state[at] = REFUSED
                    continue
                state[at] = TAKEN
                taken[page] += 1
                following[at] = latest[other]
                latest[other] = at
                used[other] += 1
                if used[other] == most + 1:
                    crowded[count] = other
                    count += 1
        turned = np.empty(len(asking) * max(room.max(), 1), np.int32)
        away = 0
        for other in crowded[:count]:
            limit = most - pinned[other]
            kept = np.empty(limit, np.int64)
            size = 0
            asks = latest[other]
            while asks >= 0:
                entry = asks
                asks = following[asks]
                if size == limit:
                    if not _before(starts, scores, ranks, owners, entry, kept[size - 1]):
                        out = entry
                    else:
                        out = kept[size - 1]
                        size -= 1
                    state[out] = REFUSED
                    taken[owners[out]] -= 1
                    used[other] -= 1
                    turned[away] = owners[out]
                    away += 1
                    if out == entry:
                        continue
                to = size
                while to > 0 and _before(starts, scores, ranks, owners, entry, kept[to - 1]):
                    kept[to] = kept[to - 1]
                    to -= 1
                kept[to] = entry
                size += 1
            latest[other] = -1
            for place in range(size):
                following[kept[place]] = latest[other]
                latest[other] = kept[place]
        asking = np.unique(turned[:away])
    return state


@kernel
def _show(
    limits: Limits, page: int, other: int, shown: Numbers, kinds: Kinds, used: Numbers, needs: Numbers, given: int, likes: bool
) -> bool:
    """Let a page show another in its last place, unless what stands there needs it, or so many were `given` to it already;
    whether that was done."""
    if not likes and not may(limits, page, other):
        return False
    if given < shown.shape[1] and np.count_nonzero(kinds[page] == GIVEN) >= given:
        return False
    last = shown.shape[1] - 1
    for place in range(shown.shape[1]):
        there = shown[page, place]
        if there < 0:
            last = place
            break
        # One of several copies is enough for a page.
        if limits.copies[there] == limits.copies[other] or limits.works[there] == limits.works[other]:
            return False
    if shown[page, last] >= 0:
        while last >= 0 and (kinds[page, last] == PINNED or used[shown[page, last]] <= needs[shown[page, last]]):
            last -= 1
        if last < 0:
            return False
        used[shown[page, last]] -= 1
        for place in range(last, shown.shape[1] - 1):
            shown[page, place], kinds[page, place] = shown[page, place + 1], kinds[page, place + 1]
        last = shown.shape[1] - 1
    shown[page, last], kinds[page, last] = other, GIVEN
    used[other] += 1
    return True


@kernel
def give(
    starts: Starts,
    pages: Numbers,
    back_starts: Starts,
    back_pages: Numbers,
    limits: Limits,
    shown: Numbers,
    kinds: Kinds,
    used: Numbers,
    needs: Numbers,
) -> None:
    """Let every page that may be shown be shown by as many others as it `needs`, where that takes no such page from another.

    Asked are the pages in whose order it stands (`back`), those in its own order, and its neighbours by address: first those that
    were not asked for another.
    """
    if not shown.shape[1]:
        return
    for rank in range(len(limits.by_rank)):
        page = limits.by_rank[rank]
        if not limits.offered[page]:
            continue
        for given in (1, shown.shape[1]):
            for at in range(back_starts[page], back_starts[page + 1]):
                if used[page] >= needs[page]:
                    break
                _show(limits, back_pages[at], page, shown, kinds, used, needs, given, True)
            for at in range(starts[page], starts[page + 1]):
                if used[page] >= needs[page]:
                    break
                _show(limits, pages[at], page, shown, kinds, used, needs, given, False)
            for step in range(1, NEAR):
                if used[page] >= needs[page]:
                    break
                if rank - step >= 0:
                    _show(limits, limits.by_rank[rank - step], page, shown, kinds, used, needs, given, False)
                if rank + step < len(limits.by_rank) and used[page] < needs[page]:
                    _show(limits, limits.by_rank[rank + step], page, shown, kinds, used, needs, given, False)
