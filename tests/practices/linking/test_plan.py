"""The plan of an editor: orphans, dead ends, broken links, what earns and leads nowhere, before and after."""

from pathlib import Path

import pytest

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.picture import SECTIONS, draw
from samara.practices.linking.plan import Plan, plan
from samara.reading import sites
from samara.reading.sites import Wish

URL = "https://example.org/"


def site(folder: Path, pages: dict[str, str], limit: int = 100) -> tuple[Site, Settings]:
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"<!doctype html><html lang=en><title>{name}</title><main>{html}</main>")
    settings = Settings().replace(url=URL, workers=1, data=str(folder.parent / "state"), page_limit=limit)
    return sites.read(str(folder), settings, Wish(bare=True, keep=False)), settings


def planned(folder: Path, pages: dict[str, str], *added: tuple[str, str], earned: dict[str, int] | None = None) -> Plan:
    found, settings = site(folder / "site", pages)
    return plan(found, Graph(found), settings, {}, [(URL + one, URL + other) for one, other in added], earned)


def to(*names: str) -> str:
    return "".join(f'<p>Read <a href="/{name}">the page {name}</a>.</p>' for name in names)


def names(told: Plan, pages: tuple[int, ...] | None) -> list[str] | None:
    return None if pages is None else [told.pages[page].url.removeprefix(URL) for page in pages]


PAGES = {
    "index.html": to("a.html"),
    "a.html": to("b.html", "index.html"),
    "b.html": "<p>Nothing more.</p>",
    "lost.html": to("index.html"),
}


def test_pages_that_nothing_leads_to_and_that_lead_nowhere(tmp_path: Path) -> None:
    told = planned(tmp_path, PAGES)
    assert names(told, told.orphans) == ["lost.html"]
    assert names(told, told.dead_ends) == ["b.html"]
    assert (told.before.orphans, told.before.unreached, told.before.deepest) == (1, 1, 2)
    assert told.before == told.after


def test_suggested_links_change_what_comes_after(tmp_path: Path) -> None:
    told = planned(tmp_path, PAGES, ("a.html", "lost.html"), ("index.html", "b.html"), ("a.html", "a.html"), ("a.html", "x"))
    assert (told.after.orphans, told.after.unreached, told.after.deepest, told.before.orphans) == (0, 0, 2, 1)
    stands = {each.url.removeprefix(URL): each for each in told.pages}
    assert [(stands["lost.html"].inlinks, stands["lost.html"].inlinks_after)] == [(0, 1)]
    assert (stands["b.html"].depth, stands["b.html"].depth_after) == (2, 1)
    assert stands["lost.html"].rank < stands["lost.html"].rank_after


def test_nobody_is_an_orphan_of_a_site_that_was_read_in_part(tmp_path: Path) -> None:
    found, settings = site(tmp_path / "site", PAGES, limit=2)
    assert not found.complete
    assert plan(found, Graph(found), settings, {}, []).orphans is None


def test_broken_links_have_their_place_and_what_was_meant(tmp_path: Path) -> None:
    told = planned(tmp_path, {"index.html": to("A.htm") + to("nowhere.html"), "a.html": to("index.html")})
    assert [(each.address.removeprefix(URL), each.meant.removeprefix(URL), each.line) for each in told.broken] == [
        ("A.htm", "a.html", 1),
        ("nowhere.html", "", 1),
    ]


def test_pages_that_earn_and_lead_nowhere_come_first_by_what_they_earn(tmp_path: Path) -> None:
    told = planned(tmp_path, PAGES, earned={URL + "b.html": 3, URL + "a.html": 9, URL + "x": 4})
    assert [(each.url.removeprefix(URL), each.earned) for each in told.wasted] == [("b.html", 3)]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_small_sites_have_a_plan_and_a_picture(tmp_path: Path, count: int) -> None:
    pages = {name: to("index.html") for name in ("index.html", "a.html", "b.html")[:count]}
    found, settings = site(tmp_path / "site", pages)
    graph = Graph(found)
    assert len(plan(found, graph, settings, {}, []).pages) == count
    assert len(draw(graph).dots) == count


def test_redirects_in_a_circle_are_left(tmp_path: Path) -> None:
    stub = '<meta http-equiv="refresh" content="0;url=/{}">'
    told = planned(tmp_path, {"index.html": to("r.html"), "r.html": stub.format("s.html"), "s.html": stub.format("r.html")})
    assert told.pages[0].depth == 0


def test_picture_is_the_same_every_time_and_nothing_lies_on_another(tmp_path: Path) -> None:
    pages = {f"s{number % 30}/{number}.html": to(f"s{number % 7}/{number % 7}.html") for number in range(120)}
    found, _ = site(tmp_path / "site", {"index.html": to(*pages), **pages})
    one, other = draw(Graph(found)), draw(Graph(found))
    assert one == other
    assert len(one.discs) <= SECTIONS + 1
    for number, disc in enumerate(one.discs):
        for next_ in one.discs[number + 1 :]:
            assert ((disc.x - next_.x) ** 2 + (disc.y - next_.y) ** 2) ** 0.5 >= disc.radius + next_.radius - 0.5
