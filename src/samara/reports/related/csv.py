"""Suggestions as a table for spreadsheets: a line for each link that a page could get."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from samara.reports.csv import inert
from samara.reports.related.format import RelatedFormat

if TYPE_CHECKING:
    from samara.practices.linking.related import Suggestions

COLUMNS = ("page", "place", "related", "title", "score", "reason")


def write(found: Suggestions, out: TextIO) -> None:
    """Write a line of names and one for each suggestion."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for page in found.pages:
        for place, each in enumerate(page.related, 1):
            rows.writerow((inert(page.url), place, inert(each.url), inert(each.title), each.score, inert(each.reason)))


CSV = RelatedFormat(help="A table with a line for each suggestion, for spreadsheets.", write=write)
