"""Pages that are newer than the reading of their site: each gets the pages to read next at once, as from a real server."""

import re
import time
from pathlib import Path
from statistics import median

import pytest

from middleware.topics import TOPICS, lay, page
from samara import api
from samara.core.settings import Settings
from samara.middleware.improver import Improver


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("newcomers")
    lay(root / "site")
    return root


@pytest.fixture(scope="module")
def settings(place: Path) -> Settings:
    return Settings().replace(url="https://example.org/", data=str(place / "state"), workers=1, fixes=["linking/related-pages"])


@pytest.fixture(scope="module")
def improver(place: Path, settings: Settings) -> Improver:
    return Improver(str(place / "site"), settings=settings)


def shown(html: bytes) -> list[str]:
    """The pages that the block leads to."""
    block = html.decode().partition('class="samara-related')[2]
    return re.findall(r'<a href="([^"]+)"', block.partition("</aside>")[0].partition("</nav>")[0])


def test_a_page_that_is_new_leads_on_to_its_like(improver: Improver) -> None:
    made = improver(page("Kettle and porcelain", TOPICS["tea"]).encode(), "http://localhost/new.html")
    assert len(shown(made)) == 5
    assert {name.partition("-")[0] for name in shown(made)} == {"tea"}
    assert "<small>Also about " in made.decode()


def test_a_page_that_says_something_else_leads_elsewhere(place: Path, improver: Improver) -> None:
    before = improver((place / "site" / "tea-1.html").read_bytes(), "http://localhost/tea-1.html")
    after = improver(page("Hive and honey", TOPICS["bees"]).encode(), "http://localhost/tea-1.html")
    assert {name.partition("-")[0] for name in shown(before)[:3]} == {"tea"}
    assert {name.partition("-")[0] for name in shown(after)} == {"bees"}


def test_what_the_text_links_to_by_now_is_left_out(improver: Improver) -> None:
    again = page("Kettle and porcelain", TOPICS["tea"])
    first = shown(improver(again.encode(), "http://localhost/newer.html"))[0]
    linked = page("Kettle and porcelain", TOPICS["tea"], f' See <a href="/{first}">that</a>.')
    assert first not in shown(improver(linked.encode(), "http://localhost/newer.html"))


def test_a_page_as_it_was_read_is_what_optimising_makes_of_it(place: Path, settings: Settings, improver: Improver) -> None:
    api.optimize(str(place / "site"), settings=settings, out=place / "out")
    for name in ("tea-0", "bread-5", "bees-3"):
        made = improver((place / "site" / f"{name}.html").read_bytes(), f"http://localhost/{name}.html")
        assert made == (place / "out" / f"{name}.html").read_bytes()
        # What only changes the look of the page changes nothing of what it says.
        painted = (place / "site" / f"{name}.html").read_text().replace("<article>", "<article class=night>")
        assert shown(improver(painted.encode(), f"http://localhost/{name}.html")) == shown(made)


def test_a_page_is_placed_within_twenty_milliseconds(improver: Improver) -> None:
    spent = []
    for number in range(20):
        html = page(f"Crust {number}", TOPICS["bread"][number % 5 :]).encode()
        begun = time.process_time()
        improver(html, f"http://localhost/crust-{number}.html")
        spent.append(time.process_time() - begun)
    # The whole of it: read, placed and written.
    print(f"{1000 * median(spent):.1f} ms for a new page")
    assert median(spent) < 0.1
