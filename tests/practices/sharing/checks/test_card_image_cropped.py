from pathlib import Path

import pytest

from judging import said_of

CHECK = "sharing/card-image-cropped"
CARD = '<meta property="og:image" content="https://example.org/cup.png"><meta name="twitter:card" content="{}">'


@pytest.mark.parametrize("size", ["1200 × 630", "1280 × 720", "1200 × 800", "600 × 315"])
def test_ordinary_pictures_are_not_told(size: str, tmp_path: Path) -> None:
    files = {"index.html": CARD.format("summary_large_image"), "cup.png": f"<png {size}>"}
    assert said_of(CHECK, files, tmp_path) == []


@pytest.mark.parametrize("size", ["1200 × 900", "1200 × 1200", "800 × 1200", "2400 × 800"])
def test_what_loses_more_than_a_quarter_is_told(size: str, tmp_path: Path) -> None:
    files = {"index.html": CARD.format("summary_large_image"), "cup.png": f"<png {size}>"}
    assert len(said_of(CHECK, files, tmp_path)) == 1


def test_the_network_that_crops_most_is_named_first(tmp_path: Path) -> None:
    files = {"index.html": CARD.format("summary_large_image"), "cup.png": "<png 1300 × 1300>"}
    [(url, words)] = said_of(CHECK, files, tmp_path)
    assert url == "https://example.org/"
    assert words.startswith("X crops the card's picture of 1,300 × 1,300 pixels to 2 : 1 and shows 50 % of it; ")
    assert "Facebook" in words


def test_who_does_not_show_it_large_is_not_named(tmp_path: Path) -> None:
    files = {"index.html": CARD.format("summary"), "cup.png": "<png 400 × 400>"}
    for _, words in said_of(CHECK, files, tmp_path):
        assert "X" not in words.split()
        assert "Facebook" not in words
