"""Links that lead nowhere, and what became of the pages they lead to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from judging import said_of, site
from samara.core.check import SiteCheck
from samara.core.graph import Graph
from samara.core.page import Other
from samara.practices import catalogue

THERE = "https://example.org/there"


def faults(folder: Path, *others: Other) -> Iterator[str]:
    """What is said of a link to THERE."""
    found = site({"index.html": '<main><a href="/there">On</a></main>'}, folder)
    check = catalogue.checks()["linking/broken-link"]
    assert isinstance(check, SiteCheck)
    crawled = replace(found, others=others)
    return (each.message for each in check.judge(crawled, Graph(crawled)))


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        (Other(THERE, THERE, "missing", status=404), "is not there"),
        (Other(THERE, THERE, "missing", status=403), "answers 403"),
        (Other(THERE, THERE, "failed", status=500, note="answered 500"), "answers 500"),
        (Other(THERE, THERE, "failed", THERE, 302, "redirects in a circle"), "redirects in a circle"),
        (Other(THERE, THERE, "failed", note=f"{THERE} took longer than 5 seconds."), "did not answer"),
    ],
)
def test_a_broken_link_says_what_became_of_the_page(other: Other, fault: str, tmp_path: Path) -> None:
    assert list(faults(tmp_path, other)) == [f"links to a page that {fault}: {THERE}"]


def test_a_link_by_a_redirect_to_nothing_is_broken(tmp_path: Path) -> None:
    gone = "https://example.org/gone"
    others = Other(THERE, THERE, "redirect", gone, 301), Other(gone, gone, "missing", status=404)
    assert list(faults(tmp_path, *others)) == [f"links to a page that is not there: {THERE}"]


def test_a_link_to_what_is_no_page_is_not_broken(tmp_path: Path) -> None:
    assert list(faults(tmp_path, Other(THERE, THERE, "binary", status=200, note="image/png"))) == []


def test_a_link_with_campaign_parameters_is_as_broken_as_one_without(tmp_path: Path) -> None:
    found = said_of("linking/broken-link", {"index.html": '<main><a href="/there?utm_source=home">On</a></main>'}, tmp_path)
    assert found == [("https://example.org/", f"links to a page that is not there: {THERE}?utm_source=home")]
