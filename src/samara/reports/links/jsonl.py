"""The links in the text as a line of JSON for each page: its address and the links that it could get, the surest first."""

from __future__ import annotations

from collections import defaultdict
from typing import TextIO

from samara.practices.linking.review import Review
from samara.practices.linking.textlinks import TextLink
from samara.reports.links.format import ReviewFormat
from samara.reports.names import encoded


def write(review: Review, out: TextIO) -> None:
    """Write a line for each page, in the order of the site; pages that get no link have an empty list."""
    by_page: dict[str, list[TextLink]] = defaultdict(list)
    for each in review.links:
        by_page[each.page].append(each)
    for page in review.plan.pages:
        links = [
            {
                "target": each.target,
                "anchor": each.anchor,
                "score": each.score,
                "precision": each.precision,
                "line": each.line,
                "column": each.column,
            }
            for each in by_page.get(page.url, ())
        ]
        out.write(encoded({"url": page.url, "links": links}) + "\n")


JSONL = ReviewFormat(help="A line for each page: its address and the links in its text, for programs.", write=write)
