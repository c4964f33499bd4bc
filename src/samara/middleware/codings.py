"""What goes out compressed: pages that an application packed, unpacked to be improved and packed again; and files."""

from __future__ import annotations

import gzip
import zlib
from functools import lru_cache
from pathlib import Path

CODED = (b"identity", b"gzip")
"""Content-Encodings of pages that are improved."""
_LEVEL = 6
SMALL, LARGE = 500, 500_000
"""Bytes of a file below which packing gains nothing, and above which it is not kept."""
FILES = 128
"""Packed files that are kept."""


def unpacked(body: bytes, coding: bytes, limit: int) -> bytes | None:
    """The bytes of the page; None for what is broken, or larger than `limit` bytes."""
    if coding != b"gzip":
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(body, limit + 1)
    except zlib.error:
        return None
    return plain if unpacker.eof and not unpacker.unused_data and len(plain) <= limit else None


def packed(page: bytes, coding: bytes) -> bytes:
    """The bytes to send."""
    return gzip.compress(page, _LEVEL, mtime=0) if coding == b"gzip" else page


@lru_cache(FILES)
def packed_file(path: Path, _changed: int, _size: int) -> bytes:
    """A file as it is sent packed, made once for each of its states."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)


@lru_cache(256)
def takes_gzip(said: bytes) -> bool:
    """Whether Accept-Encoding allows gzip. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3"""
    weights: dict[bytes, float] = {}
    for part in said.lower().split(b","):
        name, _, more = part.partition(b";")
        _, _, weight = more.partition(b"q=")
        try:
            weights[name.strip()] = float(weight or 1)
        except ValueError:
            weights[name.strip()] = 0
    return weights.get(b"gzip", weights.get(b"*", 0)) > 0
