"""The noun of this room: a way to write a report or pages, found by its file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TextIO

from samara.core.finding import Report
from samara.core.page import Page
from samara.previews.pair import Pair
from samara.reports.letterhead import PLAIN, Letterhead


class Write(Protocol):
    """Writes a report to a stream of text and does nothing else; formats that look like a letter show the letterhead."""

    def __call__(self, report: Report, out: TextIO, letterhead: Letterhead = PLAIN) -> None:
        """Write all of it, whatever its words hold."""


class Draw(Protocol):
    """Writes a report as `Write` does, and draws the cards of its pages."""

    def __call__(self, report: Report, out: TextIO, letterhead: Letterhead = PLAIN, pairs: Sequence[Pair] = ()) -> None:
        """Write all of it, whatever its words hold."""


@dataclass(frozen=True, kw_only=True)
class Format:
    """A way to write; `help` is one line for people."""

    help: str


@dataclass(frozen=True, kw_only=True)
class ReportFormat(Format):
    """A way to write the report of an audit; `draw` where it can show the cards of pages."""

    write: Write
    draw: Draw | None = None


@dataclass(frozen=True, kw_only=True)
class PagesFormat(Format):
    """A way to write the pages that were read, one after the other."""

    write: Callable[[Iterable[Page], TextIO], None]
