"""The graph of a site: examples, and laws that hold for every site."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.graph import Graph, lost, ranks, transposed
from samara.core.page import Kind, Other, Page, Summary
from samara.core.site import Edges, Site

BASE = "https://example.org/"


def site_of(links: dict[str, list[str]], *, main: dict[str, list[str]] | None = None, **more: object) -> Site:
    """A site of pages named by their paths, "" being home, with these links."""
    names = list(dict.fromkeys(target for targets in links.values() for target in targets))

    def rows(chosen: dict[str, list[str]]) -> list[array[int]]:
        return [array("i", [names.index(target) for target in chosen.get(page, [])]) for page in links]

    summaries = tuple(Summary(url=BASE + page, source=page, kind=Kind.HOME if page == "" else Kind.PAGE) for page in links)
    return Site(
        url=BASE,
        source="test",
        pages=[Page(summary=summary) for summary in summaries],
        summaries=summaries,
        edges=Edges(tuple(BASE + name for name in names), rows(links), rows(main or {})),
        **more,  # type: ignore[arg-type]
    )


def lists(links: object) -> list[list[int]]:
    return [list(row) for row in links]  # type: ignore[attr-defined]


def test_graph_counts_links_between_pages() -> None:
    graph = Graph(site_of({"": ["a", "b", ""], "a": ["b"], "b": []}, main={"a": ["b"]}))
    assert lists(graph.outlinks) == [[1, 2], [2], []]
    assert lists(graph.inlinks) == [[], [0], [0, 1]]
    assert lists(graph.main) == [[], [2], []]
    assert lists(graph.main_inlinks) == [[], [], [1]]
    assert graph.dead_ends == [2]
    assert graph.weak == [1]


def test_depth_counts_clicks_from_home() -> None:
    graph = Graph(site_of({"": ["a"], "a": ["b"], "b": [""], "lost": ["a"]}))
    assert list(graph.depth) == [0, 1, 2, -1]
    assert graph.orphans == [3]


def test_aliases_redirects_and_stubs_lead_to_their_page() -> None:
    site = site_of(
        {"": ["index.html", "old", "stub", "a?x=1"], "a": []},
        aliases={BASE + "index.html": BASE, BASE + "old": BASE + "a"},
        others=(Other(url=BASE + "stub", source="stub", why="stub", target=BASE + "a"),),
    )
    graph = Graph(site)
    assert lists(graph.outlinks) == [[1], []]
    assert graph.broken == ()
    assert graph.page(BASE + "old") == 1


def test_links_to_nothing_are_broken_and_files_are_not() -> None:
    site = site_of(
        {"": ["gone", "a.pdf", "refused", "lost"], "a": ["gone"]},
        files=frozenset({BASE + "a.pdf"}),
        others=(Other(url=BASE + "refused", source="", why="refused"), Other(url=BASE + "lost", source="", why="missing")),
    )
    assert Graph(site).broken == ((0, BASE + "gone"), (0, BASE + "lost"), (1, BASE + "gone"))


def test_an_unfinished_crawl_calls_only_seen_failures_broken() -> None:
    site = site_of({"": ["unseen", "lost"]}, others=(Other(url=BASE + "lost", source="", why="missing"),), complete=False)
    assert Graph(site).broken == ((0, BASE + "lost"),)


def test_home_is_found_without_a_page_at_the_sites_address() -> None:
    assert Graph(site_of({"deep/page": [], "start": []})).home == 1
    assert Graph(site_of({})).home is None


def test_rank_of_a_known_graph() -> None:
    # A star: everyone links to the hub, which links to nobody and so passes its rank to all.
    inlinks = [array("i", [1, 2, 3]), array("i"), array("i"), array("i")]
    outlinks = [array("i"), array("i", [0]), array("i", [0]), array("i", [0])]
    found = ranks(inlinks, outlinks, tolerance=1e-12)
    assert found[0] == pytest.approx((1 + 3 * 0.85) / (4 + 3 * 0.85))
    assert found[1] == found[2] == found[3]


graphs = st.integers(1, 12).flatmap(
    lambda count: st.lists(st.sets(st.integers(0, count - 1), max_size=6), min_size=count, max_size=count)
)


def rows_of(sets: list[set[int]]) -> list[array[int]]:
    return [array("i", sorted(row - {page})) for page, row in enumerate(sets)]


@given(graphs)
def test_ranks_sum_to_one_and_solve_their_equation(sets: list[set[int]]) -> None:
    outlinks = rows_of(sets)
    inlinks = transposed(outlinks)
    found = ranks(inlinks, outlinks, tolerance=1e-13, rounds=1000)
    assert math.isclose(sum(found), 1.0)
    lost = sum(rank for rank, links in zip(found, outlinks, strict=True) if not links)
    for page, links in enumerate(inlinks):
        given_by_links = sum(found[other] / len(outlinks[other]) for other in links)
        assert found[page] == pytest.approx(0.15 / len(found) + 0.85 * (given_by_links + lost / len(found)), abs=1e-9)


@given(graphs)
def test_transposing_twice_changes_nothing(sets: list[set[int]]) -> None:
    links = rows_of(sets)
    back = transposed(links)
    assert sum(map(len, back)) == sum(map(len, links))
    assert lists(transposed(back)) == lists(links)


@given(graphs)
def test_depth_grows_by_at_most_one_along_a_link(sets: list[set[int]]) -> None:
    names = ["" if number == 0 else str(number) for number in range(len(sets))]
    graph = Graph(site_of({names[page]: [names[target] for target in sorted(row)] for page, row in enumerate(sets)}))
    assert graph.depth[0] == 0
    for page, links in enumerate(graph.outlinks):
        for target in links:
            if graph.depth[page] >= 0:
                assert 0 <= graph.depth[target] <= graph.depth[page] + 1
    for page, depth in enumerate(graph.depth):
        if depth > 0:
            assert min(graph.depth[other] for other in graph.inlinks[page] if graph.depth[other] >= 0) == depth - 1


def test_what_a_crawl_has_not_asked_for_is_not_lost() -> None:
    base = "https://example.org/"
    pages = (Summary(url=base, source=base),)
    others = (Other(f"{base}gone", f"{base}gone", "missing", status=404), Other(f"{base}old", f"{base}old", "redirect", base))
    folder = Site(url=base, source="public", pages=(), summaries=pages, others=others, files=frozenset({f"{base}cup.png"}))
    crawl = replace(folder, source=base, files=frozenset())
    addresses = (base, f"{base}gone", f"{base}old", f"{base}unknown", "https://elsewhere.example/")
    assert list(map(lost(folder, Graph(folder)), addresses)) == [False, True, False, True, False]
    assert list(map(lost(crawl, Graph(crawl)), addresses)) == [False, True, False, False, False]
    assert not lost(folder, Graph(folder))(f"{base}?page=1")
    assert lost(folder, Graph(folder))(f"{base}unknown?page=1")
    cut = replace(folder, complete=False)
    assert not lost(cut, Graph(cut))(f"{base}unknown")
