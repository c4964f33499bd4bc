"""Words that may become links as they are written, and better words for links that say nothing."""

from pathlib import Path

import pytest

from samara import api
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.practices.linking import textlinks

SITE = "https://example.org/"
PAGE = '<!doctype html><html lang="{0}"><meta charset="utf-8"><title>{1}</title><main><h1>{1}</h1>{2}</main>'


def settings(tmp_path: Path) -> Settings:
    return Settings().replace(url=SITE, data=str(tmp_path / "state"), workers=1)


def site(tmp_path: Path, pages: dict[str, tuple[str, str, str]]) -> str:
    """A site of pages, each with its language, title and text."""
    root = tmp_path / "site"
    root.mkdir()
    for name, page in pages.items():
        (root / f"{name}.html").write_text(PAGE.format(*page), encoding="utf-8")
    return str(root)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("<p>Say CREATE ROLE first.", ["CREATE ROLE"]),
        ("<p>All created roles are shown.", []),
        ("<p>Write to Contact.", ["Contact"]),
        ("<p>Epoxy needs contact, not force.", []),
        ("<p>Mirrors, and a mirror.", ["Mirrors"]),
        ("<p>This guide says so.", []),
        ("<p>A small mirror-like thing.", []),
    ],
)
def test_words_are_links_only_as_they_are_written(tmp_path: Path, text: str, linked: list[str]) -> None:
    pages = {
        "index": ("en", "Home", '<p>All of it: <a href="m.html">mirror</a>, <a href="g.html">this guide</a>.'),
        "m": ("en", "Mirrors of the land", "<p>A mirror shines."),
        "g": ("en", "Guide", "<p>How to walk."),
        "role": ("en", "CREATE ROLE", "<p>Makes one."),
        "contact": ("en", "Contact", "<p>Ring us."),
        "page": ("en", "Other matters", text),
    }
    found = api.links(site(tmp_path, pages), settings=settings(tmp_path), most=5, precision=0.0)
    assert [each.anchor for each in found.links if each.page == f"{SITE}page.html"] == linked


def test_vague_words_get_a_name_of_the_page_in_its_language(tmp_path: Path) -> None:
    pages = {
        "people": ("en", "The people", "<p>Farid and Ines."),
        "size": ("en", "Size guide", "<p>Legs."),
        "a": (
            "en",
            "A",
            '<p><a href="people.html">Farid</a>, <a href="size.html">our size guide</a>, <a href="people.html">here</a>.',
        ),
        "b": ("en", "B", '<p><a href="people.html">Farid</a>, <a href="size.html">click here</a>.'),
        "c": ("ja", "C", '<p>詳しくは<a href="people.html">こちら</a>。'),
        # Written in Japanese, whatever it declares.
        "d": ("en", "祖父に送る話", "<p>" + "祖父は松本で自転車を作っていました。" * 20 + '<a href="people.html">こちら</a>。'),
    }
    chosen = settings(tmp_path)
    read = api.read(site(tmp_path, pages), settings=chosen)
    titles = {f"{SITE}{name}.html": title for name, (_, title, _) in pages.items()}
    found = [(each.words, each.better) for each in textlinks.vague(read, Graph(read), titles)]
    assert found == [("here", "The people"), ("click here", "our size guide"), ("こちら", ""), ("こちら", "")]
