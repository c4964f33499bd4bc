"""Learns from the related pages that authors listed by hand in which order candidates come, and says how good that order is.

LambdaMART: gradient boosted trees that are fitted to the changes of nDCG (Burges: From RankNet to LambdaRank to LambdaMART,
2010), by LightGBM. What is judged by a fifth of the labelled pages was never taught by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from importlib import resources
from types import MappingProxyType
from typing import Any, NamedTuple
from zlib import crc32

import msgspec
import numpy as np
import numpy.typing as npt

from samara.practices.linking import judging
from samara.practices.linking.candidates import Candidates, part
from samara.practices.linking.features import features, names
from samara.practices.linking.judging import Marks
from samara.practices.linking.matrix import Lists, Numbers, Values
from samara.practices.linking.signal import Pair
from samara.practices.linking.trees import Forest, read
from samara.practices.linking.view import View

LEAST, SURE = 50, 500
"""Labelled pages below which nothing is learned, and from which on what is learned is used unseen."""
TELLING = 20
"""Labelled pages that were held out below which their marks are chance more than anything else, and told to nobody."""
TEACHING = 5_000
"""Labelled pages that teach, at most; more hardly add."""
FIFTH = 5
ROUNDS = 100
PARAMETERS = {
    "objective": "lambdarank", "lambdarank_truncation_level": 15, "learning_rate": 0.09, "num_leaves": 15, "min_data_in_leaf": 20,
    "lambda_l2": 5.0, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "max_bin": 63, "seed": 1,
    "deterministic": True, "force_col_wise": True, "verbose": -1,
    "num_threads": 1,
}  # fmt: skip
"""Chosen on the development data; the seed and the order of rows make each run the same. More threads would wait for each other
thousands of times a tree, which on a busy machine takes ten times as long; so forests grow side by side instead."""
AT_ONCE = 2
"""Forests that grow at a time: each has a table of its own."""
BINS = {"max_bin": PARAMETERS["max_bin"], "bin_construct_sample_cnt": 50_000, "verbose": -1}
"""How LightGBM keeps a table: as numbers of the ranges that its values fall into."""
CAUTIOUS = {"num_leaves": 4, "feature_fraction": 0.3}
"""What changes for weights that are to hold for other collections: small trees, which keep to what is true everywhere."""


class Labels(NamedTuple):
    """Labelled pages, ascending, with their candidates as a table of features; `right` says which candidates people listed,
    `listed` how many pages each lists, and `turn`, from 0 to 4, when it is held out."""

    pages: Numbers
    lists: Lists
    table: npt.NDArray[np.float32]
    right: npt.NDArray[np.bool_]
    listed: Numbers
    turn: npt.NDArray[np.int8]


class Learned(NamedTuple):
    """The forest to use; whether it was `learned` here or shipped; how many pages are labelled; the marks of it on the pages that
    were held out (None without any), of the shipped one there, and what else a person should know."""

    forest: Forest
    learned: bool
    labelled: int
    held: int
    marks: Marks | None
    shipped: Marks | None
    note: str = ""


def learn(view: View, pairs: dict[str, Pair], found: Candidates, shipped: Forest | None = None) -> Learned:
    """The forest that orders candidates best, by what is known of this collection.

    Below 50 labelled pages the shipped one (`shipped`, else that of Samara), from 500 on the learned one, between them whichever
    has the better nDCG on pages that were held out. Of many pages a fifth is held out once; of few each fifth in its turn, as a
    fifth of few is too small to tell.
    """
    ready = shipped or weights()
    related = view.collection.related
    count = int(np.count_nonzero(np.diff(related.starts)))
    if not count:
        return Learned(ready, False, 0, 0, None, None)
    labels = labelled(view, pairs, found)
    if count < LEAST:
        known = judging.mean(judge(labels, ready, np.ones(len(labels.pages), np.bool_)))
        return Learned(ready, False, count, len(labels.pages), known, known)
    turns = [labels.turn == turn for turn in range(FIFTH if count < SURE else 1)]
    held = int(np.count_nonzero(turns))
    before = judging.mean(mark for apart in turns for mark in judge(labels, ready, apart))
    named = tuple(names(pairs))
    try:
        grow = partial(train, labels, named, table=binned(labels))
        with ThreadPoolExecutor(AT_ONCE) as pool:
            # Each is judged by the fifth that it has not seen; another one, taught by all, is used.
            *tried, own = pool.map(grow, [*(~apart for apart in turns), np.ones(len(labels.pages), np.bool_)])
    except (ImportError, OSError) as error:  # OSError: a library of the system that LightGBM needs is missing
        note = f"LightGBM cannot be loaded ({error}), so the weights that come with Samara are used."
        return Learned(ready, False, count, held, before, before, note)
    after = judging.mean(mark for apart, forest in zip(turns, tried, strict=True) for mark in judge(labels, forest, apart))
    if count < SURE and before.ndcg >= after.ndcg:
        return Learned(ready, False, count, held, before, before)
    return Learned(own, True, count, held, after, before)


def labelled(view: View, pairs: dict[str, Pair], found: Candidates) -> Labels:
    """The labelled pages, or an even choice of so many as may teach, by their addresses."""
    related, addresses = view.collection.related, view.collection.urls
    every = np.flatnonzero(np.diff(related.starts)).tolist()
    marked = sorted(every, key=lambda page: (crc32(addresses[page].encode("utf-8", "surrogatepass")), addresses[page]))[:TEACHING]
    # By that number: chance as far as the page is concerned, and the same in each run.
    turns = {page: place % FIFTH for place, page in enumerate(marked)}
    pages = np.array(sorted(marked), np.int32)
    lists = part(found.lists, pages)
    taken = np.zeros(related.height, np.bool_)
    taken[pages] = True
    table = features(view, pairs, lists, found.fused[np.repeat(taken, np.diff(found.lists.starts))])
    size = related.height
    owners = np.repeat(np.arange(size, dtype=np.int64), np.diff(lists.starts))
    authors = np.repeat(np.arange(size, dtype=np.int64), np.diff(related.starts))
    right = np.isin(owners * size + lists.pages, authors * size + related.pages)
    short = Lists(np.concatenate(([0], np.cumsum(np.diff(lists.starts)[pages]))), lists.pages)
    turn = np.array([turns[page] for page in pages.tolist()], np.int8)
    return Labels(pages, short, table, right, np.diff(related.starts)[pages].astype(np.int32), turn)


def judge(labels: Labels, forest: Forest, chosen: npt.NDArray[np.bool_]) -> list[Marks]:
    """The marks of a forest on each of the chosen ones of the labelled pages."""
    sizes = np.diff(labels.lists.starts)
    scores = forest.scores(labels.table[np.repeat(chosen, sizes)])
    starts = np.cumsum([0, *sizes[chosen]])
    marks = []
    for number, page in enumerate(np.flatnonzero(chosen).tolist()):
        here = slice(labels.lists.starts[page], labels.lists.starts[page + 1])
        order = np.lexsort((labels.lists.pages[here], -scores[starts[number] : starts[number + 1]]))
        # What is right but no candidate still counts as listed.
        right = set(np.flatnonzero(labels.right[here]).tolist())
        missed = range(-1, len(right) - int(labels.listed[page]) - 1, -1)
        marks.append(judging.mark(order.tolist(), right.union(missed)))
    return marks


def binned(labels: Labels) -> Any:
    """The table as LightGBM keeps it, for several times of `train`. Raises ImportError or OSError where it cannot be loaded."""
    import lightgbm  # cost: half a second, and its library

    sizes = np.diff(labels.lists.starts)
    return lightgbm.Dataset(
        labels.table, labels.right.astype(np.float32), group=sizes, params=dict(BINS), free_raw_data=False
    ).construct()


def train(
    labels: Labels,
    named: tuple[str, ...],
    chosen: npt.NDArray[np.bool_],
    source: str = "",
    changed: Mapping[str, object] = MappingProxyType({}),
    table: Any = None,
) -> Forest:
    """A forest fitted to the chosen ones of the labelled pages, with some parameters changed; `table` is from `binned`.

    Raises ImportError or OSError where LightGBM cannot be loaded.
    """
    import lightgbm

    sizes = np.diff(labels.lists.starts)
    hits: Values = np.bincount(np.repeat(np.arange(len(sizes)), sizes), labels.right, len(sizes)).astype(np.float32)
    teaching = chosen & (hits > 0)
    # All of a page's candidates: were those that stand low left out unless they are right, to stand low would look right.
    rows = np.flatnonzero(np.repeat(teaching, sizes))
    if not len(rows):
        return Forest(named, (), source)
    taught = (binned(labels) if table is None else table).subset(rows, params=dict(BINS)).set_group(sizes[teaching])
    # Else it copies the numbers from which the ranges were made, a hundred megabytes of 15,000 pages.
    taught.free_raw_data = True
    booster: Any = lightgbm.train({**PARAMETERS, **changed}, taught, ROUNDS)
    return read(booster.dump_model(), named, source)


@cache
def weights() -> Forest:
    """The forest that comes with Samara; `source` tells from which pages it was learned."""
    return msgspec.json.decode((resources.files(__package__) / "weights" / "related.json").read_bytes(), type=Forest)


def told(learned: Learned) -> Marks | None:
    """The marks, where enough pages were held out to tell how good the order is."""
    return learned.marks if learned.held >= TELLING else None


def say(learned: Learned) -> str:
    """How the order was found and how good it is, in a sentence, and what else a person should know."""
    if learned.marks is None:
        return f"Ordered by weights {learned.forest.source}: no page lists related pages to learn from."
    if told(learned) is None:
        lists = f"only {learned.labelled:,} pages list" if learned.labelled > 1 else "only one page lists"
        return f"Ordered by weights {learned.forest.source}: {lists} related pages, too few to tell how good the order is."
    by = "weights learned here" if learned.learned else f"weights {learned.forest.source}"
    said = (
        f"Ordered by {by}; on {learned.held:,} of {learned.labelled:,} pages with lists by hand, held out, "
        f"nDCG@10 is {learned.marks.ndcg:.3f} and recall@10 {learned.marks.recall10:.3f}."
    )
    return f"{said} {learned.note}".rstrip()
