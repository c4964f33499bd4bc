"""A page whose readers cannot come back by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.audience.following import shows_way
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://indieweb.org/follow",
    fix="audience/follow",
    kinds=(Kind.HOME, Kind.ARTICLE),
    good=ARTICLE + '<main><p>White tea.</p></main><footer><a href="/feed.xml">Follow by feed</a></footer>',
    bad=ARTICLE + "<main><p>White tea.</p></main>",
)
def follow_missing(page: Page) -> Iterator[Found]:
    """The home page and articles show a way to follow: a newsletter, a feed, a profile or an account.

    A reader who came from a network and liked what they read belongs to the network; with a way to follow they can belong
    to the site.
    """
    if not shows_way(page):
        yield Found("shows no newsletter, feed or profile to follow")
