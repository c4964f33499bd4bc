"""What should have been pages and could not be read: by reason, how many, and the first of them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from samara.core.page import Other

FIRST = 20
"""Files or addresses that are kept of each reason."""

_PASSED = {
    "fragment": "it is a piece of a page, without a doctype, html, head, body, title or meta of its own",
    "empty": "there is nothing in it",
    "binary": "it is no text",
    "too-large": "it is larger than what is read",
}
_WHY = ("too-large", "not-readable", "binary", "failed")


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """Files or addresses that could not be read for the reason `why` (that of an `Other`): how many, and the first of them."""

    why: str
    count: int
    first: tuple[Other, ...]


def unread(others: Iterable[Other]) -> tuple[Unread, ...]:
    """What of this could not be read, though a page was expected."""
    found: dict[str, list[Other]] = {why: [] for why in _WHY}
    for other in others:
        # A crawl comes by pictures and documents, of which the note is their type: they are rightly no pages.
        if other.why in found and not (other.why == "binary" and other.note):
            found[other.why].append(other)
    return tuple(Unread(why=why, count=len(each), first=tuple(each[:FIRST])) for why, each in found.items() if each)


def passed(others: Iterable[Other]) -> dict[str, str]:
    """The files that look like pages and are none, by name, and why: what their owner may miss when pages are mended."""
    return {
        other.source: other.note if other.why == "too-large" and other.note else _PASSED[other.why]
        for other in others
        if other.why in _PASSED and not (other.why == "binary" and other.note)
    }
