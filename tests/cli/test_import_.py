"""`samara import` and what it says, beside `samara export`, which takes it back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from archived import DATA

SITE = '<!doctype html><html lang="en"><title>Haul</title><h1>Haul</h1><p>How.</p></html>'


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    (folder / "public").mkdir()
    (folder / "public" / "index.html").write_text(SITE)
    (folder / "public" / "samara.toml").write_text('url = "https://example.org/"\n')
    return folder


def samara(place: Path, *arguments: str | Path, state: str = "state") -> subprocess.CompletedProcess[str]:
    env = os.environ | {"SAMARA_DATA": str(place / state), "SAMARA_DATABASE": ""}
    return subprocess.run(
        [sys.executable, "-m", "samara", *map(str, arguments)], cwd=place, env=env, capture_output=True, text=True
    )


def test_it_looks_takes_and_gives_back_the_same(place):
    dry = samara(place, "import", DATA / "disqus.xml", "--site", "public", "--dry-run")
    assert (dry.returncode, dry.stderr) == (0, "Nothing was written.\n")
    assert dry.stdout.splitlines()[:5] == [
        "disqus.xml: disqus, into https://example.org/",
        "Would be taken: 6",
        "          4  published",
        "          1  removed",
        "          1  spam",
    ]
    assert "--map old.example=new.example" in dry.stdout
    wet = json.loads(samara(place, "import", DATA / "disqus.xml", "--site", "public", "--format", "json").stdout)
    assert (wet["taken"], wet["dry"], wet["here"]) == ({"published": 4, "removed": 1, "spam": 1}, False, 0)
    assert samara(place, "explain", "--comment", "1").stdout == "Comment 1: published, 0 % suspicious\n"
    given = samara(place, "export", "--out", "comments.jsonl")
    assert (given.returncode, given.stdout) == (0, "")
    assert (place / "comments.jsonl").stat().st_mode & 0o077 == 0
    there = samara(place, "import", "comments.jsonl", "--site", "public", state="there")
    assert "Taken: 6" in there.stdout
    assert samara(place, "export", state="there").stdout == (place / "comments.jsonl").read_text()
    pages = samara(place, "export", "--format", "html", "--out", "pages")
    assert (pages.returncode, sorted(path.name for path in (place / "pages").glob("*.html"))) == (
        0,
        ["00001-haul.html", "00002-old.html", "index.html"],
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("import", "none.xml", "--site", "public"), 3, "There is no file none.xml"),
        (("import", "public/index.html", "--site", "public"), 3, "is no archive of comments that is known"),
        (("import", "public/index.html", "--format", "xml"), 2, "neither text nor json"),
        (("import", DATA / "disqus.xml", "--site", "public", "--map", "old.example"), 2, "is no pair of hosts"),
        (("export", "--site", "public", "--format", "html"), 2, "is a folder of files"),
        (("export", "--site", "public", "--format", "exe"), 2, "there is no format 'exe'"),
    ],
)
def test_what_cannot_be_is_said_with_what_to_do(place, arguments, code, said):
    done = samara(place, *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert said in done.stderr.replace("│", "").replace("\n", " ").replace("  ", " ")


def test_without_a_site_it_says_so(place):
    assert "There is no site yet." in samara(place, "export", state="empty").stderr
