"""Suggestions as a line of JSON for each page: its address and the addresses suggested, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from samara.reports.names import encoded
from samara.reports.related.format import RelatedFormat

if TYPE_CHECKING:
    from samara.practices.linking.related import Suggestions


def write(found: Suggestions, out: TextIO) -> None:
    """Write a line for each page."""
    for page in found.pages:
        out.write(encoded({"url": page.url, "related": [each.url for each in page.related]}) + "\n")


JSONL = RelatedFormat(help="A line for each page: its address and the addresses suggested.", write=write)
