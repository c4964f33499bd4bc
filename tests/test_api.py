"""The verbs as functions, on a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from samara import api
from samara.core.settings import load

EXAMPLE = Path(__file__).parents[1] / "examples" / "workshop"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the example site was optimised to."""
    source, folder = shutil.copytree(EXAMPLE, tmp_path / "site"), tmp_path / "out"
    api.optimize(str(source), settings=load(source, environment={}).replace(data=str(tmp_path / "state"), workers=1), out=folder)
    return folder


def test_optimize_copies_all_but_its_own_settings(out: Path) -> None:
    given = {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*") if path.is_file()}
    made = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert given - made == {"samara.toml"}
    assert made - given == {"samara.css", "samara-manifest.json"}


def test_optimize_copies_other_files_as_they_are(out: Path) -> None:
    assert (out / "style.css").read_bytes() == (EXAMPLE / "style.css").read_bytes()
