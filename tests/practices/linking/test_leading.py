"""Leading on: by the ranker where there is something to rank, with the owner's verdicts, and reasons that readers understand."""

from pathlib import Path

import pytest

from samara.core.graph import Graph
from samara.core.settings import Settings, site_folder
from samara.core.site import Site
from samara.core.verdict import Rules, Verdict, keep
from samara.practices.linking import extra
from samara.practices.linking.entry import Entry
from samara.practices.linking.leading import MANY, lead, suggest
from samara.practices.linking.onward import NOWHERE
from samara.practices.linking.ranked import taught
from samara.reading.sites import Wish, read

HOME = "https://example.org/"
PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>{0}</title>'
    "<main><h1>{0}</h1><p>{1}</p></main>"
)
MATTERS = {"tea": "Leaves are steamed and rolled, leaf by leaf", "bread": "Dough rises overnight in a basket of cane"}


@pytest.fixture
def site(tmp_path: Path) -> tuple[Site, Settings]:
    """Two matters of twelve pages each, and no links but those of a list."""
    folder = tmp_path / "site"
    folder.mkdir()
    names = [f"{matter}-{number}" for matter in MATTERS for number in range(MANY)]
    for name in names:
        matter, _, number = name.partition("-")
        text = f"{MATTERS[matter]}, {name}. The {matter} of {matter} makers: {matter} number {number}."
        (folder / f"{name}.html").write_text(PAGE.format(f"{matter.title()} {number}", text * 3), encoding="utf-8")
    links = " ".join(f'<a href="{name}.html">{name}</a>' for name in names)
    (folder / "index.html").write_text(f"<title>Home</title><main>{links}</main>", encoding="utf-8")
    settings = Settings().replace(url=HOME, workers=1, data=str(tmp_path / "state"))
    return read(str(folder), settings, Wish(keep=False)), settings


def test_pages_lead_to_pages_of_their_matter(site: tuple[Site, Settings]) -> None:
    found = lead(site[0], Graph(site[0]), site[1])
    assert extra.installed()
    assert found.quality.startswith("Ordered by weights")
    assert found.lonely == frozenset()
    for url, nexts in found.next.items():
        matter = url.removeprefix(HOME).partition("-")[0]
        assert len(nexts) == site[1]["related"]
        assert sum(each.url.startswith(HOME + matter) for each in nexts) >= 4
        assert not any("link" in each.why.lower() for each in nexts)


def test_verdicts_and_settings_are_obeyed(site: tuple[Site, Settings]) -> None:
    tea, bread = HOME + "tea-0.html", HOME + "bread-0.html"

    def shown(settings: Settings) -> list[tuple[str, str]]:
        return [(each.url, each.why) for each in lead(site[0], Graph(site[0]), settings).next[tea]]

    first = shown(site[1])[0][0]
    keep(site_folder(site[1], site[0].source), tea, bread, Verdict.ACCEPTED)
    keep(site_folder(site[1], site[0].source), tea, first, Verdict.REJECTED)
    assert shown(site[1])[0] == (bread, "Chosen by hand")
    assert first not in [url for url, _ in shown(site[1])]
    assert not [url for url, _ in shown(site[1].replace(bans=["* -> /tea-*"])) if "tea" in url]
    assert lead(site[0], Graph(site[0]), site[1].replace(related=0)) == NOWHERE


@pytest.mark.parametrize("matters", [2, 1], ids=["many", "few"])
def test_what_is_suggested_begins_with_what_is_shown_and_has_reasons(site: tuple[Site, Settings], matters: int) -> None:
    if matters == 1:
        for path in [*Path(site[0].source).glob("tea-*"), *Path(site[0].source).glob("bread-[01].html")]:
            path.unlink()
    pages = site[0] if matters == 2 else read(site[0].source, site[1], Wish(keep=False))
    assert (len(pages.pages) >= MANY) == (matters == 2)
    shown = lead(pages, Graph(pages), site[1]).next
    found = {each.url: each.related for each in suggest(pages, Graph(pages), site[1], most=8).pages}
    assert found.keys() == {*shown, HOME}
    for url, nexts in shown.items():
        assert [(each.url, each.reason) for each in found[url][: len(nexts)]] == [(each.url, each.reason) for each in nexts]
        assert len(found[url]) == (8 if matters == 2 else 3)
        assert all(each.reason for each in found[url])


def test_verdicts_are_labels() -> None:
    entries = [Entry(url="a", related=("b", "c")), Entry(url="b")]
    said = Rules(pins=(), bans=(), right=(("a", "d"), ("a", "c")), wrong=(("a", "b"),))
    assert [entry.related for entry in taught(entries, said)] == [("c", "d"), ()]
