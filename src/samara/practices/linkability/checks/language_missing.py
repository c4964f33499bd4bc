"""A page that does not say its language."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/language-of-page",
    fix="linkability/language",
    good=ARTICLE + "<p>White tea needs cool water.",
    bad="<!doctype html><html><title>Tea</title><p>White tea needs cool water.",
)
def language_missing(page: Page) -> Iterator[Found]:
    """Every page declares its language.

    Networks offer a translation, screen readers choose a voice and search engines choose readers by it.
    """
    if not page.language.declared:
        yield Found("declares no language", page.language.at or page.language.root)
