"""The noun of this room: a way to write suggestions of related pages, and all of them by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TextIO

from samara.core import registry

if TYPE_CHECKING:
    from samara.practices.linking.related import Suggestions


@dataclass(frozen=True, kw_only=True)
class RelatedFormat:
    """A way to write: `help` is one line for people, `write` writes all suggestions, whatever their words hold."""

    help: str
    write: Callable[[Suggestions, TextIO], None]


@cache
def formats() -> dict[str, RelatedFormat]:
    """Every format by name."""
    return registry.collect(RelatedFormat, __package__, apart=("format",))
