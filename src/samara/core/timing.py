"""How long each check takes: measured apart from the audit, so that nobody pays for it who did not ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from time import perf_counter

import msgspec

from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.graph import Graph
from samara.core.site import Site

SAMPLE = 2_000
"""Pages, spread evenly over the site, that page checks are measured on."""

Clock = Callable[[], float]


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """What a check took, in seconds: on `pages` pages, or once on the whole site (`pages` is 0)."""

    check: str
    seconds: float
    pages: int = 0

    @property
    def each(self) -> float:
        """Seconds for one page, or for the site."""
        return self.seconds / max(self.pages, 1)


def measure(site: Site, graph: Graph, checks: Mapping[str, Check], clock: Clock = perf_counter) -> list[Timing]:
    """The timing of each check that can run, the slowest first. What a check finds, or that it crashes, is not looked at."""
    of_pages = {name: check for name, check in checks.items() if isinstance(check, PageCheck)}
    spent = dict.fromkeys(of_pages, 0.0)
    step = max(1, -(-len(site.pages) // SAMPLE))
    sample = range(0, len(site.pages), step)
    for index in sample:
        page = site.pages[index]
        for name, check in of_pages.items():
            begun = clock()
            with suppress(Exception):
                if (check.kinds is None or page.kind in check.kinds) and (check.when is None or check.when(page)):
                    for _ in check.judge(page):
                        pass
            spent[name] += clock() - begun
    timings = [Timing(check=name, seconds=seconds, pages=len(sample)) for name, seconds in spent.items()]
    of_site = {name: check for name, check in checks.items() if isinstance(check, SiteCheck)}
    for name, judge in of_site.items():
        if all(need in site.probes for need in judge.needs):
            begun = clock()
            with suppress(Exception):
                for _ in judge.judge(site, graph):
                    pass
            timings.append(Timing(check=name, seconds=clock() - begun))
    return sorted(timings, key=lambda timing: (-timing.seconds, timing.check))
