"""A page that offers no way to pass it on."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/TR/web-share/",
    fix="sharing/share-bar",
    kinds=(Kind.ARTICLE, Kind.PRODUCT),
    good=ARTICLE + "<main><p>White tea.</p>"
    '<a href="https://bsky.app/intent/compose?text=Tea%20https%3A%2F%2Fexample.org%2Ftea.html">Share on Bluesky</a></main>',
    bad=ARTICLE + "<main><p>White tea.</p></main>",
)
def share_control(page: Page) -> Iterator[Found]:
    """Articles and products offer to be shared, saved or copied.

    Few readers use such controls and most paste the address, but those who do are on a telephone, where copying an
    address takes longest.
    """
    if not any(share.alive for share in page.shares):
        yield Found("offers no way to share, save or copy it")
