"""An article that others cannot embed."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://oembed.com/#section4",
    fix="remix/embed",
    kinds=(Kind.ARTICLE,),
    good=ARTICLE + '<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed.json">',
    bad=ARTICLE,
)
def oembed(page: Page) -> Iterator[Found]:
    """Articles offer an embed through oEmbed discovery.

    WordPress, Notion and many forums turn a bare address into a window on the page when they find the link, with credit
    to the source.
    """
    if not page.oembed:
        yield Found("offers no oEmbed answer", page.head)
