"""A page without a heading, or with several."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/WAI/tutorials/page-structure/headings/",
    good="<h1>White tea</h1><h2>Water</h2>",
    bad="<h2>White tea</h2><h3>Water</h3>",
)
def main_heading(page: Page) -> Iterator[Found]:
    """Every page has one heading of the first level.

    It is what screen readers go to, what a reader compares with the words of the link they followed, and what readers'
    programs call the page.
    """
    first = [heading for heading in page.headings if heading.level == 1]
    if not first:
        yield Found("has no h1")
    elif len(first) > 1:
        yield Found(f'has {len(first)} h1, the second "{first[1].text}"', first[1].at)
