"""The noun of this room: a way to write the review of a site's links, and all of them by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TextIO

from samara.core import registry
from samara.practices.linking.review import Review


@dataclass(frozen=True, kw_only=True)
class ReviewFormat:
    """A way to write: `help` is one line for people, `write` writes all of a review, whatever its words hold."""

    help: str
    write: Callable[[Review, TextIO], None]


@cache
def formats() -> dict[str, ReviewFormat]:
    """Every format by name."""
    return registry.collect(ReviewFormat, __package__, apart=("drawn", "format", "said"))
