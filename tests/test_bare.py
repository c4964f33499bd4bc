"""The bare install, without extras, reads, audits, optimises and explains; and says what `serve` would need.

The distributions that `samara` itself requires are computed from their metadata; whatever else is installed cannot be imported.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

EXAMPLE = Path(__file__).parents[1] / "examples" / "workshop"

BARE = '''
import sys


class Bare:
    """Refuses what a bare install does not have."""

    def __init__(self, absent):
        self.absent = absent

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.absent:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


sys.meta_path.insert(0, Bare(frozenset(sys.argv.pop(1).split(","))))
from samara.cli import main

main()
'''


def closure(name: str, extras: frozenset[str] = frozenset()) -> set[str]:
    """The distributions that come with one, itself included, by normal name."""
    found: set[str] = set()
    waiting = [(name, extras)]
    seen = set[tuple[str, frozenset[str]]]()
    while waiting:
        step = waiting.pop()
        if step in seen:
            continue
        seen.add(step)
        here, wanted = step
        try:
            lines = requires(here) or ()
        except PackageNotFoundError:  # its marker names another platform
            continue
        found.add(normal(here))
        waiting += [
            (normal(requirement.name), frozenset(requirement.extras))
            for requirement in map(Requirement, lines)
            if requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in (*wanted, ""))
        ]
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def absent() -> set[str]:
    """The top-level modules that are installed here and come with no distribution of the bare install."""
    bare = closure("samara")
    return {module for module, names in packages_distributions().items() if not bare & {normal(name) for name in names}}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bare")
    shutil.copytree(EXAMPLE, folder / "public")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    return folder


def samara(*arguments: str, place: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "SAMARA_DATA": str(place / "data"), "PYTHONWARNINGS": "error", "COLUMNS": "200"}
    command = [sys.executable, str(place / "bare.py"), ",".join(sorted(absent())), *arguments]
    return subprocess.run(command, cwd=place, env=env, capture_output=True, text=True, timeout=120)


def test_bare_install_is_smaller_than_what_is_here() -> None:
    assert {"django", "pytest", "uvicorn"} <= absent()
    assert not {"samara", "aiohttp", "msgspec", "selectolax", "typer", "PIL"} & absent()
    assert {"django", "uvicorn"} <= closure("samara", frozenset({"server"})) - closure("samara")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("read", "public"), "38 pages"),
        (("audit", "public"), "What to do first"),
        (("optimize", "public", "--out", "optimized"), "sharing/head-tags: 38 pages"),
        (("explain", "sharing/card-title"), "Every page names itself on its card."),
        (("settings", "public"), "page_limit = 100000"),
    ],
)
def test_bare_install_does_its_work(arguments: tuple[str, ...], said: str, place: Path) -> None:
    done = samara(*arguments, place=place)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert said in done.stdout + done.stderr


def test_bare_install_says_what_serving_needs(place: Path) -> None:
    done = samara("serve", "public", "--once", place=place)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines() == [
        "samara: Serving needs django, which is not installed.",
        '        pip install "samara[server]"',
    ]
