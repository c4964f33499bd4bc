"""Traps: addresses that a site makes without end (calendars, filters, sessions, paths that repeat themselves)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_DIGITS = re.compile(r"[0-9]+")
_REPEATED = re.compile(r"((?:/[^/]+){1,4})\1{3}(?=/|$)")


@dataclass(slots=True)
class Traps:
    """Judges addresses as they are found. A family is the addresses that differ only in digits, or only in digits and query.

    `queries` and `digits` bound how many of one family are read; `chain` how many steps from one member to the next are gone,
    which ends a calendar long before; `depth` and `length` bound the segments and characters of one address.
    """

    queries: int = 2_000
    digits: int = 20_000
    chain: int = 500
    depth: int = 30
    length: int = 2_000
    _sizes: Counter[str] = field(default_factory=Counter)
    _chains: dict[str, int] = field(default_factory=dict)

    def cut(self, url: str, found_on: str | None = None) -> str | None:
        """Why this address, found on that page, is not to be read, in words that fit all of its kind; None when it may be."""
        if len(url) > self.length:
            return f"longer than {self.length:,} characters"
        parts = urlsplit(url)
        if parts.path.count("/") > self.depth:
            return f"deeper than {self.depth} folders"
        if _REPEATED.search(parts.path):
            return "a path that repeats itself"
        name = family(url)
        if name is None:
            return None
        # A page of the same family that led here is one step further from where the family was entered.
        steps = self._chains.get(found_on, 0) + 1 if found_on is not None and family(found_on) == name else 0
        if steps > self.chain:
            return f"more than {self.chain} steps from one {name} to the next"
        if self._sizes[name] >= (most := self.queries if name.endswith("?") else self.digits):
            return f"more than {most:,} like {name}"
        self._sizes[name] += 1
        self._chains[url] = steps
        return None


def family(url: str) -> str | None:
    """What the members of a family have in common: the address with 0 for each number, and ? alone for a query; None without
    either."""
    plain, mark, _ = url.partition("?")
    place = plain.find("/", 8)
    path = plain[place:] if place >= 0 else ""
    shape = _DIGITS.sub("0", path)
    return shape + mark if mark or shape != path else None
