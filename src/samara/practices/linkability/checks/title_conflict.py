"""A page with several titles."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://html.spec.whatwg.org/multipage/semantics.html#the-title-element",
    when=lambda page: bool(page.titles),
    good="<title>White tea</title>",
    bad="<title>White tea</title><title>Tea house</title>",
)
def title_conflict(page: Page) -> Iterator[Found]:
    """A page has one title, not two.

    The standard allows one. Browsers take the first; a theme and a plugin that each write theirs leave it to chance which that
    is, and to each network which one it takes.
    """
    first, *others = page.titles
    for said in others:
        yield Found(f'has a second title, "{said.value}", beside "{first.value}"', said.at)
