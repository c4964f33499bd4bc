"""The noun of this room: a way to write a report or pages, found by its file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from samara.core.finding import Report
from samara.core.page import Page


@dataclass(frozen=True, kw_only=True)
class Format:
    """A way to write; `help` is one line for people."""

    help: str


@dataclass(frozen=True, kw_only=True)
class ReportFormat(Format):
    """A way to write the report of an audit."""

    write: Callable[[Report, TextIO], None]


@dataclass(frozen=True, kw_only=True)
class PagesFormat(Format):
    """A way to write the pages that were read, one after the other."""

    write: Callable[[Iterable[Page], TextIO], None]
