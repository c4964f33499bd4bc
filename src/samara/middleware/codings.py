"""Pages that an application compressed: unpacked to be improved, and packed again."""

from __future__ import annotations

import gzip
import zlib

CODED = (b"identity", b"gzip")
"""Content-Encodings of pages that are improved."""
_LEVEL = 6


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
