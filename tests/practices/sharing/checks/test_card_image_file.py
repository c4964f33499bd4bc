from pathlib import Path

import pytest

from judging import said_of
from samara.practices.sharing.checks.card_image_file import fault
from samara.reading.probes import ImageFile

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


CARD = '<meta property="og:image" content="https://example.org/cup{}">'


def test_the_networks_that_refuse_a_type_are_named(tmp_path: Path) -> None:
    files = {"index.html": CARD.format(".svg"), "cup.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
    refused = "is image/svg+xml, not drawn by X, Mastodon, Discord and Signal"
    assert said_of(CHECK, files, tmp_path) == [
        ("https://example.org/", f"the card's picture {refused}: https://example.org/cup.svg")
    ]


def test_a_type_is_no_fault_while_most_draw_it() -> None:
    assert fault(ImageFile("image/gif", 1200, 630, 9)) is None
    assert fault(ImageFile("image/avif", 1200, 630, 9)) == "is image/avif, not drawn by X, Mastodon and Signal"


def test_the_networks_that_refuse_a_download_are_named() -> None:
    words = "is sent as a file to keep (Content-Disposition: attachment), not shown by Bluesky"
    assert fault(ImageFile("image/png", 1200, 630, 9, attached=True)) == words


def test_the_picture_of_x_is_judged_where_it_is_another(tmp_path: Path) -> None:
    files = {
        "index.html": CARD.format(".png") + '<meta name="twitter:image" content="https://example.org/x.png">',
        "cup.png": "<png 1200 × 630>",
    }
    [(url, words)] = said_of(CHECK, files, tmp_path)
    assert url == "https://example.org/"
    assert words.startswith("the picture that twitter:image names for X")
    assert words.endswith(" is missing: https://example.org/x.png")
    files["index.html"] = files["index.html"].replace("x.png", "cup.png")
    assert said_of(CHECK, files, tmp_path) == []
