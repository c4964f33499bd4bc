"""Suggestions as one object: how the order was found and how good it is, and for each page those suggested, with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import msgspec

from samara.core.version import VERSION
from samara.reports.names import encoded
from samara.reports.related.format import RelatedFormat

if TYPE_CHECKING:
    from samara.practices.linking.related import Suggestions


def write(found: Suggestions, out: TextIO) -> None:
    """Write one object."""
    quality = found.quality
    told = msgspec.to_builtins(quality) | {"marks": quality.marks._asdict() if quality.marks else None}
    record = {"samara": VERSION, "quality": told, "unmet": found.unmet, "pages": msgspec.to_builtins(found.pages)}
    out.write(encoded(record) + "\n")


JSON = RelatedFormat(help="One object: quality, and for each page the suggestions with scores and reasons.", write=write)
