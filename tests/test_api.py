"""The verbs as functions, on a folder."""

from __future__ import annotations

import shutil
from datetime import date
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


def test_audit_takes_checks_and_allows_by_day(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=en><title>Tea</title><h1>Tea</h1><p>White tea.", encoding="utf-8"
    )
    (tmp_path / "samara-allow.toml").write_text(
        '[[allow]]\ncheck = "sharing/card-title"\nreason = "soon"\nuntil = 2026-12-01\n', encoding="utf-8"
    )

    def found(day: int) -> set[str]:
        report = api.audit(str(tmp_path), keep=False, only=["sharing"], skip=["sharing/card-image"], today=date(2026, 12, day))
        assert {outcome.practice for outcome in report.outcomes} == {"sharing"}
        assert "sharing/card-image" not in {outcome.check for outcome in report.outcomes}
        return {finding.check for finding in report.findings}

    assert found(2) - found(1) == {"sharing/card-title"}


def test_profile_times_every_check_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Tea</title>", encoding="utf-8")
    timings = api.profile(api.read(str(tmp_path), keep=False), only=["sharing/card-title", "linking/orphan"])
    assert sorted(timing.check for timing in timings) == ["linking/orphan", "sharing/card-title"]


def test_a_hundred_copies_of_a_page_do_not_change_the_score(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(EXAMPLE, site)
    before = api.audit(str(site), keep=False)
    for number in range(100):
        shutil.copy(site / "journal" / "why-larch.html", site / "journal" / f"why-larch-{number}.html")
    after = api.audit(str(site), keep=False)
    assert after.pages == before.pages + 100
    assert after.practices == before.practices
