"""The noun of this room: a way to write the preview of a page, and all of them by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TextIO

from samara.core import registry
from samara.previews.preview import Preview


@dataclass(frozen=True, kw_only=True)
class PreviewFormat:
    """A way to write: `help` is one line for people, `write` writes all of a preview, whatever its words hold; what is no text
    goes into the stream's `buffer`. `pictures` says that it shows the pictures themselves, `binary` that it is no text."""

    help: str
    write: Callable[[Preview, TextIO], None]
    pictures: bool = False
    binary: bool = False


@cache
def formats() -> dict[str, PreviewFormat]:
    """Every format by name."""
    return registry.collect(PreviewFormat, __package__, apart=("format",))
