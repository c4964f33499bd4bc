"""The documentation cannot lie: the reference is made from the code, links lead somewhere, and what stands in code blocks is run.

The convention, for README.md, docs/tutorial/ and docs/howto/: a page is run from top to bottom in a folder of its own that holds a copy of
examples/workshop as `public`, and the archives of examples/archives.

    ```console   lines after `$ ` are run by a shell (`> ` continues one) and exit with 0, or with 1 when they say --fail-on;
                 the lines that follow must appear in what they print
    ```toml      becomes public/samara.toml, and has to be valid
    ```python    is run
    ```sh        and anything else is only shown

https://magazine.example/ is the same site, served on loopback.
"""

from __future__ import annotations

import http.server
import importlib.util
import itertools
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from samara.core import settings
from samara.practices import catalogue, remedies

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
EXAMPLE = ROOT / "examples" / "workshop"
PAGES = sorted([*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"))])
RUN = [ROOT / "README.md", *sorted(DOCS.glob("tutorial/*.md")), *sorted(DOCS.glob("howto/*.md"))]
MAGAZINE = "https://magazine.example"


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def maker() -> Any:
    """tools/docs.py, which lies outside of every package."""
    spec = importlib.util.spec_from_file_location("docs_maker", ROOT / "tools" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# The reference


def test_every_generated_page_is_there_and_fresh(maker: Any) -> None:
    assert [name_of(path) for path in maker.stale(maker.generated())] == [], "run `make docs`"


def test_every_thing_has_its_page(maker: Any) -> None:
    from samara.networks.catalogue import networks
    from samara.reading.reader import readers
    from samara.reports.catalogue import formats
    from samara.widgets.catalogue import widgets

    folder = DOCS / "reference"
    things = {
        "checks": catalogue.checks(), "fixes": remedies.fixes(), "networks": networks(), "widgets": widgets(),
        "verbs": dict(maker.verb_modules()),
    }  # fmt: skip
    missing = [
        f"{kind}/{name}" for kind, offers in things.items() for name in offers if not (folder / kind / f"{name}.md").is_file()
    ]
    assert missing == []
    assert set(headings(folder / "facts.md")) >= {f"{name}" for name in readers()}
    for page, names in (("settings.md", settings.NAMES), ("formats.md", formats())):
        text = (folder / page).read_text(encoding="utf-8")
        assert [name for name in names if f"`{name}`" not in text] == []


def test_every_practice_has_a_page() -> None:
    assert [name for name in catalogue.practices() if not (DOCS / "practices" / f"{name}.md").is_file()] == []


def test_bars_in_tables_are_escaped(maker: Any) -> None:
    assert maker.table(("a", "b"), [("`x|y`", "two\nlines")]) == "| a | b |\n| --- | --- |\n| `x\\|y` | two lines |"


# Links


def headings(path: Path) -> dict[str, str]:
    """The anchors of a page, as GitHub makes them, and the headings that they stand for."""
    tokens = MarkdownIt().parse(path.read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open":
            text = "".join(child.content for child in inline.children or ())
            slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
            twins = sum(1 for former in found if re.fullmatch(rf"{re.escape(slug)}(-\d+)?", former))
            found[f"{slug}-{twins}" if twins else slug] = text
    return found


def links(path: Path) -> Iterator[str]:
    """Where a page's links and pictures lead, as written."""
    for token in MarkdownIt().enable("table").parse(path.read_text(encoding="utf-8")):
        for child in token.children or ():
            if target := child.attrs.get("href") or child.attrs.get("src"):
                yield str(target)


def broken(path: Path) -> Iterator[str]:
    """The links of a page that lead nowhere in the repository."""
    for link in links(path):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = unquote(link).partition("#")
        there = (path.parent / target).resolve() if target else path
        if not there.exists() or (anchor and (there.suffix != ".md" or anchor not in headings(there))):
            yield f"{name_of(path)}: {link}"


def test_links_lead_somewhere() -> None:
    assert [link for path in PAGES for link in broken(path)] == []


def test_headings_become_anchors_as_on_github(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# What's `new`, then?\n\n## Two words\n\n## Two words\n", encoding="utf-8")
    assert list(headings(page)) == ["whats-new-then", "two-words", "two-words-1"]


# Code blocks


class Block(NamedTuple):
    """A fenced block: its language, its text, and the line on which it opens."""

    language: str
    text: str
    line: int


class Command(NamedTuple):
    """A command of a console block, and the lines that must appear in what it prints."""

    line: str
    shown: tuple[str, ...]


def blocks(path: Path) -> Iterator[Block]:
    for token in MarkdownIt().parse(path.read_text(encoding="utf-8")):
        if token.type == "fence":
            yield Block(token.info.strip(), token.content, (token.map or [0])[0] + 1)


def commands(text: str) -> list[Command]:
    """The commands of a console block."""
    found: list[Command] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append(Command(line[2:], ()))
        elif line.startswith("> ") and found and not found[-1].shown:
            found[-1] = Command(f"{found[-1].line}\n{line[2:]}", ())
        elif line.strip():
            found[-1] = Command(found[-1].line, (*found[-1].shown, line))
    return found


def folded(text: str) -> str:
    return " ".join(text.split())


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def magazine() -> Iterator[str]:
    """The example on loopback, its sitemap naming that address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Served, directory=str(EXAMPLE)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


class Served(Quiet):
    """The example as it would be served at the address that was asked."""

    def do_GET(self) -> None:
        """Answer; the sitemap names this server instead of the example's host."""
        if self.path != "/sitemap.xml":
            super().do_GET()
            return
        own = f"http://127.0.0.1:{self.server.server_address[1]}/"
        body = (EXAMPLE / "sitemap.xml").read_text(encoding="utf-8").replace("https://larchandlane.example/", own).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.mark.parametrize("path", RUN, ids=name_of)
def test_code_of_a_page_runs(path: Path, tmp_path: Path, magazine: str) -> None:
    public = tmp_path / "public"
    shutil.copytree(EXAMPLE, public)
    shutil.copytree(EXAMPLE.parent / "archives", tmp_path, dirs_exist_ok=True)
    env = {name: value for name, value in os.environ.items() if not name.startswith("SAMARA_")} | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "SAMARA_DATA": str(tmp_path / "data"),
        "SAMARA_PORT": "0", "SAMARA_WORKERS": "1", "ONCE": "1", "COLUMNS": "200", "PYTHONWARNINGS": "error",
    }  # fmt: skip

    def run(arguments: list[str], text: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*arguments, text.replace(MAGAZINE, magazine)], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120
        )

    for block in blocks(path):
        where = f"{name_of(path)}:{block.line}"
        if block.language == "toml":
            (public / settings.FILE_NAME).write_text(block.text, encoding="utf-8")
            assert settings.from_file(public / settings.FILE_NAME), where
        elif block.language == "python":
            done = run([sys.executable, "-c"], block.text)
            assert (done.returncode, done.stderr) == (0, ""), where
        elif block.language == "console":
            for command in commands(block.text):
                done = run(["bash", "-c"], command.line)
                printed = folded(done.stdout + done.stderr)
                said = f"{where}: {command.line}\n{done.stdout[:2_000]}{done.stderr[-2_000:]}"
                assert done.returncode in ((0, 1) if "--fail-on" in command.line else (0,)), said
                assert "Traceback" not in printed, said
                for line in command.shown:
                    assert folded(line.replace(MAGAZINE, magazine)) in printed, f"{line!r} is not in the output of {said}"


def test_commands_are_told_from_what_they_print() -> None:
    assert commands("$ samara read public\n38 pages\n\n$ for site in a b; do\n>   echo $site\n> done\n") == [
        Command("samara read public", ("38 pages",)),
        Command("for site in a b; do\n  echo $site\ndone", ()),
    ]
