"""The plan of an editor: orphans, dead ends, broken links, what earns and leads nowhere, before and after."""

from pathlib import Path

import pytest

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.picture import DRAWN, draw
from samara.practices.linking.plan import LEADING, Plan, plan
from samara.practices.linking.sections import SECTIONS, sections
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
    return plan(found, Graph(found), settings, {}, [(URL + one, URL + other) for one, other in added], earned=earned)


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
    assert (told.now.orphans, told.now.unreached, told.now.deepest) == (1, 1, 2)
    assert told.now == told.text == told.both
    assert (told.now.weak, told.now.dead_ends) == (len(told.weak), len(told.dead_ends))


def test_what_the_law_wants_is_no_dead_end(tmp_path: Path) -> None:
    duties = dict.fromkeys(("imprint.html", "legal/index.html", "login.html"), "<p>Nothing more.</p>")
    told = planned(tmp_path, PAGES | duties)
    assert names(told, told.dead_ends) == ["b.html"]


def test_suggested_links_change_what_comes_after(tmp_path: Path) -> None:
    told = planned(tmp_path, PAGES, ("a.html", "lost.html"), ("index.html", "b.html"), ("a.html", "a.html"), ("a.html", "x"))
    assert (told.text.orphans, told.text.unreached, told.text.deepest, told.now.orphans) == (0, 0, 2, 1)
    stands = {each.url.removeprefix(URL): each for each in told.pages}
    assert [(stands["lost.html"].now.inlinks, stands["lost.html"].text.inlinks)] == [(0, 1)]
    assert (stands["b.html"].now.depth, stands["b.html"].text.depth) == (2, 1)
    assert stands["lost.html"].now.rank < stands["lost.html"].text.rank


def test_related_pages_are_told_apart_from_links_in_the_text(tmp_path: Path) -> None:
    found, settings = site(tmp_path / "site", PAGES)
    pairs = [(URL + "a.html", URL + "b.html")], [(URL + "b.html", URL + "lost.html")]
    told = plan(found, Graph(found), settings, {}, *pairs)
    assert [each.orphans for each in (told.now, told.text, told.both)] == [1, 1, 0]
    assert [each.dead_ends for each in (told.now, told.text, told.both)] == [1, 1, 0]


def test_hubs_lead_to_many_pages_from_their_text(tmp_path: Path) -> None:
    pages = {f"{number}.html": "<p>Text.</p>" for number in range(LEADING)}
    menu = "<nav>" + to(*pages) + "</nav>"
    told = planned(tmp_path, {"index.html": to(*pages), "menu.html": f"</main>{menu}<main>", **pages})
    assert names(told, told.hubs) == [""]
    menu_page = next(each for each in told.pages if each.url.endswith("menu.html"))
    assert (menu_page.outlinks, menu_page.now.leads) == (LEADING, 0)


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
    assert told.pages[0].now.depth == 0


def test_picture_is_the_same_every_time_and_nothing_lies_on_another(tmp_path: Path) -> None:
    pages = {f"s{number % 30}/{number}.html": to(f"s{number % 7}/{number % 7}.html") for number in range(120)}
    found, _ = site(tmp_path / "site", {"index.html": to(*pages), **pages}, limit=200)
    one, other = draw(Graph(found)), draw(Graph(found))
    assert one == other
    assert len(one.discs) <= SECTIONS
    assert one.bonds
    for shapes in (one.discs, one.dots):
        for number, shape in enumerate(shapes):
            for next_ in shapes[number + 1 :]:
                assert ((shape.x - next_.x) ** 2 + (shape.y - next_.y) ** 2) ** 0.5 >= shape.radius + next_.radius - 0.3


def divided(folder: Path, pages: dict[str, str]) -> dict[str, str]:
    found, _ = site(folder / "site", pages, limit=1_000)
    graph = Graph(found)
    titles = {each.url: each.title or "" for each in found.summaries}
    return {url.removeprefix(URL): name for url, name in zip(graph.urls, sections(graph, titles), strict=True)}


def test_sections_are_the_folders_below_those_that_all_pages_share(tmp_path: Path) -> None:
    told = divided(tmp_path, {f"usr/doc/{name}": "" for name in ("index.html", "blog/a.html", "shop/b.html", "shop/deep/c.html")})
    assert told == {
        "usr/doc/": "/",
        "usr/doc/blog/a.html": "/blog/",
        "usr/doc/shop/b.html": "/shop/",
        "usr/doc/shop/deep/c.html": "/shop/",
    }


def test_a_site_of_one_folder_is_divided_by_how_names_begin(tmp_path: Path) -> None:
    pages = {f"{kind}-{number}.html": "" for kind in ("sql", "app", "view") for number in range(12)}
    told = divided(tmp_path, {"index.html": "", **pages})
    assert set(told.values()) == {"/", "sql-*", "app-*", "view-*"}
    assert told["sql-3.html"] == "sql-*"


def test_a_site_without_names_that_tell_is_divided_by_its_links(tmp_path: Path) -> None:
    heaps = [[f"{letter}{number}.html" for number in range(15)] for letter in "xy"]
    pages = {name: to(heap[0], *heap[1:4], *heap[at : at + 3]) for heap in heaps for at, name in enumerate(heap)}
    told = divided(tmp_path, {"index.html": "", **pages})
    assert [len({told[name] for name in heap}) for heap in heaps] == [1, 1]
    assert set(told.values()) == {"/", "x0.html", "y0.html"}


def test_of_a_site_too_large_home_and_orphans_are_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("samara.practices.linking.picture.DRAWN", 3)
    assert DRAWN == 5_000
    found, _ = site(tmp_path / "site", PAGES)
    graph = Graph(found)
    assert {graph.urls[dot.page].removeprefix(URL) for dot in draw(graph).dots} >= {"", "lost.html"}
