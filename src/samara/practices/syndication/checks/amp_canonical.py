"""An AMP twin that does not name its original."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

START = '<!doctype html><html ⚡ lang="en"><title>White tea</title>'


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml/#required-markup",
    when=lambda page: bool(page.amp),
    good=START + '<link rel="canonical" href="https://example.org/tea.html">',
    bad=START,
)
def amp_canonical(page: Page) -> Iterator[Found]:
    """AMP pages name their canonical address.

    AMP requires it; without it the twin is a page of its own, and takes shares, comments and mentions away from the original.
    """
    if not any(said.value for said in page.canonical):
        yield Found("is AMP and names no canonical address", page.amp[0].at)
