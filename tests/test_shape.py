"""The shape of the house: sizes, names, openings, one offer per file, tests beside what they test."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest

import samara
from samara.core.check import Check
from samara.core.fix import Fix
from samara.core.version import VERSION
from samara.networks.catalogue import networks
from samara.practices import catalogue, remedies
from samara.reading.reader import readers
from samara.reports.catalogue import formats
from samara.widgets.catalogue import widgets

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "samara"
TESTS = ROOT / "tests"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.stat().st_size)
NINE = {"linkability", "sharing", "mentions", "syndication", "remix", "linking", "conversation", "showcase", "audience"}
SHAPELESS = {"utils", "util", "common", "helpers", "helper", "misc", "manager", "managers", "base"}
CLIENTS = {
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "websockets",
}
LONG, LONGEST = 300, 400


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> set[str]:
    """Every module that a file names in an import, wherever in it; of `from a import b` both a and a.b."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def module_of(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


# Modules


def opens_with_a_sentence(path: Path) -> bool:
    """Whether the first paragraph of the docstring is a sentence; the address of its source may follow."""
    first = (ast.get_docstring(tree(path)) or "").partition("\n\n")[0]
    return bool(re.fullmatch(r"\S.*\.( https://\S+)?", first, re.S))


def test_every_module_opens_with_a_sentence() -> None:
    assert [name_of(path) for path in MODULES if not opens_with_a_sentence(path)] == []


def test_no_module_is_longer_than_400_lines() -> None:
    sizes = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    long = {name: size for name, size in sizes.items() if size > LONG}
    assert [name for name, size in sizes.items() if size > LONGEST] == [], f"longer than {LONG}, so a question: {long}"


def test_modules_are_named_after_what_they_hold() -> None:
    every = [*SOURCE.rglob("*.py"), *TESTS.rglob("*.py")]
    assert [name_of(path) for path in every if SHAPELESS & {path.stem.strip("_"), path.parent.name}] == []


def test_public_names_are_sorted_and_there() -> None:
    assert samara.__all__ == sorted(samara.__all__)
    assert [name for name in samara.__all__ if not hasattr(samara, name)] == []
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        samara.nonsense  # noqa: B018 - the access is what is tested


def test_the_version_is_that_of_the_distribution() -> None:
    assert samara.__version__ == VERSION == version("samara")


def test_only_the_door_brings_a_network_client() -> None:
    listens = SOURCE / "server" / "listening.py"  # it opens a socket to be asked, not to ask
    outside = [path for path in MODULES if SOURCE / "core" / "http" not in path.parents and path != listens]
    assert {name_of(path): found for path in outside if (found := imports(path) & CLIENTS)} == {}
    assert imports(listens) & CLIENTS == {"socket"}


# Offers


def test_every_file_offers_one_thing() -> None:
    # The registries raise for a file that offers none or several.
    for offers in (catalogue.checks(), remedies.fixes(), networks(), widgets(), readers(), formats()):
        assert offers


@pytest.mark.parametrize("offers", [catalogue.checks(), remedies.fixes()], ids=["checks", "fixes"])
def test_functions_are_named_like_their_files(offers: dict[str, Check] | dict[str, Fix]) -> None:
    for name, offer in offers.items():
        stem = name.rpartition("/")[2].replace("-", "_")
        assert (offer.name, offer.module.rpartition(".")[2]) == (stem, stem)


@pytest.mark.parametrize("offers", [networks(), widgets()], ids=["networks", "widgets"])
def test_things_bear_the_names_of_their_files(offers: dict[str, object]) -> None:
    assert [name for name, offer in offers.items() if getattr(offer, "name", "") != name] == []


def test_there_are_nine_practices_each_with_checks() -> None:
    assert {path.parent.name for path in SOURCE.glob("practices/*/__init__.py")} == NINE
    few = [name for name in NINE if len(list((SOURCE / "practices" / name / "checks").glob("[a-z]*.py"))) < 2]
    assert few == []


# Tests


def test_tests_lie_where_the_code_lies() -> None:
    """A test file tests/a/test_b.py is about src/samara/a/b, be it module or package, or about the room a (or its thing b)."""
    things = {path.relative_to(SOURCE).with_suffix("") for path in SOURCE.rglob("*") if path.suffix == ".py" or path.is_dir()}
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()} - {"__pycache__"}
    strays = []
    for path in TESTS.rglob("test_*.py"):
        room = path.parent.relative_to(TESTS)
        if room.parts and room.parts[0] in rooms and room not in things:
            strays.append(name_of(path))
    assert strays == []
    assert sorted(rooms - {path.name for path in TESTS.iterdir()} - {"__pycache__"}) == []


def test_every_noun_of_the_ground_floor_is_tested() -> None:
    """Each module and each package of core is named by a test."""
    named = set[str]().union(*(imports(path) for path in TESTS.rglob("test_*.py")))
    nouns = [module_of(path) for path in (*SOURCE.glob("core/[a-z]*.py"), *SOURCE.glob("core/*/__init__.py"))]
    assert sorted(set(nouns) - named) == []


def test_every_kind_of_fact_has_its_test() -> None:
    missing = [name for name in readers() if not (TESTS / "reading" / "facts" / f"test_{name.replace('-', '_')}.py").is_file()]
    assert missing == []


def test_every_fix_has_its_test() -> None:
    places = [path.relative_to(SOURCE) for path in SOURCE.glob("practices/*/fixes/[a-z]*.py")]
    assert [str(place) for place in places if not (TESTS / place.parent / f"test_{place.name}").is_file()] == []


# The repository


def test_the_repository_speaks_of_samara_alone() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in listed.stdout.split("\0") if name] or [name_of(path) for path in MODULES]
    machine = re.compile(r"/(?:work|root)/|help" + r"er-\d|#.*\b(?:TO" + r"DO|FIX" + r"ME)\b|raise NotImplement" + r"edError")
    found = []
    for name in names:
        path = ROOT / name
        if path.is_file() and path.suffix in {
            ".py",
            ".md",
            ".toml",
            ".html",
            ".css",
            ".txt",
            ".lock",
            "",
            ".json",
            ".yml",
            ".yaml",
        }:
            text = path.read_bytes().decode("utf-8", "replace")
            found += [f"{name}:{text.count(chr(10), 0, hit.start()) + 1}: {hit[0]}" for hit in machine.finditer(text)]
    assert found == []
