"""An article that other sites cannot quote as what it is."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://microformats.org/wiki/h-entry",
    kinds=(Kind.ARTICLE,),
    good=ARTICLE
    + '<main><article class="h-entry"><h1 class="p-name">Tea</h1><p class="e-content">Cool water.</p></article></main>',
    bad=ARTICLE + "<main><article><h1>Tea</h1><p>White tea needs cool water.</p></article></main>",
)
def article_entry(page: Page) -> Iterator[Found]:
    """Articles are marked up as h-entry.

    When an article replies to a page elsewhere, that page shows its author and its words if it finds them marked, else a
    bare address.
    """
    if not any("h-entry" in item.types for item in page.microformats):
        yield Found("has no h-entry")
