"""Links that share to a network that has closed."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.catalogue import ended, networks


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://support.mozilla.org/en-US/kb/future-of-pocket",
    fix="sharing/dead-widgets",
    when=lambda page: bool(page.shares),
    good='<a href="https://bsky.app/intent/compose?text=https%3A%2F%2Fexample.org%2Ftea.html">Bluesky</a>',
    bad='<a href="https://getpocket.com/save?url=https%3A%2F%2Fexample.org%2Ftea.html">Pocket</a>',
)
def share_dead(page: Page) -> Iterator[Found]:
    """No share link leads to a network that has closed.

    The button ends in an error and tells the reader that nobody looks after the page.
    """
    for share in page.shares:
        if not share.alive:
            yield Found(f"shares to {networks()[share.network].title}, which stopped in {ended()[share.network]}", share.at)
