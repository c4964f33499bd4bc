"""Samara's own export: lines of JSON. The first says whose comments these are; each other holds one person, thread or comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from samara.core.archive import Entry, Left, Record, Thread, Why, Writer
from samara.core.errors import NotReadable
from samara.reading.archives.container import Container, lines
from samara.reading.archives.form import Form

VERSION = 1
NUL = re.compile(rb"\x00|(?<!\\)(?:\\\\)*\\u0000")
"""The letter that no database takes, as it is or as JSON writes it."""


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line. `samara` is the version of the format, on the first line alone, and `site` the public address."""

    samara: int = 0
    site: str = ""
    person: Writer | None = None
    thread: Thread | None = None
    comment: Entry | None = None


def knows(head: bytes) -> bool:
    """Whether these are the first bytes of an export of Samara."""
    return head.startswith(b'{"samara":')


def read(container: Container) -> Iterator[Record]:
    """Every line. Raises NotReadable for an export of a newer Samara."""
    decoder = msgspec.json.Decoder(Line)
    for stream in container.streams():
        for number, data in lines(stream):
            if not data.strip():
                continue
            try:
                line = decoder.decode(data)
                if NUL.search(data):
                    raise ValueError("it has a letter that is none")
                # Not every time that can be written down can be counted with.
                msgspec.msgpack.encode(line)
            except (ValueError, OverflowError, RecursionError) as error:
                yield Left(key="", why=Why.BROKEN, place=f"line {number:,}", words=str(error)[:200])
                continue
            if line.samara > VERSION:
                raise NotReadable(f"{container.path} was written by a newer Samara.", hint="Update this one.")
            found = line.person or line.thread or line.comment
            if isinstance(found, Entry):
                yield msgspec.structs.replace(found, place=f"line {number:,}")
            elif found is not None:
                yield found
            elif not line.samara:
                yield Left(key="", why=Why.BROKEN, place=f"line {number:,}", words="it holds nothing")


samara = Form("samara", "Samara (JSON Lines)", knows, read, whole=True)
