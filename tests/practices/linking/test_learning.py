from __future__ import annotations

import sys

import numpy as np
import pytest

from samara.practices.linking import judging, learning
from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.learning import TELLING, Labels, say, told, train, weights
from samara.practices.linking.matrix import Lists
from samara.practices.linking.ranker import rank


def labels(count: int) -> Labels:
    """Pages with 30 candidates each, of which the one with the largest first feature is right."""
    chance = np.random.default_rng(1)
    table = chance.random((count * 30, 3), np.float32)
    best = table[:, 0].reshape(count, 30).argmax(axis=1)
    right = np.zeros((count, 30), np.bool_)
    right[np.arange(count), best] = True
    starts = np.arange(count + 1, dtype=np.int64) * 30
    pages = np.tile(np.arange(30, dtype=np.int32), count)
    return Labels(
        np.arange(count, dtype=np.int32),
        Lists(starts, pages),
        table,
        right.ravel(),
        np.ones(count, np.int32),
        (np.arange(count) % 5).astype(np.int8),
    )


def site(count: int) -> list[Entry]:
    return [
        Entry(
            url=f"p{n}",
            title=f"Page {n}",
            body=f"larch wheel hub {n % 7} {n}",
            links=((f"p{n * 3 % count}", "x"),),
            related=(f"p{(n + 7) % count}",),
        )
        for n in range(count)
    ]


def test_a_forest_learns_what_is_right() -> None:
    given = labels(200)
    forest = train(given, ("a", "b", "c"), given.turn > 0)
    assert judging.mean(learning.judge(given, forest, given.turn == 0)).ndcg > 0.85


def test_the_forest_scores_as_lightgbm_does() -> None:
    import lightgbm

    given = labels(60)
    data = lightgbm.Dataset(given.table, given.right.astype(float), group=np.full(60, 30), params={"verbose": -1})
    booster = lightgbm.train(learning.PARAMETERS, data, 20)
    forest = learning.read(booster.dump_model(), ("a", "b", "c"))
    assert forest.scores(given.table) == pytest.approx(booster.predict(given.table), abs=1e-5)


def test_the_same_labels_give_the_same_forest() -> None:
    given = labels(80)
    every = np.ones(80, np.bool_)
    assert train(given, ("a", "b", "c"), every) == train(given, ("a", "b", "c"), every)


def test_nothing_right_among_the_candidates_gives_an_empty_forest() -> None:
    given = labels(10)
    given.right[:] = False
    forest = train(given, ("a", "b", "c"), given.turn > 0)
    assert forest.trees == ()
    assert forest.scores(given.table).tolist() == [0.0] * 300


def test_few_lists_leave_the_shipped_weights() -> None:
    pages = [entry if number < 49 else Entry(url=entry.url, body=entry.body) for number, entry in enumerate(site(80))]
    found = rank(collect(pages)).learned
    assert (found.learned, found.labelled, found.held, found.forest) == (False, 49, 49, weights())


def test_many_lists_are_learned_from() -> None:
    found = rank(collect(site(500))).learned
    assert (found.learned, found.labelled, found.held) == (True, 500, 100)
    assert say(found).startswith("Ordered by weights learned here; on 100 of 500 pages with lists by hand, held out, nDCG@10 is ")


def test_without_lightgbm_the_shipped_weights_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    found = rank(collect(site(60))).learned
    assert (found.learned, found.forest) == (False, weights())
    assert found.note.startswith("LightGBM cannot be loaded")
    assert found.note in say(found)


@pytest.mark.parametrize(("count", "said"), [(1, "only one page lists"), (TELLING - 1, f"only {TELLING - 1} pages list")])
def test_of_few_lists_nobody_is_told_how_good_the_order_is(count: int, said: str) -> None:
    pages = [entry if number < count else Entry(url=entry.url, body=entry.body) for number, entry in enumerate(site(40))]
    found = rank(collect(pages)).learned
    assert (found.held, told(found)) == (count, None)
    assert say(found).endswith(f": {said} related pages, too few to tell how good the order is.")


def test_without_lists_nothing_is_judged() -> None:
    found = rank(collect([Entry(url="a"), Entry(url="b")])).learned
    assert (found.marks, say(found)) == (
        None,
        f"Ordered by weights {weights().source}: no page lists related pages to learn from.",
    )


def test_shipped_weights_ask_for_the_features_that_there_are() -> None:
    from samara.practices.linking.features import names
    from samara.practices.linking.signal import signals
    from samara.practices.linking.view import View

    view = View(collect(site(5)))
    assert weights().names == tuple(names({name: each.make(view) for name, each in signals().items()}))
