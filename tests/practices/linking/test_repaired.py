"""Where broken links lead by the word of the owner, kept between runs and obeyed by the fix."""

from pathlib import Path

import pytest

from samara import api
from samara.core import settings as table
from samara.core.errors import StateError
from samara.core.settings import Settings
from samara.practices.linking.repaired import LEDGER, keep, load

URL = "https://example.org/"


def test_the_last_word_counts_and_can_be_taken_back(tmp_path: Path) -> None:
    state = tmp_path / "new"
    assert load(state) == {}
    keep(state, "/x", "/a")
    keep(state, "/x", "/b")
    keep(state, "/y", "/c")
    assert load(state) == {"/x": "/b", "/y": "/c"}
    keep(state, "/x", None)
    assert load(state) == {"/y": "/c"}


@pytest.mark.parametrize("text", ["{", '{"samara_broken_links":2,"addresses":{}}', '{"addresses":3}'])
def test_a_file_that_cannot_be_used_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / LEDGER.file_name).write_text(text)
    with pytest.raises(StateError):
        load(tmp_path)


@pytest.mark.parametrize(("target", "href"), [("frame.html", "frame.html"), ("gone.html", "lane.html"), (None, "lane.html")])
def test_optimising_leads_a_link_where_the_owner_says(tmp_path: Path, target: str | None, href: str) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    page = "<!doctype html><html lang=en><title>{0}</title><main><h1>{0}</h1><p>{1}</p></main>"
    (folder / "index.html").write_text(page.format("Home", 'Now read about <a href="lane.html">that frame</a>.'))
    (folder / "frame.html").write_text(page.format("The Lane frame", '<a href="/">Home</a>'))
    settings = Settings().replace(url=URL, workers=1, data=str(tmp_path / "state"), fixes=["linking/broken-links"])
    keep(table.site_folder(settings, str(folder)), URL + "lane.html", URL + target if target else None)
    api.optimize(str(folder), settings=settings, out=tmp_path / "out")
    assert f'<a href="{href}">that frame</a>' in (tmp_path / "out/index.html").read_text()
