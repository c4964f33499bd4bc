"""Broken links: the pages that they may have meant, with what speaks for each."""

import pytest

from samara.core.settings import Settings
from samara.practices.linking.repairs import Repairs
from samara.reading import sites
from samara.reading.sites import Wish

URL = "https://example.org/"
TITLES = {
    "index.html": "Home",
    "products/lane-frame.html": "The Lane frame",
    "products/drover.html": "The Drover",
    "howto/winter-storage.html": "How to store a bicycle through the winter",
    "howto/true-a-wheel.html": "How to true a wheel",
    "journal/lane.html": "A lane in the rain",
}


@pytest.fixture(scope="module")
def repairs(tmp_path_factory: pytest.TempPathFactory) -> Repairs:
    folder = tmp_path_factory.mktemp("site")
    for name, title in TITLES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"<!doctype html><title>{title}</title><main><p>Text.</p></main>")
    settings = Settings().replace(url=URL, workers=1)
    return Repairs(sites.read(str(folder), settings, Wish(bare=True, keep=False)), settings)


@pytest.mark.parametrize(
    ("address", "words", "first", "why"),
    [
        (
            "products/lane.html",
            "the Lane frame",
            "products/lane-frame.html",
            "its title is what the link says; the address is near",
        ),
        ("howto/winter-storage-racks.html", "click here", "howto/winter-storage.html", "the address is near"),
        ("wheels.html", "true a wheel", "howto/true-a-wheel.html", "its title has words of the link"),
        ("old/lane.html", "x", "journal/lane.html", "the address ends alike"),
    ],
)
def test_candidates_come_with_what_speaks_for_them(repairs: Repairs, address: str, words: str, first: str, why: str) -> None:
    found = repairs.candidates(URL + address, [words], URL, {URL + first: "Its title"})
    assert (found[0].url, found[0].title, found[0].why) == (URL + first, "Its title", why)
    assert len(found) <= 3


@pytest.mark.parametrize(("address", "words"), [("pictures.zip", "click here"), ("qqq/", ""), ("", "nothing alike at all")])
def test_what_nothing_speaks_for_has_no_candidates(repairs: Repairs, address: str, words: str) -> None:
    assert repairs.candidates(URL + address, [words], URL, {}) == ()


def test_no_page_is_a_candidate_for_its_own_links(repairs: Repairs) -> None:
    page = URL + "products/lane-frame.html"
    assert page not in [each.url for each in repairs.candidates(URL + "products/lane.html", ["the Lane frame"], page, {})]
