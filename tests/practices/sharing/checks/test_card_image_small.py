from pathlib import Path

import pytest

from judging import said_of

CHECK = "sharing/card-image-small"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ("600 × 315", []),
        ("100 × 100", []),
        ("300 × 200", ["300 × 200 pixels, too few to be shown large by Facebook (600 × 315)"]),
        ("250 × 250", ["250 × 250 pixels, too few to be shown large by X (300 × 157), Facebook (600 × 315)"]),
    ],
)
def test_pictures_that_networks_show_small_are_told(size: str, words: list[str], tmp_path: Path) -> None:
    files = {"index.html": '<meta property="og:image" content="https://example.org/cup.png">', "cup.png": f"<png {size}>"}
    told = [("https://example.org/", f"the card's picture is {each}: https://example.org/cup.png") for each in words]
    assert said_of(CHECK, files, tmp_path) == told
