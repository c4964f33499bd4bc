"""The bytes of an edit: written in, and taken out again exactly.

What is added stands between two comments, `<!--samara sharing/share-bar-->` and `<!--/samara-->`, and nothing outside of them,
not even white space; so taking out what stands between them gives back the page.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from samara.core.html import Encoded, scan
from samara.core.html.scanner import COMMENT

OPEN = b"<!--samara "
CLOSE = b"<!--/samara-->"
_SIGNS = tuple(OPEN.decode().encode(charset) for charset in ("ascii", "utf-16-le", "utf-16-be"))


class Edit(msgspec.Struct, frozen=True):
    """`data[start:end]` of the source becomes `new`; `fix` is the id of the fix that wants it."""

    start: int
    end: int
    new: bytes
    fix: str


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The source with the edits made; those at one place in the order given. ValueError for edits that overlap or lie outside."""
    pieces: list[bytes] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not done <= edit.start <= edit.end <= len(data):
            raise ValueError(f"the edit {edit} overlaps another or lies outside of the page")
        pieces += (data[done : edit.start], edit.new)
        done = edit.end
    pieces.append(data[done:])
    return b"".join(pieces)


def wrap(fix: str, html: str) -> str:
    """An addition between its comments."""
    return f"{OPEN.decode()}{fix}-->{html}{CLOSE.decode()}"


def ours(data: bytes, charset: str | None = None) -> list[tuple[int, int]]:
    """The ranges of a page that we added, comments included. `charset` is what a header said, if anything."""
    if not any(sign in data for sign in _SIGNS):
        return []
    encoded = Encoded(data, charset)
    original = encoded.original
    return [(original(start), original(end)) for start, end in added(encoded.utf8)]


def strip(data: bytes, charset: str | None = None) -> bytes:
    """The page without anything that we added; the same object when there is nothing."""
    ranges = ours(data, charset)
    return apply(data, [Edit(start, end, b"", "") for start, end in ranges]) if ranges else data


def added(source: bytes) -> list[tuple[int, int]]:
    """The same ranges in UTF-8 source. A comment that opens and is never closed is not ours."""
    found: list[tuple[int, int]] = []
    start = None
    for token in scan(source):
        if token.kind != COMMENT:
            continue
        if start is None and source.startswith(OPEN, token.start):
            start = token.start
        elif start is not None and source[token.start : token.end] == CLOSE:
            found.append((start, token.end))
            start = None
    return found
