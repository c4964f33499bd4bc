"""The command line as people meet it: exit codes, streams, help and its examples."""

import importlib
import json
import os
import pkgutil
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from archived import DATA
from commands import samara
from samara import cli
from samara.core.version import VERSION

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"
PAGES = """{"url": "/white", "title": "White tea", "headings": [], "body": "White tea wants cool water.", "code": "", "links": [], "related": []}
{"url": "/green", "title": "Green tea", "headings": [], "body": "Green tea wants cool water too.", "code": "", "links": [["/white", "white tea"]], "related": []}
"""
VERBS = sorted(found.name for found in pkgutil.iter_modules(cli.__path__) if not found.name.startswith("_"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    shutil.copytree(EXAMPLE, folder / "public")
    (folder / "pages.jsonl").write_text(PAGES)
    (folder / "comment.txt").write_text("Thank you, that was clear.")
    for name in ("disqus.xml", "wordpress.xml"):
        shutil.copy(DATA / name, folder)
    return folder


def test_every_verb_offers_its_function_and_two_examples() -> None:
    for verb in VERBS:
        module = importlib.import_module(f"samara.cli.{verb}")
        assert callable(getattr(module, verb))
        assert len(module.EXAMPLES) == 2


@pytest.mark.parametrize("line", [line for verb in VERBS for line in importlib.import_module(f"samara.cli.{verb}").EXAMPLES])
def test_example_of_the_help_runs(line: str, place: Path) -> None:
    done = samara(*shlex.split(line)[1:], cwd=place, SAMARA_PORT="0")
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


def test_the_version_is_told(tmp_path: Path) -> None:
    assert samara("--version", cwd=tmp_path).stdout == f"{VERSION}\n"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (("read", ""), 2, "SITE is empty."),
        (("read", "ftp://example.org/"), 3, "is no web address"),
        (("read", "public", "--url", "notaurl"), 3, "'notaurl' is not a web address."),
        (("read", "public", "--limit", "0"), 2, "greater than or equal to 1"),
        (("explain", "sharing/card-titel"), 2, "Did you mean 'sharing/card-title'?"),
        (("optimize", "public", "--undo"), 0, "There is nothing to undo."),
    ],
)
def test_what_is_typed_wrongly_is_told(line: tuple[str, ...], code: int, said: str, place: Path) -> None:
    done = samara(*line, cwd=place)
    assert (done.returncode, said in " ".join(done.stderr.replace("│", " ").split())) == (code, True), done.stderr


def test_what_could_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Tea</title><p>Tea")
    (tmp_path / "junk.html").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "samara.toml").write_text("page_bytes = 10000\n")
    (tmp_path / "large.html").write_text("<p>tea" * 2_000)
    done = samara("read", ".", cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()) == (
        0,
        [
            "1 page, 2 other things told apart",
            "1 too large: large.html: 12,000 bytes; the limit is 10,000 (page_bytes)",
            "1 without text: junk.html",
        ],
    )
    (tmp_path / "index.html").unlink()
    for verb in ("read", "audit"):
        assert samara(verb, ".", cwd=tmp_path).returncode == 3


def test_help_ends_with_the_examples(place: Path) -> None:
    for verb in VERBS:
        shown = samara(verb.rstrip("_"), "--help", cwd=place).stdout
        for line in importlib.import_module(f"samara.cli.{verb}").EXAMPLES:
            assert f"$ {line}" in " ".join(shown.split())


def test_read_writes_one_object_per_page(place: Path) -> None:
    done = samara("read", "public", "--format", "jsonl", cwd=place)
    pages = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(pages) == 38
    assert list(pages[0])[:10] == [
        "url", "title", "description", "image", "lang", "author", "published", "modified", "site_name", "kind",
    ]  # fmt: skip
    assert "38 pages, 3 other things told apart" in done.stderr


def test_audit_fails_when_asked_to(place: Path) -> None:
    assert samara("audit", "public", cwd=place).returncode == 0
    assert samara("audit", "public", "--fail-on", "error", cwd=place).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["audit", "nowhere"], 3, "There is no folder or file named 'nowhere'."),
        (["audit", "tea.example"], 3, "For an address write https://tea.example."),
        (["audit", "http://"], 3, "is not a web address"),
        (["audit", "http://[::1"], 3, "is not a web address"),
        (["audit", "empty"], 3, "is empty"),
        (["audit", "notes.txt2"], 3, "is neither a folder, an HTML file"),
        (["audit", "public", "--format", "pdf"], 2, "there is no format 'pdf'"),
        (["audit"], 2, "Missing argument 'SITE'"),
        (["audit", "public", "--fail-on", "sometimes"], 2, "'sometimes' is not one of"),
        (["optimize", "public"], 2, "say one of --out DIR"),
        (["optimize", "public", "--out", "public/new"], 2, "overlap"),
        (["optimize", "public", "--out", "notes.txt2/new"], 3, "cannot be written"),
        (["optimize", "public", "--diff", "--only", "sharing/sharebar"], 2, "Did you mean 'sharing/share-bar'?"),
        (["explain", "card-title"], 2, "Did you mean 'sharing/card-title'?"),
        (["nonsense"], 2, "No such command 'nonsense'"),
    ],
)
def test_errors_say_what_to_do(arguments: list[str], code: int, said: str, place: Path) -> None:
    (place / "empty").mkdir(exist_ok=True)
    (place / "notes.txt2").write_text("x")
    done = samara(*arguments, cwd=place)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in " ".join(done.stderr.replace("│", " ").split())


def test_unknown_settings_are_refused(place: Path) -> None:
    done = samara("audit", "public", cwd=place, SAMARA_PAGE_LIMT="3")
    assert (done.returncode, "Did you mean 'page_limit'?" in done.stderr) == (2, True)


def test_output_may_be_cut_short(place: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m samara read public --format jsonl | head -c 100"
    env = {**os.environ, "SAMARA_DATA": str(place / "state")}
    done = subprocess.run(["bash", "-c", command], cwd=place, capture_output=True, text=True, env=env, timeout=60)
    assert (len(done.stdout), "Traceback" in done.stderr) == (100, False)


def test_optimize_in_place_and_undo_give_back_every_byte(place: Path) -> None:
    site = place / "site"
    shutil.copytree(EXAMPLE, site)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert samara("optimize", "site", "--in-place", cwd=place).returncode == 0
    once = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert once != before
    again = samara("optimize", "site", "--in-place", cwd=place)
    assert "0 files written" in again.stderr
    done = samara("optimize", "site", "--undo", cwd=place)
    assert done.returncode == 0
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_import_is_cheap_and_brings_no_server() -> None:
    code = "import sys, samara; print(sorted({'django', 'aiohttp', 'selectolax', 'typer'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_verbs_of_the_library_bring_no_server(place: Path) -> None:
    code = f"import sys, samara\nsamara.audit({str(place / 'public')!r})\nprint('django' in sys.modules)"
    env = {**os.environ, "SAMARA_DATA": str(place / "state")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout == "False\n"


def test_help_does_not_load_the_parser() -> None:
    code = (
        "import sys\nfrom samara.cli import build\nbuild()\n"
        "print(sorted({'selectolax', 'aiohttp', 'django', 'PIL', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
