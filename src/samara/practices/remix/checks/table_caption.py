"""A table that cannot be quoted alone."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Table
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

FEWEST = 5
"""Rows from which on a table is data that others want to use."""


def data(page: Page) -> list[Table]:
    """The tables that hold data."""
    return [table for table in page.tables if table.rows >= FEWEST]


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://www.w3.org/WAI/tutorials/tables/caption-summary/",
    when=lambda page: bool(data(page)),
    good="<table><caption>Water and time</caption><tr><th>Tea</th><th>Water</th></tr>"
    + "".join(
        f"<tr><td>{tea}</td><td>{heat} °C</td></tr>"
        for tea, heat in (("White", 75), ("Green", 80), ("Oolong", 90), ("Black", 100))
    )
    + "</table>",
    bad="<table><tr><th>Tea</th><th>Water</th></tr>"
    + "".join(
        f"<tr><td>{tea}</td><td>{heat} °C</td></tr>"
        for tea, heat in (("White", 75), ("Green", 80), ("Oolong", 90), ("Black", 100))
    )
    + "</table>",
)
def table_caption(page: Page) -> Iterator[Found]:
    """Tables of data have a caption.

    A table that is copied, embedded or found by search on its own says only through its caption what its numbers mean.
    """
    for table in data(page):
        if not table.caption:
            yield Found(f"table of {table.rows} rows has no caption", table.at)
