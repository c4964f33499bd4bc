from pathlib import Path

import pytest

from judging import said_of

CHECK = "sharing/card-image-file"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ("1200 × 630", []),
        ("200 × 200", []),
        ("199 × 400", ["is 199 × 400 pixels, smaller than the 200 × 200 that Facebook asks for"]),
        ("9000 × 9000", ["is 9,000 × 9,000 pixels, larger than the 4,096 × 4,096 that X takes"]),
    ],
)
def test_the_networks_say_how_large_a_picture_is(size: str, words: list[str], tmp_path: Path) -> None:
    files = {"index.html": '<meta property="og:image" content="https://example.org/cup.png">', "cup.png": f"<png {size}>"}
    told = [("https://example.org/", f"the card's picture {each}: https://example.org/cup.png") for each in words]
    assert said_of(CHECK, files, tmp_path) == told
