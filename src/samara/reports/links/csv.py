"""The links in the text as a table to fill in: accepted or rejected, with other words or targets."""

from __future__ import annotations

from typing import TextIO

from samara.practices.linking import rows
from samara.practices.linking.review import Review
from samara.reports.links.format import ReviewFormat


def write(review: Review, out: TextIO) -> None:
    """Write a line of names and one for each link."""
    rows.write(review.links, out)


CSV = ReviewFormat(help="The links in the text as a table to fill in and give back with --accept.", write=write)
