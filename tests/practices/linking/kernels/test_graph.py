from __future__ import annotations

from array import array

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samara.core import graph as python
from samara.practices.linking.kernels import graph
from samara.practices.linking.matrix import Lists, Matrix


@st.composite
def links(draw: st.DrawFn) -> Lists:
    count = draw(st.integers(1, 12))
    pages = st.sets(st.integers(0, count - 1), max_size=count)
    return Lists.gather([sorted(draw(pages) - {page}) for page in range(count)])


def dense(lists: Lists) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    table = np.zeros((lists.height, lists.height))
    for page in range(lists.height):
        table[page, lists.of(page)] = 1
    return table


def steps(lists: Lists) -> Matrix:
    shares = np.repeat(1 / np.maximum(np.diff(lists.starts), 1), np.diff(lists.starts)).astype(np.float32)
    return Matrix(lists.starts, lists.pages, shares, lists.height)


def by_score(best: graph.Best) -> list[dict[int, float]]:
    return [
        {page: score for page, score in zip(pages, scores, strict=True) if page >= 0}
        for pages, scores in zip(best.pages.tolist(), best.scores.tolist(), strict=True)
    ]


@settings(deadline=None)
@given(links())
def test_ranks_sum_to_one_and_equal_a_dense_solution(lists: Lists) -> None:
    table = dense(lists)
    sums = table.sum(axis=1, keepdims=True)
    table = np.where(sums > 0, table / np.maximum(sums, 1), 1 / lists.height)
    solution = np.linalg.solve(np.eye(lists.height) - 0.85 * table.T, np.full(lists.height, 0.15 / lists.height))
    found = graph.ranks(lists, tolerance=1e-12)
    assert found.sum() == pytest.approx(1)
    assert found.tolist() == pytest.approx(solution.tolist(), rel=1e-6)


@settings(deadline=None)
@given(links())
def test_ranks_depth_and_orphans_equal_those_of_the_audit(lists: Lists) -> None:
    out = [array("i", lists.of(page).tolist()) for page in range(lists.height)]
    back = graph.inlinks(lists)
    assert [back.of(page).tolist() for page in range(lists.height)] == [list(each) for each in python.transposed(out)]
    assert graph.ranks(lists, tolerance=1e-5).tolist() == pytest.approx(
        list(python.ranks(python.transposed(out), out)), rel=1e-12
    )
    table = dense(lists)
    depth, seen, clicks = [-1] * lists.height, {0}, 0
    while seen:
        for page in seen:
            depth[page] = clicks
        seen = {int(target) for page in seen for target in np.flatnonzero(table[page]) if depth[target] < 0}
        clicks += 1
    assert graph.depths(lists, 0).tolist() == depth
    assert graph.orphans(back, 0).tolist() == [page for page in range(1, lists.height) if not table[:, page].any()]


@settings(deadline=None)
@given(links())
def test_a_walk_takes_one_step_or_two(lists: Lists) -> None:
    step = steps(lists)
    table = dense(lists) / np.maximum(np.diff(lists.starts), 1)[:, None]
    product = 0.5 * table + 0.25 * table @ table
    np.fill_diagonal(product, 0)
    best = graph.walk(step, lists.height)
    assert by_score(best) == [
        pytest.approx({page: float(row[page]) for page in np.flatnonzero(row)}, rel=1e-5) for row in product
    ]
    assert graph.walked(step, best.lists()).tolist() == best.scores[best.pages >= 0].tolist()


def test_pages_that_lie_beside_each_other_are_found_by_their_common_links() -> None:
    # 0 and 1 both link to 2 and 3; only 0 to 4.
    lists = Lists.gather([[2, 3, 4], [2, 3], [], [], []])
    ones = np.ones(len(lists.pages), np.float32)
    out = Matrix(lists.starts, lists.pages, ones, 5)
    back = Matrix(*graph.inlinks(lists), ones, 5)
    assert by_score(graph.nearest(out, back, 4)) == [{1: 2.0}, {0: 2.0}, {}, {}, {}]
    assert by_score(graph.nearest(back, out, 4)) == [{}, {}, {3: 2.0, 4: 1.0}, {2: 2.0, 4: 1.0}, {2: 1.0, 3: 1.0}]


def test_what_links_everywhere_joins_nothing() -> None:
    count = 50_000
    starts = np.array([0, *[count - 1] * count], np.int64)
    hub = Lists(starts, np.arange(1, count, dtype=np.int32))
    ones = np.ones(len(hub.pages), np.float32)
    out = Matrix(*hub, ones, count)
    back = Matrix(*graph.inlinks(hub), ones, count)
    assert (graph.nearest(back, out, 5).pages == -1).all()
    assert graph.walk(steps(hub), 5).pages[0].tolist() == [1, 2, 3, 4, 5]
    assert graph.ranks(hub)[0] == pytest.approx(graph.ranks(hub)[1] / 1.000017, rel=1e-4)
    assert graph.depths(hub, 0).max() == 1
    assert graph.orphans(graph.inlinks(hub), 0).tolist() == []


def test_sites_of_no_page_and_of_one() -> None:
    none, one = Lists.gather([]), Lists.gather([[]])
    assert graph.ranks(none).tolist() == []
    assert graph.depths(none, 0).tolist() == []
    assert graph.orphans(graph.inlinks(none), 0).tolist() == []
    assert graph.ranks(one).tolist() == [1.0]
    assert graph.depths(one, 0).tolist() == [0]
    assert graph.orphans(graph.inlinks(one), 0).tolist() == []
    assert graph.walk(steps(one), 5).pages.tolist() == [[-1] * 5]
