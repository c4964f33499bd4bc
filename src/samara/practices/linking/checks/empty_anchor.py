"""Links without a text."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context",
    when=lambda page: bool(page.links),
    good='<a href="/white.html"><img src="/img/cup.jpg" alt="White tea"></a>',
    bad='<a href="/white.html"><img src="/img/cup.jpg" alt=""></a>',
)
def empty_anchor(page: Page) -> Iterator[Found]:
    """Every link has a text, if only the alt text of its picture.

    A link without words is read aloud as its address, letter by letter.
    """
    for link in page.links:
        # Permanent links beside headings lead to the page itself; what they say is the heading. What is hidden from screen
        # readers stands beside a link that says the same in words.
        if not link.text and not link.hidden and link.url != page.url:
            yield Found(f"the link to {link.url} has no text", link.at)
