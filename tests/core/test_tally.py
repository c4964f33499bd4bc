"""How a check ends by what was counted for it."""

from array import array
from collections import Counter
from collections.abc import Iterator

import pytest

from samara.core.check import page_check, site_check
from samara.core.finding import Effort, Found, Level, Status
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Site
from samara.core.tally import Counts, Tally, outcome

SITE = Site(
    url="https://example.org/", source="", pages=[],
    summaries=tuple(
        Summary(url=f"https://example.org/{number}", source="", kind=Kind.ARTICLE if number else Kind.HOME) for number in range(4)
    ),
)  # fmt: skip
COUNTS = Counts(SITE.summaries)


@page_check(level=Level.WARNING, effort=Effort.PAGE, source="", good="", bad="")
def of_pages(page: Page) -> Iterator[Found]:
    """A promise."""
    yield Found("x")


@site_check(level=Level.WARNING, effort=Effort.PAGE, source="", good={}, bad={}, pages=False, needs=("robots",))
def of_site(site: Site, graph: Graph) -> Iterator[Found]:
    """A promise."""
    yield Found("x")


@pytest.mark.parametrize(
    ("tally", "ended"),
    [
        (Tally(), (Status.PASSED, 4, 0, 1.0, "")),
        (
            Tally(affected=Counter({Kind.ARTICLE: 3}), pages=array("i", [1, 2, 3]), found=True),
            (Status.FOUND, 4, 3, 0.5, ""),
        ),
        (Tally(skipped=Counter({Kind.HOME: 1})), (Status.PASSED, 3, 0, 1.0, "")),
        (Tally(skipped=Counter({Kind.HOME: 1, Kind.ARTICLE: 3})), (Status.NOT_APPLICABLE, 0, 0, None, "")),
        (Tally(skipped=Counter({Kind.HOME: 1, Kind.ARTICLE: 3}), allowed=4), (Status.NOT_APPLICABLE, 0, 0, None, "allowed")),
        (Tally(broken="KeyError: x", crashes=2, where="/a"), (Status.BROKEN, 4, 0, None, "KeyError: x (on 2 pages, first /a)")),
    ],
)
def test_a_check_of_pages_ends_by_its_tally(tally: Tally, ended: tuple[object, ...]) -> None:
    told = outcome("a/b", of_pages, tally, COUNTS, SITE)
    assert (told.status, told.applicable, told.affected, told.passed, told.note) == ended


def test_a_check_of_the_site_needs_what_it_reads() -> None:
    told = outcome("a/b", of_site, Tally(), COUNTS, SITE)
    assert (told.status, told.note) == (Status.NOT_CHECKED, "needs what was not asked: robots")


def test_what_is_allowed_is_as_if_it_did_not_apply() -> None:
    tally = Tally()
    tally.allow(Kind.HOME)
    tally.allow(None)
    assert (tally.allowed, tally.skipped) == (2, Counter({Kind.HOME: 1}))


def test_the_first_crash_is_remembered() -> None:
    tally = Tally()
    tally.crash("one", "/a")
    tally.crash("two", "/b")
    assert (tally.broken, tally.where, tally.crashes) == ("one", "/a", 2)


def test_a_fault_of_the_whole_site_weighs_most() -> None:
    graph = Graph(SITE)
    assert Tally(pages=array("i", [0])).importance(graph) == 1.0
    assert Tally().importance(graph) > 2.0
