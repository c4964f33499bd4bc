"""Language codes of twins that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.linkability.languages import fault


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/specialty/international/localized-versions",
    when=lambda page: bool(page.hreflang),
    good='<link rel="alternate" hreflang="de" href="https://example.org/de/tea.html">',
    bad='<link rel="alternate" hreflang="ge" href="https://example.org/de/tea.html">',
)
def hreflang_code(page: Page) -> Iterator[Found]:
    """Twins in other languages are named with codes that exist.

    "ge", "jp" or "en-uk" are taken for no language at all, and readers get the page in the wrong one.
    """
    for twin in page.hreflang:
        if words := fault(twin.lang):
            yield Found(f'hreflang "{twin.lang}" of {twin.url} {words}', twin.at)
