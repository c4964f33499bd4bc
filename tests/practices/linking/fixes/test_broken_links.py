"""Broken links: led where they certainly meant to lead, and nowhere else."""

from pathlib import Path

import pytest

from mending import SITE, mended
from samara import api
from samara.core.page import Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.repairs import Repairs

FIX = "linking/broken-links"
URL = SITE + "tea/green.html"
PAGES = {
    "tea/green.html": "Green tea",
    "tea/white.html": "White tea | Tea house",
    "blog/2024/how-to-brew-tea/": "How to brew",
    "pots/iron.html": "Iron pots",
    "a/notes.html": "Notes",
    "b/notes.html": "Notes",
}


@pytest.mark.parametrize(
    ("address", "text", "meant"),
    [
        ("Tea/White.htm", "x", "tea/white.html"),
        ("tea//white/", "x", "tea/white.html"),
        ("tea/white/index.php", "x", "tea/white.html"),
        ("blog/how_to_brew_tea.html", "x", "blog/2024/how-to-brew-tea/"),
        ("shop/iron.html", "Iron pots", "pots/iron.html"),
        ("shop/iron.html", "iron", None),
        ("tea/wite.html", "White tea", "tea/white.html"),
        ("tea/whiet.html", "white tea!", "tea/white.html"),
        ("tea/whitee.html", "White tea", "tea/white.html"),
        ("tea/wite.html", "here", None),
        ("tea/blue.html", "White tea", None),
        ("pot/wite.html", "White tea", None),
        ("notes.html", "Notes", None),
        ("", "Home", None),
    ],
)
def test_a_page_is_meant_where_only_one_can_be(address: str, text: str, meant: str | None) -> None:
    summaries = tuple(Summary(url=SITE + path, source=path, title=title) for path, title in PAGES.items())
    repairs = Repairs(Site(url=SITE, source="x", pages=(), summaries=summaries), Settings().replace(site_name="Tea house"))
    assert repairs.target(SITE + address, [text]) == (meant and SITE + meant)


def test_links_are_written_as_they_were() -> None:
    html = (
        '<body><main><a href="wite.html#sun">a</a> <a href="https://example.org/tea/wite.html?utm_source=x">b</a> '
        '<a href="gone.html">c</a> <a href="white.html">d</a></main>'
    )
    prepared = {URL: {SITE + "tea/wite.html": SITE + "tea/white.html", SITE + "tea/gone.html": None}}
    after, plan = mended(html, FIX, prepared=prepared)
    assert after == html.replace("wite.html#sun", "white.html#sun").replace("wite.html?utm_source=x", "white.html")
    assert [(str(each.reason), each.note) for each in plan.refused] == [
        ("not-certain", "Nobody can tell for certain where https://example.org/tea/gone.html was meant to lead.")
    ]


def test_a_page_with_a_base_gets_whole_addresses() -> None:
    html = '<body><base href="/pots/"><a href="irn.html">Iron pots</a>'
    after, _ = mended(html, FIX, prepared={URL: {SITE + "pots/irn.html": SITE + "pots/iron.html"}})
    assert after == '<body><base href="/pots/"><a href="https://example.org/pots/iron.html">Iron pots</a>'


def test_a_site_is_mended(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<title>Home</title><main><a href="wite.html">White tea</a> <a href="gone.html">Gone</a></main>'
    )
    (tmp_path / "white.html").write_text("<title>White tea</title><main>Cool water.</main>")
    settings = Settings().replace(url=SITE, workers=1, data=str(tmp_path.parent / "state"))
    planned = next(each for each in api.plan(str(tmp_path), settings=settings).pages if each.summary.source == "index.html")
    assert b'<a href="white.html">White tea</a> <a href="gone.html">Gone</a>' in planned.after
