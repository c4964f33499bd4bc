"""A page that announces no feed."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.rssboard.org/rss-autodiscovery",
    fix="syndication/feeds",
    kinds=(Kind.HOME, Kind.ARTICLE, Kind.LISTING),
    good=ARTICLE + '<link rel="alternate" type="application/atom+xml" href="/feed.xml">',
    bad=ARTICLE,
)
def feed_link(page: Page) -> Iterator[Found]:
    """The home page, listings and articles announce a feed.

    Readers, newsletters and other sites subscribe at the page they happen to read, and look for the address there.
    """
    if not page.feeds:
        yield Found("announces no feed", page.head)
