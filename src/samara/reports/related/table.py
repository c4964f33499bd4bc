"""Suggestions for people at a terminal: each page, and below it where to lead on and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from samara.reports.related.format import RelatedFormat
from samara.reports.words import harmless

if TYPE_CHECKING:
    from samara.practices.linking.related import Suggestions


def write(found: Suggestions, out: TextIO) -> None:
    """Write a page and its suggestions after the other."""
    for page in found.pages:
        out.write(harmless(f"{page.title or page.url}  {page.url}") + "\n")
        for each in page.related:
            reason = f"  ({each.reason})" if each.reason else ""
            out.write(harmless(f"  → {each.title or each.url}  {each.url}{reason}") + "\n")
        if not page.related:
            out.write("  no other page fits\n")


TABLE = RelatedFormat(help="Each page with its suggestions and reasons.", write=write)
