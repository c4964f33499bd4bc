"""Dates as pages write them, made ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WORDS = re.compile(
    r"(?:(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?|(?P<first>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?P<name>[A-Za-z]{3,9})),?\s+(?P<year>\d{4})"
)


@lru_cache(maxsize=4_096)
def iso(text: str) -> str | None:
    """A date ("2026-03-01") or a date and time ("2026-03-01T09:30:00+01:00") in ISO 8601; None for what is neither.

    Read are ISO 8601 and its common misspellings, RFC 5322, and English dates with the month's name. A year alone, or a year and
    month, is no date.
    """
    text = " ".join(text.split())
    if not 8 <= len(text) <= 60:
        return None
    try:
        if len(text) in (8, 10):
            return date.fromisoformat(text.replace("/", "-")).isoformat()
        return datetime.fromisoformat(re.sub(r" (?=[+-]\d\d:?\d\d$|Z$)", "", text)).isoformat()
    except ValueError:
        return _worded(text)


def _worded(text: str) -> str | None:
    try:
        if found := _WORDS.fullmatch(text):
            name = (found["month"] or found["name"]).lower()[:3]
            if name in _MONTHS:
                return date(int(found["year"]), _MONTHS.index(name) + 1, int(found["day"] or found["first"])).isoformat()
        return parsedate_to_datetime(text).isoformat() if ":" in text else None
    except (ValueError, IndexError, OverflowError):
        return None
