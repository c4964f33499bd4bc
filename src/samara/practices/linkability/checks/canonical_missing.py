"""A page that does not name its one address."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc6596",
    fix="sharing/head-tags",
    when=lambda page: not page.summary.noindex,
    good='<link rel="canonical" href="https://example.org/tea.html">',
    bad="<title>Tea</title>",
)
def canonical_missing(page: Page) -> Iterator[Found]:
    """Every page names the one address it wants to be linked at.

    A page is reached with and without www, a slash, or tracking parameters; the canonical address joins the shares,
    mentions and comments that all of these spellings collect.
    """
    if not any(said.value for said in page.canonical):
        written = f", but {page.canonical[0].raw}" if page.canonical and page.canonical[0].raw else ""
        yield Found(f"names no canonical address{written}", page.canonical[0].at if page.canonical else page.head)
