"""What each check takes, by a clock that the test holds."""

from collections.abc import Iterator
from itertools import count

from samara.core.check import page_check, site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Site
from samara.core.timing import SAMPLE, Timing, measure


@page_check(level=Level.ERROR, effort=Effort.PAGE, source="", good="", bad="")
def crashing(page: Page) -> Iterator[Found]:
    """Nothing is divided by zero."""
    yield Found(str(1 // page.size))


@page_check(level=Level.ERROR, effort=Effort.PAGE, source="", good="", bad="", kinds=(Kind.HOME,))
def homely(page: Page) -> Iterator[Found]:
    """Home is home."""
    raise AssertionError("asked about a page that is none")
    yield Found("")


@site_check(level=Level.ERROR, effort=Effort.PAGE, source="", good={}, bad={})
def whole(site: Site, graph: Graph) -> Iterator[Found]:
    """A site is a site."""
    yield Found("x")


@site_check(level=Level.ERROR, effort=Effort.PAGE, source="", good={}, bad={}, needs=("net",))
def asking(site: Site, graph: Graph) -> Iterator[Found]:
    """Somebody asked."""
    yield Found("x")


def a_site(pages: int) -> Site:
    made = [Page(summary=Summary(url=f"https://example.org/{number}", source="")) for number in range(pages)]
    return Site(url="https://example.org/", source="", pages=made, summaries=tuple(page.summary for page in made))


def test_every_check_that_can_run_is_timed() -> None:
    site = a_site(3)
    ticks = count()
    told = measure(
        site, Graph(site), {"a/asking": asking, "a/crashing": crashing, "a/homely": homely, "a/whole": whole},
        lambda: float(next(ticks)),
    )  # fmt: skip
    assert told == [
        Timing(check="a/crashing", seconds=3.0, pages=3),
        Timing(check="a/homely", seconds=3.0, pages=3),
        Timing(check="a/whole", seconds=1.0),
    ]
    assert [timing.each for timing in told] == [1.0, 1.0, 1.0]


def test_a_large_site_is_sampled() -> None:
    site = a_site(SAMPLE * 2 + 1)
    (told,) = measure(site, Graph(site), {"a/homely": homely})
    assert told.pages == 1334
