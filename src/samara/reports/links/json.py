"""A review as one JSON object."""

from __future__ import annotations

from typing import TextIO

import msgspec

from samara.practices.linking.plan import Stand
from samara.practices.linking.review import Review
from samara.reports.links.format import ReviewFormat


def write(review: Review, out: TextIO) -> None:
    """Write the object; pages have their names, and the picture is left out, which is only to be looked at."""
    told = msgspec.to_builtins(review)
    del told["picture"]
    told["plan"]["pages"] = [dict(zip(Stand.__struct_fields__, page, strict=True)) for page in told["plan"]["pages"]]
    out.write(msgspec.json.format(msgspec.json.encode(told), indent=1).decode() + "\n")


JSON = ReviewFormat(help="Everything, for programs.", write=write)
