"""How probes reach things of a folder: the site's own addresses, and nothing outside of it."""

import asyncio
import os
from pathlib import Path

import pytest

from samara.reading.probes import Fetched
from samara.reading.reach import local
from samara.reading.scope import scope


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://example.org/a%20b.txt", Fetched(b"tea", 7)),
        ("http://www.example.org/a%20b.txt?v=2#top", Fetched(b"tea", 7)),
        ("https://example.org/folder/", Fetched(b"ind", 5)),
        ("https://example.org/lost.txt", None),
        ("https://example.org/a%20b.txt/more", None),
        ("https://example.org/%2e%2e/secret.txt", None),
        ("https://example.org/way-out", None),
        ("https://example.org/pipe", None),
        ("https://example.org/loop", None),
        ("https://example.com/a%20b.txt", None),
        ("https://example.org/%00", None),
    ],
)
def test_local_answers_from_the_folder_alone(url: str, found: Fetched | None, tmp_path: Path) -> None:
    root = tmp_path / "public"
    (root / "folder").mkdir(parents=True)
    (root / "a b.txt").write_text("tea pot")
    (root / "folder" / "index.html").write_text("index")
    (tmp_path / "secret.txt").write_text("secret")
    (root / "way-out").symlink_to(tmp_path / "secret.txt")
    (root / "loop").symlink_to("loop")
    os.mkfifo(root / "pipe")
    assert asyncio.run(local(root, scope("https://example.org/"))(url, 3)) == found


def test_files_that_are_left_out_are_not_there(tmp_path: Path) -> None:
    for name in ("ours.xml", "theirs.xml"):
        (tmp_path / name).write_text("tea")
    fetch = local(tmp_path, scope("https://example.org/"), {"ours.xml"})
    found = [asyncio.run(fetch(f"https://example.org/{name}.xml", 9)) for name in ("ours", "theirs")]
    assert found == [None, Fetched(b"tea", 3)]
