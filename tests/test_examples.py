"""The example site is what examples/README.md says it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from samara.core.graph import Graph
from samara.core.settings import load
from samara.core.site import Site
from samara.reading import sites
from samara.reading.sites import Wish

WORKSHOP = Path(__file__).parents[1] / "examples" / "workshop"
README = WORKSHOP.parent / "README.md"


@pytest.fixture(scope="module")
def site() -> Site:
    return sites.read(str(WORKSHOP), load(WORKSHOP, {}).replace(workers=1), Wish(keep=False))


def test_pages_and_what_is_none(site: Site) -> None:
    assert site.url == "https://larchandlane.example/"
    assert len(site.pages) == 38
    assert {other.source: other.why for other in site.others if other.source.endswith(".html")} == {
        "news/index.html": "feed",
        "shop/index.html": "stub",
        "snippets/newsletter.html": "fragment",
    }


def test_broken_links_are_the_planted_ones(site: Site) -> None:
    found = {(site.summaries[page].source, address.removeprefix(site.url)) for page, address in Graph(site).broken}
    assert found == {
        ("faq.html", "howto/bearings.html"),
        ("journal/steam-bending-at-six.html", "howto/winter-storage-racks.html"),
        ("journal/why-larch.html", "products/lane.html"),
        ("press/index.html", "press/pictures.zip"),
    }


def test_languages_charsets_and_directions(site: Site) -> None:
    pages = {page.summary.source: page for page in site.pages}
    told = {
        name: (
            pages[name].language.declared,
            pages[name].language.detected,
            pages[name].language.script_direction,
            pages[name].charset,
        )
        for name in ("de/drover.html", "fa/bread-round.html", "ja/matsumoto.html", "ru/pismo.html")
    }
    assert told == {
        "de/drover.html": ("de", "de", "ltr", "utf-8"),
        "fa/bread-round.html": ("fa", "fa", "rtl", "utf-8"),
        "ja/matsumoto.html": ("en", "ja", "ltr", "utf-8"),
        "ru/pismo.html": ("ru", "ru", "ltr", "cp1251"),
    }


def resources() -> Iterator[str]:
    for path in WORKSHOP.rglob("*.html"):
        tree = LexborHTMLParser(path.read_bytes())
        yield from (node.attributes["src"] or "" for node in tree.css("[src]"))
        yield from (node.attributes["href"] or "" for node in tree.css("link[rel=stylesheet], link[rel=icon]"))


def test_nothing_loads_from_another_host_but_one_dead_script() -> None:
    assert {url for url in resources() if not url.startswith("/")} == {
        "https://s7.addthis.invalid/js/300/addthis_widget.js#pubid=larchandlane"
    }
    assert "http" not in (WORKSHOP / "style.css").read_text()


def test_every_resource_is_there() -> None:
    assert [url for url in resources() if url.startswith("/") and not (WORKSHOP / url[1:]).is_file()] == []


def test_feed_and_sitemap_can_be_parsed() -> None:
    for name in ("feed.xml", "sitemap.xml", "news/index.html"):
        ElementTree.parse(WORKSHOP / name)


def test_size_stays_small() -> None:
    assert sum(path.stat().st_size for path in WORKSHOP.rglob("*") if path.is_file()) < 2_500_000


def test_readme_names_only_files_that_exist() -> None:
    named = {
        cell.strip(" `")
        for line in README.read_text().splitlines()
        if line.startswith("| `")
        for cell in line.split("|")[1].split(",")
    }
    assert named
    assert [name for name in named if not (WORKSHOP / name).is_file()] == []
