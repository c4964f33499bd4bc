"""The report of a site's links as people see it: by every width and scheme, with names that do not lie on dots."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsing import everyone_reads
from samara.reports.links.format import formats
from server import cast


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "links.html"
    with path.open("w") as out:
        formats()["html"].write(cast.REVIEW, out)
    return path


@pytest.mark.parametrize("width", [390, 1280])
def test_report_is_readable_by_everyone(browser: Browser, report: Path, width: int) -> None:
    everyone_reads(browser, report, width)


@pytest.mark.parametrize("width", [390, 1280])
def test_every_name_is_large_enough_and_clear_of_dots(browser: Browser, report: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(report.as_uri())
    names = page.evaluate("[...document.querySelectorAll('.names text')].map(each => each.getBoundingClientRect().toJSON())")
    dots = page.evaluate("[...document.querySelectorAll('.dots circle')].map(each => each.getBoundingClientRect().toJSON())")
    assert len(names) == 1
    assert all(each["height"] >= 10 for each in names)
    assert not any(
        name["left"] < dot["right"]
        and dot["left"] < name["right"]
        and name["top"] < dot["bottom"]
        and dot["top"] < name["bottom"]
        for name in names
        for dot in dots
    )
    page.close()
