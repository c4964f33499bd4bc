"""The file that an archive comes in: as it is, or packed with gzip or zip, and never larger than it may be."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from samara.core.errors import NotFound, NotReadable, TooLarge

HEAD = 65_536
"""Bytes by which a format is recognised."""
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LARGEST = 16 << 30
"""Bytes that are read of an archive, unpacked."""
TIMES = 200
"""So many times smaller text may become by packing; what is packed tighter (beyond the first bytes) is there to do harm."""
FREE = 64 << 20
MEMBERS = 10_000
READABLE = (".xml", ".json", ".jsonl", ".artrans", ".db", ".sqlite", ".sqlite3", ".wxr", ".txt")
"""How the names of the files end that are read out of a zip."""
DAMAGED = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)


class Stream(Protocol):
    """What gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, none at the end."""


class Container:
    """An archive on this machine. Raises NotFound and NotReadable."""

    def __init__(self, path: Path, *, largest: int = LARGEST) -> None:
        self.path = path
        self._largest = largest
        try:
            self.size = path.stat().st_size
            with path.open("rb") as file:
                start = file.read(4)
        except FileNotFoundError as error:
            raise NotFound(f"There is no file {path}.", hint="Name the archive that you downloaded.") from error
        except OSError as error:
            raise NotReadable(
                f"{path} cannot be read: {error.strerror}.", hint="Name the archive that you downloaded."
            ) from error
        self._kind = "zip" if start == b"PK\x03\x04" else "gzip" if start[:2] == b"\x1f\x8b" else "plain"

    def head(self) -> bytes:
        """The first bytes of what is in it, as UTF-8 where that is a text in UTF-16."""
        for stream in self.streams():
            head = stream.read(HEAD)
            # A format is known by letters, which are two bytes each where a text says so.
            return head.decode("utf-16", "replace").encode("utf-8", "replace") if head.startswith(WIDE) else head
        return b""

    def digest(self) -> str:
        """What tells this file from every other."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def streams(self) -> Iterator[Stream]:
        """The files in it, one after the other: one, but for a zip. Raises NotReadable and TooLarge while they are read."""
        try:
            if self._kind == "zip":
                yield from self._members()
            elif self._kind == "gzip":
                with gzip.open(self.path) as packed:
                    yield _Bounded(packed, self.path, self._limit())
            else:
                with self.path.open("rb") as file:
                    yield _Bounded(file, self.path, self._largest)
        except DAMAGED as error:
            raise NotReadable(f"{self.path} is damaged: {error}.", hint="Download it again.") from error

    def _members(self) -> Iterator[Stream]:
        with zipfile.ZipFile(self.path) as packed:
            inside = [each for each in packed.infolist() if not each.is_dir() and each.filename.lower().endswith(READABLE)]
            if len(inside) > MEMBERS:
                raise TooLarge(f"{self.path} holds {len(inside):,} files.", hint="Unpack it, and import what you need.")
            left = self._limit()
            for each in sorted(inside, key=lambda each: each.filename):
                with packed.open(each) as member:
                    stream = _Bounded(member, self.path, left)
                    yield stream
                    left = stream.left

    def _limit(self) -> int:
        return min(self._largest, FREE + TIMES * self.size)

    @contextmanager
    def file(self, folder: Path) -> Iterator[Path]:
        """What is in it, as a file for those who cannot read a stream: itself, or unpacked into `folder`."""
        if self._kind == "plain":
            yield self.path
            return
        place = folder / "unpacked"
        for stream in self.streams():
            with place.open("wb") as file:
                shutil.copyfileobj(stream, file, 1 << 20)
            break
        yield place


class _Bounded:
    """A stream that ends with an error where it gives more than it may."""

    def __init__(self, stream: Stream, path: Path, left: int) -> None:
        self._stream = stream
        self._path = path
        self.left = left

    def read(self, size: int = -1, /) -> bytes:
        try:
            data = self._stream.read(size if 0 <= size <= self.left else self.left + 1)
        except DAMAGED as error:
            raise NotReadable(f"{self._path} is damaged: {error}.", hint="Download it again.") from error
        self.left -= len(data)
        if self.left < 0:
            raise TooLarge(f"{self._path} unpacks to more than an archive can hold.", hint="Unpack it yourself, and look at it.")
        return data


def lines(stream: Stream, longest: int = 8 << 20) -> Iterator[tuple[int, bytes]]:
    """The lines of a stream with their numbers, from 1; one that is too long is given as its beginning."""
    number, kept, skipping = 0, b"", False
    while data := stream.read(1 << 18):
        *whole, rest = (kept + data).split(b"\n") if not skipping else data.split(b"\n")
        for line in whole:
            number += 1
            if skipping:
                skipping = False
                continue
            yield number, line
        if len(rest) > longest:
            yield number + 1, rest[:longest]
            rest, skipping = b"", True
        kept = b"" if skipping else rest
    if kept:
        yield number + 1, kept
