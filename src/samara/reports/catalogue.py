"""All output formats by name."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.reports.format import Format, PagesFormat, ReportFormat

NO_FORMATS = ("archives", "catalogue", "format", "letterhead", "links", "names", "previews", "related", "words")
"""The modules of this room that are no format."""


@cache
def formats() -> dict[str, Format]:
    """Every format by name: ours, and those that other distributions offer as `samara.reports`."""
    return registry.collect(Format, __package__, group="samara.reports", apart=NO_FORMATS)


def of_reports() -> dict[str, ReportFormat]:
    """The formats of `samara audit`."""
    return {name: found for name, found in formats().items() if isinstance(found, ReportFormat)}


def of_pages() -> dict[str, PagesFormat]:
    """The formats of `samara read`."""
    return {name: found for name, found in formats().items() if isinstance(found, PagesFormat)}
