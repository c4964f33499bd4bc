"""The processes that parse pages: raw bytes go in, encoded records come out."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from samara.core.edit import strip
from samara.core.page import Other, Page
from samara.core.site import pack
from samara.core.target import Undo
from samara.core.urls import untracked
from samara.networks import catalogue as networks
from samara.reading import tongue
from samara.reading.page import read_page
from samara.reading.record import Raw, Record
from samara.reading.scope import Scope

Each = Callable[[Page], bytes]
"""What is to be made of every page where it was parsed, so that it never has to be unpacked for that."""

FEW = 64
"""Fewer pages than this are read in this process: starting others would take longer."""

PICTURES = 5
"""Pictures of a text that are worth measuring for a card."""

MANY = 5_000
"""From so many pages on, half a second is spent to load the language model once rather than in each process."""

HUGE = 1_000_000
"""Bytes of a page after which memory is handed back to the system: its tree took fifty times as much."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Record)


class Wanted(NamedTuple):
    """A file to read: the address it stands for, its name in the folder, its size, and the digest known from last time."""

    url: str
    name: str
    size: int = 0
    known: str = ""


class Told(NamedTuple):
    """What a file gave: its encoded record, None when its bytes are those known from last time; and the digest of its bytes."""

    record: bytes | None
    digest: str


class Parser:
    """Parses with one scope and one `each`; lives in every parsing process."""

    def __init__(
        self, scope: Scope, each: Each | None, folder: str = "", *, bare: bool = False, undo: Undo | None = None
    ) -> None:
        self.bare = bare
        self.undo = undo
        self.scope = scope
        self.each = each
        self.folder = folder
        self.networks = networks.included()

    def record(self, raw: Raw) -> Record:
        """What one Raw gives."""
        if self.bare:
            raw = msgspec.structs.replace(raw, data=strip(raw.data))
        read = read_page(raw, self.scope)
        if isinstance(read, Other):
            return Record(url=raw.url, source=raw.source, other=read)
        outlinks: dict[str, int] = {}
        main = set()
        for link in read.links:
            own = self.scope.own(untracked(link.url))
            if own is None:
                continue
            index = outlinks.setdefault(own, len(outlinks))
            # A related page that Samara shows beside the text is no menu either.
            if link.region in ("main", "samara"):
                main.add(index)
        return Record(
            url=raw.url,
            source=raw.source,
            summary=read.summary,
            page=pack(read),
            outlinks=tuple(outlinks),
            main=tuple(sorted(main)),
            derived=self.each(read) if self.each else b"",
            feeds=tuple(feed.url for feed in read.feeds),
            pictures=tuple(pictures(read)),
            embeds=tuple(offer.url for offer in read.oembed),
            outgoing=tuple(dict.fromkeys(link.url for link in read.links if not link.internal and link.region == "main")),
            follow=not any("nofollow" in said.value or "none" in said.value.split() for said in read.robots),
        )

    def files(self, batch: Sequence[Wanted]) -> list[Told]:
        """What some files of the folder gave."""
        return [self._file(wanted) for wanted in batch]

    def _file(self, wanted: Wanted) -> Told:
        try:
            data = Path(self.folder, wanted.name).read_bytes()
        except OSError as error:
            other = Other(wanted.url, wanted.name, "not-readable", note=error.strerror or str(error))
            return Told(_encoder.encode(Record(url=wanted.url, source=wanted.name, other=other)), "")
        if self.undo:
            data = self.undo.original(wanted.name, data)
        now = digest(data)
        if now == wanted.known:
            return Told(None, now)
        record = _encoder.encode(self.record(Raw(url=wanted.url, source=wanted.name, data=data)))
        if len(data) > HUGE:
            hand_back()
        return Told(record, now)


def pictures(page: Page) -> Iterator[str]:
    """The pictures that a page names for its card; when none stands in Open Graph, also the first pictures of its text."""
    if page.summary.image:
        yield page.summary.image
    if page.summary.other_image:
        yield page.summary.other_image
    if not page.card.images:
        shown = (image.url for image in page.images if image.region == "main")
        yield from islice(dict.fromkeys(shown), PICTURES)


_parser: Parser


def _start(parser: Parser) -> None:
    global _parser
    _parser = parser
    networks.include(parser.networks)
    # What was loaded before the fork stays shared, and pages make no circles: the collector has little to do.
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
    # Ctrl-C reaches every process of the terminal; the one that asked for the work ends these.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _files(batch: Sequence[Wanted]) -> list[Told]:
    return _parser.files(batch)


def parse_one(raw: Raw) -> bytes:
    """The encoded record of one Raw, in a parsing process."""
    return _encoder.encode(_parser.record(raw))


class Pool:
    """Parsing processes, started when first needed. Use it as a context manager; leaving it ends them, also on Ctrl-C."""

    def __init__(self, parser: Parser, workers: int = 0) -> None:
        self.parser = parser
        self.workers = workers or len(os.sched_getaffinity(0))
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._executor:
            self._executor.shutdown(wait=kind is None, cancel_futures=True)

    @property
    def executor(self) -> ProcessPoolExecutor:
        """The processes. They are forked while this process has one thread, which is quick; else started afresh, which is
        safe."""
        if self._executor is None:
            method = "fork" if threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods() else "spawn"
            context = multiprocessing.get_context(method)
            self._executor = ProcessPoolExecutor(self.workers, context, _start, (self.parser,))
        return self._executor

    def files(self, wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Told]]:
        """Each wanted file with what it gave, huge ones last."""
        if len(wanted) < FEW or self.workers == 1:
            for one in wanted:
                yield one, self.parser.files([one])[0]
            return
        if len(wanted) >= MANY:
            tongue.model()  # shared by the processes that are forked from this one
        size = max(1, min(32, len(wanted) // (self.workers * 4)))
        # Huge pages go to one process, begun first and asked for last: two of them at once would be the peak of memory.
        huge = [one for one in wanted if one.size > HUGE]
        begun = self.executor.submit(_files, huge)
        others = [one for one in wanted if one.size <= HUGE]
        batches = [others[start : start + size] for start in range(0, len(others), size)]
        for batch, results in zip(batches, windowed(self.executor, batches, self.workers * 4), strict=True):
            yield from zip(batch, results, strict=True)
        yield from zip(huge, begun.result(), strict=True)


def windowed(executor: ProcessPoolExecutor, batches: Iterable[Sequence[Wanted]], ahead: int) -> Iterator[list[Told]]:
    """The results of all batches, in order, with at most `ahead` of them under way, so that memory stays bounded."""
    waiting: list[Future[list[Told]]] = []
    for batch in batches:
        waiting.append(executor.submit(_files, batch))
        if len(waiting) >= ahead:
            yield waiting.pop(0).result()
    for future in waiting:
        yield future.result()


def hand_back() -> None:
    """Ask the C library to return free memory; one that cannot (it is not glibc) keeps it for the next page."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def decode(data: bytes) -> Record:
    """The record that a process encoded."""
    return _decoder.decode(data)


def encode(record: Record) -> bytes:
    """The record as bytes, as kept in the cache."""
    return _encoder.encode(record)


def digest(data: bytes) -> str:
    """What tells two contents apart: 16 hexadecimal digits of BLAKE2b."""
    return blake2b(data, digest_size=8).hexdigest()
