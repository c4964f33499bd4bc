"""Checks that take too long or find too much, with real clocks and real timers."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest

from samara.core.audit import examine
from samara.core.check import PageCheck, page_check
from samara.core.facts import Place
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page, Summary
from samara.core.watch import MOST, Patience, TooLong, Watch, kept

EXAMPLE: dict[str, Any] = {"level": Level.NOTE, "source": "https://example.org/", "good": "", "bad": "", "effort": Effort.PAGE}
PAGE = Page(summary=Summary(url="https://example.org/", source="index.html"), size=1)
SHORT = 0.1
CUT = f"took longer than {SHORT:g} seconds and was cut"


@page_check(**EXAMPLE)
def endless(page: Page) -> Iterator[Found]:
    """Yields for ever."""
    while page.size:
        yield Found("again")


@page_check(**EXAMPLE)
def silent(page: Page) -> Iterator[Found]:
    """Never yields, and catches what it can."""
    while page.size:
        try:
            sum(range(1_000))
        except Exception:
            continue
    yield Found("never")


@page_check(**EXAMPLE)
def backtracking(page: Page) -> Iterator[Found]:
    """Sits in one regular expression."""
    if re.fullmatch(r"(a+)+b", "a" * 64):
        yield Found("never")


@page_check(**EXAMPLE)
def million(page: Page) -> Iterator[Found]:
    """Finds a million faults, quickly."""
    for number in range(100_000):
        yield Found(f"fault {number}", Place(number, 1, 1))


@page_check(**EXAMPLE)
def sound(page: Page) -> Iterator[Found]:
    """Finds one thing."""
    yield Found("is so")


@page_check(**EXAMPLE, when=lambda page: all(page.size for _ in iter(int, 1)))
def undecided(page: Page) -> Iterator[Found]:
    """Never knows whether it applies."""
    yield Found("never")


@pytest.mark.parametrize("hostile", [endless, silent, backtracking, undecided], ids=lambda check: check.name)
def test_a_check_that_does_not_end_is_cut_and_named_and_the_others_run(hostile: PageCheck) -> None:
    began = perf_counter()
    outcome = examine(PAGE, {"a/sound": sound, "b/hostile": hostile, "c/sound": sound}, SHORT)
    assert perf_counter() - began < 20 * SHORT
    assert outcome.broken == {"b/hostile": CUT}
    assert outcome.found == {"a/sound": (Found("is so"),), "c/sound": (Found("is so"),)}


def test_a_check_that_is_cut_on_several_pages_is_not_asked_again() -> None:
    patience = Patience()
    words = [examine(PAGE, {"a/endless": endless}, SHORT, patience).broken["a/endless"] for _ in range(5)]
    assert words == [CUT] * 3 + ["was cut on 3 pages and not asked again"] * 2


@page_check(**EXAMPLE)
def wordy(page: Page) -> Iterator[Found]:
    """Gives words."""
    yield "no finding"  # type: ignore[misc]


@page_check(**EXAMPLE)
def leaving(page: Page) -> Iterator[Found]:
    """Ends the program."""
    raise SystemExit(7)
    yield


def test_a_check_that_gives_no_findings_or_leaves_is_named_and_the_run_goes_on() -> None:
    outcome = examine(PAGE, {"a/wordy": wordy, "b/leaving": leaving, "c/sound": sound})
    assert outcome.broken == {"a/wordy": "TypeError: gave 'no finding', which is no Found", "b/leaving": "SystemExit: 7"}
    assert outcome.found == {"c/sound": (Found("is so"),)}


def test_too_many_findings_are_cut_and_counted() -> None:
    outcome = examine(PAGE, {"a/million": million}, 60.0)
    found = outcome.found["a/million"]
    assert len(found) == MOST
    assert found[0] == Found("fault 0", Place(0, 1, 1))
    assert found[-1] == Found(f"fault {MOST - 1}, and {100_000 - MOST:,} more", Place(MOST - 1, 1, 1))


def test_findings_of_a_site_are_counted_by_page() -> None:
    pages = [Found("bad", None, f"https://example.org/{number}") for number in range(MOST + 5)]
    with Watch(60.0) as watch:
        assert kept(iter(pages), watch, whole=False) == pages
        assert kept(iter([Found("bad", None, "/a")] * (MOST + 5)), watch, whole=False)[-1] == Found("bad, and 5 more", None, "/a")


def test_a_thread_is_cut_between_findings() -> None:
    outcomes = []
    thread = threading.Thread(target=lambda: outcomes.append(examine(PAGE, {"a/endless": endless}, SHORT)))
    thread.start()
    thread.join()
    assert outcomes[0].broken == {"a/endless": CUT}


def test_a_watch_leaves_the_timer_and_its_handler_as_they_were() -> None:
    former = signal.getsignal(signal.SIGALRM)
    with Watch(SHORT) as watch:
        watch.begin()
        with pytest.raises(TooLong):
            re.fullmatch(r"(a+)+b", "a" * 64)
    assert signal.getsignal(signal.SIGALRM) is former
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_timer_of_others_is_not_touched() -> None:
    signal.setitimer(signal.ITIMER_REAL, 1_000.0)
    try:
        with Watch(SHORT) as watch:
            watch.begin()
            assert signal.getitimer(signal.ITIMER_REAL)[0] > 900
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
