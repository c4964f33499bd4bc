"""A page that describes itself twice."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://html.spec.whatwg.org/multipage/semantics.html#meta-description",
    fix="sharing/head-tags",
    when=lambda page: bool(page.descriptions),
    good='<meta name="description" content="Cool water and five minutes.">',
    bad='<meta name="description" content="Cool water and five minutes."><meta name="description" content="Teas and pots.">',
)
def description_conflict(page: Page) -> Iterator[Found]:
    """A page has one description, not two.

    The standard allows one. Where a theme and a plugin each write theirs, the networks choose, and not all choose alike.
    """
    first, *others = page.descriptions
    for said in others:
        yield Found(f'has a second description, "{said.value}", beside "{first.value}"', said.at)
