"""The cards of the most linked pages: which, in which order, before and after, and how heavy."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from samara import api
from samara.core.settings import Settings
from samara.practices import pairs as paired
from samara.previews.card import Shape
from samara.previews.pair import Pair
from samara.reading.source import recognise

PICTURE = '<meta property="og:image" content="/tea.png">'


@pytest.fixture
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Those of a site whose state lies beside it."""
    return Settings().replace(url="https://example.org", data=str(tmp_path_factory.mktemp("data")))


def write(folder: Path, **pages: str) -> None:
    for name, head in pages.items():
        links = "".join(f'<a href="/{other}.html">The page named {other}</a> ' for other in ("green", "black"))
        words = f"<p>{name.title()} tea grows on the hill, and nobody there is ever in a hurry to pick it.</p>" * 4
        text = f'<!doctype html><html lang="en"><head><title>{name.title()} tea</title>{head}</head><body><main><h1>{name}</h1>{words}{links}</main>'
        (folder / f"{name}.html").write_text(text)
    out = io.BytesIO()
    Image.new("RGB", (1200, 630), "green").save(out, "PNG")
    (folder / "tea.png").write_bytes(out.getvalue())


def made(folder: Path, settings: Settings) -> list[Pair]:
    source = recognise(str(folder))
    return api.pairs(api.read(source, settings=settings, keep=False), source, settings)


def shapes(pair: Pair) -> tuple[set[Shape], set[Shape]]:
    assert pair.after is not None
    return {card.shape for card in pair.before.cards}, {card.shape for card in pair.after.cards}


def test_the_most_linked_pages_come_with_the_worst_first(tmp_path: Path, settings: Settings) -> None:
    write(tmp_path, green=PICTURE, black="", white="")
    assert [(pair.title, pair.links) for pair in made(tmp_path, settings)] == [
        ("Black tea", 2),
        ("White tea", 0),
        ("Green tea", 2),
    ]


def test_no_more_pages_than_can_be_looked_at(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, green="", black="", white="")
    monkeypatch.setattr(paired, "MOST", 2)
    assert {pair.title for pair in made(tmp_path, settings)} == {"Green tea", "Black tea"}


def test_after_is_what_optimising_makes(tmp_path: Path, settings: Settings) -> None:
    write(tmp_path, green=PICTURE, black="")
    found = {pair.title: pair for pair in made(tmp_path, settings)}
    black = found["Black tea"]
    assert black.after is not None
    assert [card.description for card in black.before.cards if card.network == "facebook"] == [None]
    assert [bool(card.description) for card in black.after.cards if card.network == "facebook"] == [True]
    assert all(card.image.value in black.after.pictures for card in black.after.cards if card.image)
    api.optimize(str(tmp_path), settings=settings, in_place=True)
    for pair in made(tmp_path, settings):
        assert pair.after is not None
        assert pair.before.cards == pair.after.cards
        before = found[pair.title].after
        assert before is not None
        assert [(card.shape, card.title and card.title.value) for card in pair.before.cards] == [
            (card.shape, card.title and card.title.value) for card in before.cards
        ]


def test_pictures_of_the_site_are_carried_as_far_as_they_may(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, green=PICTURE)
    (pair,) = made(tmp_path, settings)
    assert list(pair.before.pictures) == ["https://example.org/tea.png"]
    assert {card.picture.width for card in pair.before.cards if card.picture} == {1200}
    monkeypatch.setattr(paired, "WHOLE", 10)
    (pair,) = made(tmp_path, settings)
    assert pair.before.pictures == {}


def test_a_page_that_is_gone_has_no_after(tmp_path: Path, settings: Settings) -> None:
    write(tmp_path, green=PICTURE)
    source = recognise(str(tmp_path))
    site = api.read(source, settings=settings, keep=False)
    (tmp_path / "green.html").unlink()
    assert [pair.after for pair in api.pairs(site, source, settings)] == [None]
