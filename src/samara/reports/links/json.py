"""A review as one JSON object."""

from __future__ import annotations

from typing import TextIO

from samara.practices.linking.review import Review
from samara.reports.links.format import ReviewFormat
from samara.reports.names import encoded, named


def write(review: Review, out: TextIO) -> None:
    """Write the object, a member on each line; the picture is left out, which is only to be looked at."""
    told = {name: value for name, value in named(review).items() if name != "picture"}
    out.write("{" + ",\n".join(f'"{name}":{encoded(value)}' for name, value in told.items()) + "}\n")


JSON = ReviewFormat(help="Everything, for programs.", write=write)
