"""The contact sheet as a picture: whole, without an empty rest, and clear words when no browser is there."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from samara.core.errors import TargetError
from samara.previews.card import Card, Part, Shape
from samara.previews.preview import USUAL, Preview
from samara.reports.previews import png
from samara.reports.previews.format import formats

CARDS = tuple(Card(network=name, domain="example.org", shape=Shape.TEXT, title=Part("Tea", "<title>")) for name in USUAL)
FOUND = Preview(url="https://example.org/tea.html", source="tea.html", cards=CARDS)


def drawn() -> Image.Image:
    data = io.BytesIO()
    out = io.TextIOWrapper(data, encoding="utf-8")
    formats()["png"].write(FOUND, out)
    out.flush()
    return Image.open(io.BytesIO(data.getvalue()))


def test_the_sheet_is_drawn_whole_and_without_an_empty_rest() -> None:
    picture = drawn().convert("RGB")
    assert picture.width == 2 * png.WIDTH
    ground = picture.getpixel((0, picture.height - 1))
    foot = picture.crop((0, picture.height - 2 * png.MARGIN, picture.width, picture.height))
    assert foot.getcolors() == [(foot.width * foot.height, ground)]
    words = picture.crop((0, picture.height - 8 * png.MARGIN, picture.width, picture.height - 2 * png.MARGIN))
    assert len(words.getcolors(1 << 24) or ()) > 2


def test_a_window_that_is_too_low_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = drawn().size
    monkeypatch.setattr(png, "CARD", 0)
    assert drawn().size == whole


def test_without_a_browser_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TargetError, match="There is no Chromium on this machine") as caught:
        drawn()
    assert "apt-get install chromium" in caught.value.hint


def test_a_browser_that_fails_is_quoted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\necho no display >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    with pytest.raises(TargetError, match=r"drew no picture\. no display"):
        drawn()
