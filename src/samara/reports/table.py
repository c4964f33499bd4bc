"""Pages as a table for people: what each is for, how long it is, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.table import Table
from rich.text import Text

from samara.core.page import Page
from samara.reports.format import PagesFormat
from samara.reports.terminal import Screen
from samara.reports.words import harmless


def write(pages: Iterable[Page], out: TextIO) -> None:
    """Write the table; columns share the width of the terminal."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("kind", "lang"):
        table.add_column(name, no_wrap=True)
    table.add_column("words", justify="right", no_wrap=True)
    table.add_column("title", overflow="ellipsis", no_wrap=True, ratio=2)
    table.add_column("source", overflow="ellipsis", no_wrap=True, ratio=2)
    for page in pages:
        said = page.summary
        cells = (said.kind.value, said.lang or "–", f"{said.words:,}", said.title or "–", said.source)
        table.add_row(*(Text(harmless(cell)) for cell in cells))
    Screen(file=out, highlight=False).print(table)


TABLE = PagesFormat(help="A table for people.", write=write)
