"""Every check on its own examples, and the shape of all of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from samara.core import registry
from samara.core.audit import examine
from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices import catalogue
from samara.practices.skeleton import ADDRESS, files_of, page_of, probes_of
from samara.reading.page import read_page
from samara.reading.scope import scope
from samara.reading.sites import Wish, read

CHECKS = catalogue.checks()
OF_PAGES = {name: check for name, check in CHECKS.items() if isinstance(check, PageCheck)}
OF_SITES = {name: check for name, check in CHECKS.items() if isinstance(check, SiteCheck)}
NINE = {"audience", "conversation", "linkability", "linking", "mentions", "remix", "sharing", "showcase", "syndication"}


def page(check: PageCheck, example: str) -> Page:
    found = read_page(page_of(check, example), scope(ADDRESS))
    assert isinstance(found, Page)
    return found


def site(folder: Path, check: SiteCheck, example: str) -> Site:
    for name, data in files_of(getattr(check, example)):
        (folder / name).write_bytes(data)
    found = read(str(folder), Settings().replace(url=ADDRESS, workers=1), Wish(keep=False))
    return replace(found, probes={**found.probes, **probes_of(getattr(check, example))})


@pytest.mark.parametrize("name", OF_PAGES)
def test_a_page_check_finds_nothing_in_its_good_example(name: str) -> None:
    check = OF_PAGES[name]
    judged = examine(page(check, check.good), {name: check})
    assert (judged.found, judged.skipped, judged.broken) == ({}, (), {})


@pytest.mark.parametrize("name", OF_PAGES)
def test_a_page_check_finds_the_fault_in_its_bad_example(name: str) -> None:
    check = OF_PAGES[name]
    bad = page(check, check.bad)
    assert check.kinds is None or bad.kind in check.kinds
    judged = examine(bad, {name: check})
    assert (judged.skipped, judged.broken) == ((), {})
    assert judged.found[name][0].message


@pytest.mark.parametrize("name", OF_SITES)
def test_a_site_check_finds_nothing_in_its_good_example(name: str, tmp_path: Path) -> None:
    check = OF_SITES[name]
    good = site(tmp_path, check, "good")
    assert set(check.needs) <= set(good.probes)
    assert list(check.judge(good, Graph(good))) == []


@pytest.mark.parametrize("name", OF_SITES)
def test_a_site_check_finds_the_fault_in_its_bad_example(name: str, tmp_path: Path) -> None:
    check = OF_SITES[name]
    bad = site(tmp_path, check, "bad")
    graph = Graph(bad)
    found = list(check.judge(bad, graph))
    assert found
    for each in found:
        assert each.message
        assert not check.pages or graph.page(each.url) is not None


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_documents_itself(name: str) -> None:
    check: Check = CHECKS[name]
    assert re.fullmatch(r"[A-Z].*\.", check.title)
    assert len(check.why) > 60
    assert urlsplit(check.source).scheme == "https"
    assert check.name == name.partition("/")[2].replace("-", "_")


def test_every_practice_has_checks_and_a_promise() -> None:
    assert set(catalogue.practices()) == NINE
    assert all(promise.endswith(".") for promise in catalogue.practices().values())
    for practice in NINE:
        assert sum(name.startswith(f"{practice}/") for name in CHECKS) >= 2


def test_a_check_names_only_fixes_that_exist() -> None:
    rooms = registry.rooms("samara.practices", "fixes")
    folder = Path(catalogue.__file__).parent
    fixes = {f"{room}/{file.stem.replace('_', '-')}" for room in rooms for file in (folder / room / "fixes").glob("[a-z]*.py")}
    assert {check.fix for check in CHECKS.values() if check.fix} <= fixes
