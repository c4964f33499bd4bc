"""What tells one installation from another changes with every file of the code and of what plugs into it."""

import importlib
import os
import sys
from pathlib import Path

import pytest

from samara.core.version import _files, build


def test_build_is_the_same_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = build()
    build.cache_clear()
    assert build() == before
    plug = tmp_path / "plugged"
    plug.mkdir()
    (plug / "__init__.py").write_text("")
    (plug / "style.css").write_text("a{}")
    meta = tmp_path / "plugged-1.dist-info"
    meta.mkdir()
    (meta / "METADATA").write_text("Metadata-Version: 2.1\nName: plugged\nVersion: 1\n")
    (meta / "entry_points.txt").write_text("[samara.fixes]\nx = plugged:X\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    seen = {before}
    for change in ("a{}", "b{} "):
        (plug / "style.css").write_text(change)
        os.utime(plug / "style.css", ns=(1, len(seen)))
        build.cache_clear()
        assert build() not in seen
        seen.add(build())
    build.cache_clear()


def test_files_are_those_of_a_package_or_of_a_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "alone.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert [line.split()[0] for line in _files("alone")] == [str(tmp_path / "alone.py")]
    assert list(_files("no_such_package")) == []
    assert "alone" not in sys.modules
