"""The audit: counting, scores, remedies, crashes and probes, on checks made for the purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
import pytest

from samara.core.audit import audit, examine, pack, unpack
from samara.core.check import Check, page_check, site_check
from samara.core.facts import Place
from samara.core.finding import Effort, Finding, Found, Level, Outcome, Report, Status
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Site

BASE = "https://example.org/"
EXAMPLE = {"source": "https://example.org/rule", "good": "", "bad": "", "effort": Effort.TEMPLATE}


@page_check(level=Level.ERROR, **EXAMPLE)
def titled(page: Page) -> Iterator[Found]:
    """Every page has a title."""
    if not page.summary.title:
        yield Found("has no title", Place(0, 1, 1))


@page_check(level=Level.NOTE, kinds=(Kind.ARTICLE,), when=lambda page: page.summary.words > 10, fix="linking/more", **EXAMPLE)
def authored(page: Page) -> Iterator[Found]:
    """Every long article names its author."""
    if not page.summary.author:
        yield Found("names nobody")


@page_check(level=Level.WARNING, **EXAMPLE)
def crashing(page: Page) -> Iterator[Found]:
    """Nothing is divided by zero."""
    yield Found(str(1 // page.size))


@site_check(level=Level.WARNING, needs=("sitemap",), pages=False, **{**EXAMPLE, "good": {}, "bad": {}})
def mapped(site: Site, graph: Graph) -> Iterator[Found]:
    """The site has a map."""
    if not site.probes["sitemap"]:
        yield Found("has no map")


@site_check(level=Level.WARNING, **{**EXAMPLE, "good": {}, "bad": {}})
def linked(site: Site, graph: Graph) -> Iterator[Found]:
    """Every page is linked."""
    for page in graph.orphans:
        yield Found("is an orphan", None, graph.urls[page])


@site_check(level=Level.WARNING, **{**EXAMPLE, "good": {}, "bad": {}})
def lost(site: Site, graph: Graph) -> Iterator[Found]:
    """A finding about a page that the site has not is a mistake of the check."""
    yield Found("is not here", None, "https://elsewhere.example/")


def report(pages: Sequence[Page], checks: Mapping[str, Check], **more: Any) -> Report:
    site = Site(url=BASE, source="folder", pages=pages, summaries=tuple(page.summary for page in pages), **more)
    return audit(site, Graph(site), checks, [pack(examine(page, checks)) for page in pages])


def a_page(path: str = "", **summary: Any) -> Page:
    return Page(summary=Summary(url=BASE + path, source=path or "index.html", **summary))


def outcome(of: Report, check: str) -> Outcome:
    return next(each for each in of.outcomes if each.check == check)


def test_a_page_outcome_packs_and_unpacks() -> None:
    checks = {"linkability/titled": titled, "linkability/authored": authored, "sharing/crashing": crashing}
    examined = examine(a_page(kind=Kind.ARTICLE), checks)
    assert examined.found == {"linkability/titled": (Found("has no title", Place(0, 1, 1)),)}
    assert examined.skipped == ("linkability/authored",)
    assert examined.broken == {"sharing/crashing": "ZeroDivisionError: integer division or modulo by zero"}
    assert unpack(pack(examined)) == examined


def test_a_share_is_averaged_over_kinds() -> None:
    pages = [a_page(title="Home", kind=Kind.HOME), *(a_page(f"{number}", kind=Kind.ARTICLE) for number in range(99))]
    found = report(pages, {"linkability/titled": titled})
    assert outcome(found, "linkability/titled").affected == 99
    assert outcome(found, "linkability/titled").applicable == 100
    assert outcome(found, "linkability/titled").passed == 0.5
    assert found.practices == {"linkability": 50.0}
    assert found.score == 50.0
    assert len(outcome(found, "linkability/titled").examples) == 20


def test_weights_count_in_a_practice_and_practices_count_alike() -> None:
    pages = [a_page(title="Tea", kind=Kind.ARTICLE, words=20)]
    found = report(pages, {"a/authored": authored, "a/titled": titled, "b/titled": titled})
    assert found.practices == {"a": pytest.approx(500 / 6), "b": 100.0}
    assert found.score == pytest.approx((500 / 6 + 100) / 2)


def test_a_check_that_applies_to_no_page_leaves_the_score_alone() -> None:
    found = report([a_page(title="Tea")], {"a/authored": authored, "b/titled": titled})
    assert outcome(found, "a/authored").status is Status.NOT_APPLICABLE
    assert found.practices == {"a": None, "b": 100.0}
    assert found.score == 100.0


def test_a_crash_is_named_and_leaves_the_score_alone() -> None:
    found = report([a_page(), a_page("b")], {"a/crashing": crashing, "a/lost": lost})
    assert outcome(found, "a/crashing").status is Status.BROKEN
    assert outcome(found, "a/crashing").note == (
        "ZeroDivisionError: integer division or modulo by zero (on 2 pages, first https://example.org/)"
    )
    assert outcome(found, "a/lost").status is Status.BROKEN
    assert found.score is None


def test_a_probe_that_nobody_asked_is_not_checked() -> None:
    checks = {"syndication/mapped": mapped}
    unasked = report([a_page()], checks)
    assert outcome(unasked, "syndication/mapped").status is Status.NOT_CHECKED
    assert unasked.score is None
    asked = report([a_page()], checks, probes={"sitemap": {}})
    assert outcome(asked, "syndication/mapped").status is Status.FOUND
    assert list(asked.findings) == [Finding(check="syndication/mapped", level="warning", message="has no map")]
    assert asked.score == 0.0


def test_findings_can_be_read_again_and_know_their_file() -> None:
    found = report([a_page(title="Home"), a_page("tea.html")], {"a/titled": titled, "b/linked": linked})
    expected = [
        Finding(
            check="a/titled", level="error", message="has no title",
            url=BASE + "tea.html", source="tea.html", at=Place(0, 1, 1),
        ),
        Finding(check="b/linked", level="warning", message="is an orphan", url=BASE + "tea.html", source="tea.html"),
    ]  # fmt: skip
    assert list(found.findings) == expected
    assert list(found.findings) == expected
    assert outcome(found, "b/linked").examples == (expected[1],)


def test_remedies_are_ranked_by_gain_over_effort() -> None:
    pages = [a_page(f"{number}", kind=Kind.ARTICLE, words=20) for number in range(3)]
    found = report(pages, {"a/authored": authored, "a/titled": titled})
    by_hand, automatic = found.remedies
    assert (by_hand.name, by_hand.automatic, by_hand.pages, by_hand.effort, by_hand.rank) == (
        "a/titled",
        False,
        3,
        "template",
        5.0,
    )
    assert (automatic.name, automatic.automatic, automatic.checks, automatic.rank) == ("linking/more", True, ("a/authored",), 3.0)


def test_a_report_is_data() -> None:
    found = report([a_page()], {"a/titled": titled})
    assert msgspec.json.decode(msgspec.json.encode(found.outcomes), type=tuple[Outcome, ...]) == found.outcomes
