from pathlib import Path

import pytest

from judging import said_of
from samara.practices.syndication.examples import LINK, feed

CHECK = "syndication/feed-relative"


@pytest.mark.parametrize(
    ("address", "told"),
    [("https://example.org/cup.png", []), ("/cup.png", ["the contents of 1 of 1 entries hold relative addresses"])],
)
def test_contents_are_looked_at(address: str, told: list[str], tmp_path: Path) -> None:
    text = feed(text=f'&lt;img src="{address}">')
    files = {"index.html": LINK, "white.html": "<title>White tea</title>", "feed.xml": text}
    assert said_of(CHECK, files, tmp_path) == [("https://example.org/feed.xml", message) for message in told]
