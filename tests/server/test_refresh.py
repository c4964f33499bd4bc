from __future__ import annotations

import pytest

from samara.core.comment import State
from samara.core.errors import NotFound, StateError
from samara.core.settings import load
from samara.server import start
from samara.server.jobs.refresh import refresh
from samara.server.models import Run
from samara.server.store import comments, sites, threads
from samara.server.store.comments import Hand
from server.asking import ask

pytestmark = pytest.mark.django_db

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{0}</title></head>
<body><main><h1>{0}</h1><p>{0} is a bicycle of larch and ash, made by hand above the river and ridden in all weathers.</p>
<p><a href="/">Home</a> <a href="/haul.html">Haul</a> <a href="/lark.html">Lark</a></p></main></body></html>
"""


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("index", "haul", "lark"):
        (folder / f"{name}.html").write_text(PAGE.format(name.title()))
    (folder / "style.css").write_text("a { color: red }")
    return folder


@pytest.fixture
def settings(tmp_path):
    return load(environment={}).replace(data=str(tmp_path / "state"), url="https://example.org/", workers=1)


def steps(told: list[str]):
    def step(name: str):
        told.append(name)
        return lambda done, known: None

    return step


def test_site_is_read_optimised_and_kept(source, settings):
    told: list[str] = []
    site = refresh(str(source), settings, steps(told)).site
    public = sites.public_folder(site, settings)
    assert told == ["Reading", "Optimising", "Reading the result"]
    assert 'property="og:title"' in (public / "haul.html").read_text()
    assert (public / "style.css").read_text() == "a { color: red }"
    assert (source / "haul.html").read_text() == PAGE.format("Haul")
    state = sites.state(site)
    assert state.before.score < state.after.score
    assert (site.url, site.name, state.before.pages) == ("https://example.org/", "site", 3)
    assert sites.last_served() == site
    assert sites.samples(site) == ("/", "/haul.html", "/-/")


def test_second_run_swaps_the_files(source, settings):
    site = refresh(str(source), settings, steps([])).site
    (source / "lark.html").unlink()
    again = refresh(str(source), settings, steps([])).site
    public = sites.public_folder(site, settings)
    assert again == site
    assert sorted(path.name for path in public.glob("*.html")) == ["haul.html", "index.html"]
    assert {path.name for path in public.parent.iterdir() if path.is_dir()} == {"optimised", "public"}
    assert Run.objects.count() == 2


def test_run_that_fails_leaves_the_site_served_before(source, settings):
    site = refresh(str(source), settings, steps([])).site
    for path in source.iterdir():
        path.unlink()
    with pytest.raises(NotFound):
        refresh(str(source), settings, steps([]))
    assert (sites.public_folder(site, settings) / "haul.html").is_file()
    assert Run.objects.count() == 1


def test_front_answers_for_the_site(source, settings):
    front = start.front(refresh(str(source), settings, steps([])).site.pk, settings)
    assert (front.base, "example.org" in front.names) == ("/", True)


@pytest.mark.django_db(transaction=True)
def test_page_is_served_with_what_was_said_since_it_was_read(source, settings):
    (source / "ash.html").write_text(PAGE.format("Ash").replace("</head>", '<meta property="og:type" content="article"></head>'))
    site = refresh(str(source), settings, steps([])).site
    front = start.front(site.pk, settings)
    assert "Nobody has said anything yet." in ask(front, "/ash.html").body.decode()
    comments.post(threads.open_for(site, "https://example.org/ash.html"), Hand(name="Ada"), "It bends.", State.PUBLISHED)
    assert "<p>It bends.</p>" in ask(front, "/ash.html").body.decode()
    front.dashboard.reader.close()


def test_front_says_when_its_files_are_gone(source, settings, tmp_path):
    site = refresh(str(source), settings, steps([])).site
    with pytest.raises(StateError, match="are gone") as told:
        start.front(site.pk, settings.replace(data=str(tmp_path / "elsewhere")))
    assert told.value.hint == f"Read it again: samara serve {source}"
