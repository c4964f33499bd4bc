"""Writes pictures of few colours as PNG. https://www.w3.org/TR/png-3/"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

from PIL import Image

Colour = tuple[int, int, int]

SMALL = 16
"""Colours that fit into half a byte."""
LIGHT = 24_000
"""Bytes from which on a picture is worth more time."""


def png(picture: Image.Image, colours: Sequence[Colour]) -> bytes:
    """A picture of mode L whose bytes are indexes into at most 256 colours (red, green, blue) as a PNG file.

    Rows are not filtered. Flat colours are compressed as runs of equal bytes, which is nearly as small as any other way and
    much quicker; what becomes large all the same is searched for more. Same picture, same bytes.
    """
    width, height = picture.size
    bits = 4 if len(colours) <= SMALL else 8
    packed = picture.tobytes()
    if bits == 4:
        packed = Image.frombuffer("P", picture.size, packed, "raw", "P", 0, 1).tobytes("raw", "P;4")
    stride = (width * bits + 7) // 8
    rows = b"".join([b"\0" + packed[at : at + stride] for at in range(0, stride * height, stride)])
    data = _deflated(rows, zlib.Z_RLE if bits == 4 else zlib.Z_DEFAULT_STRATEGY, 3)
    if bits == 4 and len(data) > LIGHT:
        data = _deflated(rows, zlib.Z_DEFAULT_STRATEGY, 6)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 3, 0, 0, 0)),
        (b"PLTE", bytes(value for colour in colours for value in colour)),
        (b"IDAT", data),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _deflated(data: bytes, strategy: int, level: int) -> bytes:
    deflate = zlib.compressobj(level, strategy=strategy)
    return deflate.compress(data) + deflate.flush()
