"""How a check ends by what was counted for it."""

from array import array
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_pages_are_counted_where_a_check_is_idle_or_finds_fault() -> None:
    tally = Tally()
    tally.skip(0, Kind.HOME)
    tally.affect(2, Kind.ARTICLE)
    assert (tally.skipped, list(tally.idle)) == (Counter({Kind.HOME: 1}), [0])
    assert (tally.affected, list(tally.pages), tally.found) == (Counter({Kind.ARTICLE: 1}), [2], True)


@given(
    pages=st.lists(st.tuples(st.sampled_from([Kind.HOME, Kind.ARTICLE]), st.sampled_from(["fault", "idle", "pass"])), min_size=1),
    copied=st.integers(0),
    times=st.integers(1, 20),
)
def test_copies_of_a_page_change_no_score(pages: list[tuple[Kind, str]], copied: int, times: int) -> None:
    digests = [str(number) for number in range(len(pages))]
    once, again = pages[copied % len(pages)], digests[copied % len(pages)]

    def passed(fared: list[tuple[Kind, str]], digests: list[str]) -> float | None:
        summaries = [
            Summary(url="", source="", kind=kind, digest=digest) for (kind, _), digest in zip(fared, digests, strict=True)
        ]
        tally = Tally()
        for page, (kind, how) in enumerate(fared):
            if how == "fault":
                tally.affect(page, kind)
            elif how == "idle":
                tally.skip(page, kind)
        return Counts(summaries).passed(of_pages, tally)

    assert passed(pages + [once] * times, digests + [again] * times) == passed(pages, digests)


def test_a_fault_that_only_copies_have_is_none_of_the_page() -> None:
    summaries = [Summary(url="", source="", digest="a") for _ in range(3)] + [Summary(url="", source="", digest="b")]
    tally = Tally()
    tally.affect(1, Kind.PAGE)
    tally.affect(2, Kind.PAGE)
    assert Counts(summaries).passed(of_pages, tally) == 1.0


def test_the_first_crash_is_remembered() -> None:
    tally = Tally()
    tally.crash("one", "/a")
    tally.crash("two", "/b")
    assert (tally.broken, tally.where, tally.crashes) == ("one", "/a", 2)


def test_a_fault_of_the_whole_site_weighs_most() -> None:
    graph = Graph(SITE)
    assert Tally(pages=array("i", [0])).importance(graph) == 1.0
    assert Tally().importance(graph) > 2.0
