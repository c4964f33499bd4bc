"""Tests of checks: what a check says of a page, or of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from documents import page
from samara.core.audit import examine
from samara.core.check import PageCheck, SiteCheck
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices import catalogue
from samara.practices.skeleton import ADDRESS, files_of, page_of, probes_of
from samara.reading.sites import Wish, read


def said(name: str, html: str, url: str = "") -> list[str]:
    """The messages of a page check about a page, as its examples are written; none where it does not apply."""
    check = catalogue.checks()[name]
    assert isinstance(check, PageCheck)
    raw = page_of(check, html)
    judged = examine(page(raw.data, url or raw.url), {name: check})
    assert judged.broken == {}
    return [each.message for each in judged.found.get(name, ())]


def said_of(name: str, files: Mapping[str, str], folder: Path) -> list[tuple[str, str]]:
    """The addresses and messages of a site check about a site of these files, as its examples are written."""
    check = catalogue.checks()[name]
    assert isinstance(check, SiteCheck)
    found = site(files, folder)
    if check.when is not None and not check.when(found):
        return []
    return [(each.url, each.message) for each in check.judge(found, Graph(found))]


def site(files: Mapping[str, str], folder: Path) -> Site:
    """The site of these files at https://example.org/, as the examples of checks are written."""
    for name, data in files_of(files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    found = read(str(folder), Settings().replace(url=ADDRESS, workers=1), Wish(keep=False))
    return replace(found, probes={**found.probes, **probes_of(files)})
