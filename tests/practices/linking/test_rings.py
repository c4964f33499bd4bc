"""Rings: home in the middle, each click one ring further, what no way leads to outermost; and in time."""

import math
from array import array

from samara.core.graph import Graph
from samara.core.page import Kind, Summary
from samara.core.site import Edges, Site
from samara.practices.linking.rings import DRAWN, RING, rings

HOME = "https://example.org/"


def graph(links: dict[str, str]) -> Graph:
    """Pages by the last part of their addresses, each with those that it links to."""
    names = [HOME + name for name in links]
    targets = [array("i", [names.index(HOME + each) for each in there.split()]) for there in links.values()]
    summaries = tuple(Summary(url=url, source=url, kind=Kind.PAGE) for url in names)
    return Graph(Site(url=HOME, source="x", pages=(), summaries=summaries, edges=Edges(names, targets, targets)))


def test_pages_stand_by_their_clicks_from_home() -> None:
    found = rings(graph({"": "a b", "a": "c", "b": "", "c": "", "lost": ""}))
    far = {dot.page: round(math.hypot(dot.x, dot.y) / RING) for dot in found.dots}
    assert far == {0: 0, 1: 1, 2: 1, 3: 2, 4: 3}
    assert {(found.dots[one].page, found.dots[other].page) for one, other in found.ways} == {(0, 1), (0, 2), (1, 3)}
    # A page stands in the sector of the one that leads to it.
    place = {dot.page: math.atan2(dot.y, dot.x) for dot in found.dots}
    assert math.isclose(place[1], place[3], abs_tol=0.01)


def test_a_site_of_one_page_or_none_has_a_picture() -> None:
    assert [(dot.x, dot.y) for dot in rings(graph({"": ""})).dots] == [(0.0, 0.0)]
    assert rings(graph({})).dots == ()


def test_thousands_of_pages_are_drawn_apart() -> None:
    names = [f"p{number}" for number in range(DRAWN + 100)]
    urls = [HOME, *(HOME + name for name in names)]
    targets = [array("i", range(1, len(urls))), *([array("i")] * len(names))]
    summaries = tuple(Summary(url=url, source=url, kind=Kind.PAGE) for url in urls)
    found = rings(Graph(Site(url=HOME, source="x", pages=(), summaries=summaries, edges=Edges(urls, targets, targets))))
    assert len(found.dots) == DRAWN
    places = {(dot.x, dot.y) for dot in found.dots}
    assert len(places) == DRAWN
