"""A title that networks cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.catalogue import networks
from samara.networks.network import Grade, Limit

LONG = "Everything that there is to know about white tea, and a few things that nobody should have to know"


@cache
def limits() -> tuple[tuple[str, Limit], ...]:
    """The networks that bound a title, with their bounds."""
    return tuple((network.title, limit) for network in networks().values() if network.alive and (limit := network.limit("title")))


def shown(title: str, limit: Limit) -> bool:
    """Whether a network shows all of a title."""
    length = len(title.encode()) if limit.unit == "bytes" else len(title)
    return limit.most is None or length <= limit.most


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developer.x.com/en/docs/x-for-websites/cards/overview/markup",
    when=lambda page: bool(page.summary.title),
    good="<title>How to brew white tea</title>",
    bad=f"<title>{LONG}</title>",
)
def title_long(page: Page) -> Iterator[Found]:
    """Titles are short enough for the networks that say how much of one they show.

    A title that is cut loses its end, which is often the part that says what this page has and others have not.
    """
    title = page.summary.title or ""
    cut = [(name, limit) for name, limit in limits() if not shown(title, limit)]
    # A bound that was only measured names itself beside one that the network states, and accuses nobody alone.
    if any(limit.grade is Grade.OFFICIAL for _, limit in cut):
        names = ", ".join(f"{name} ({limit.most} {limit.unit})" for name, limit in cut)
        yield Found(
            f"has a title of {len(title)} characters, which is cut by {names}", page.titles[0].at if page.titles else None
        )
