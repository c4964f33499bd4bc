"""How a language writes a day. Names and orders are those of https://cldr.unicode.org/ (46, gregorian and persian, "long")."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from samara.core import registry

DIGITS = "0123456789"
_HIJRA = 226_895
"""The first day of the Persian calendar, counted as Python counts days: 22 March 622."""
_CYCLE = 12_053
"""Days of 33 Persian years, of which eight are leap years. Right from 1799 to 2256."""


class Dates(NamedTuple):
    """A day with `{day}`, `{month}` and `{year}` in their places, and the names of the months, as they stand there.

    `abroad` is how regions that are not `home` write it, where that differs; `digits` are those of the language; `persian` says
    whose months they are.
    """

    written: str
    months: str = " ".join(map(str, range(1, 13)))
    home: frozenset[str] = frozenset()
    abroad: str = ""
    digits: str = DIGITS
    persian: bool = False


def written(day: str, lang: str) -> str:
    """An ISO date as a page in `lang` (BCP 47) writes it; as it is where it is no whole date, or the language is not known."""
    primary, *subtags = lang.lower().replace("_", "-").split("-")
    known = _known().get(primary)
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    if known is None:
        return day
    year, month, of_month = _persian(found) if known.persian else (found.year, found.month, found.day)
    region = next((tag for tag in subtags if len(tag) == 2), "")
    form = known.abroad if known.abroad and region and region not in known.home else known.written
    said = form.format(day=of_month, month=known.months.split()[month - 1], year=year)
    return said.translate(dict(zip(map(ord, DIGITS), known.digits, strict=True)))


@cache
def _known() -> dict[str, Dates]:
    return registry.collect(Dates, "samara.widgets.words", apart=("dates", "texts"))


def _persian(day: date) -> tuple[int, int, int]:
    """Year, month and day in the calendar of Iran, by its arithmetic of 33 years."""
    # The leap years of a cycle are its 1st, 5th, 9th, 13th, 17th, 22nd, 26th and 30th.
    cycles, left = divmod(day.toordinal() - _HIJRA, _CYCLE)
    year = 33 * cycles
    while left >= (length := 366 if year % 33 in (0, 4, 8, 12, 16, 21, 25, 29) else 365):
        left -= length
        year += 1
    month, of_month = divmod(left, 31) if left < 186 else divmod(left - 186, 30)
    return year + 1, month + (1 if left < 186 else 7), of_month + 1
