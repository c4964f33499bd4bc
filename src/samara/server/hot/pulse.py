"""Pulse: asks once a second, for all listeners of a process together, whether the comments of their pages have changed."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from samara.server.hot.mark import Mark, Reader

EVERY = 1.0
"""Seconds between two looks."""


class Listener:
    """Somebody who waits for news of one page; `mark` is the newest that is known, however many they missed."""

    def __init__(self) -> None:
        self.mark: Mark | None = None
        self._news = asyncio.Event()

    async def news(self) -> None:
        """Wait for a mark other than the last."""
        await self._news.wait()
        self._news.clear()

    def tell(self, mark: Mark) -> None:
        """Let them know."""
        if mark != self.mark:
            self.mark = mark
            self._news.set()


class Pulse:
    """Looks while anybody listens, and only then. All calls come from one event loop."""

    def __init__(self, reader: Reader, every: float = EVERY) -> None:
        self.reader = reader
        self.every = every
        self._listeners: dict[tuple[int, str], set[Listener]] = {}
        self._fresh = False
        self._looking: asyncio.Task[None] | None = None

    @contextmanager
    def listen(self, site: int, address: str) -> Iterator[Listener]:
        """A listener for a page, told of its state at once, and of each change."""
        listener = Listener()
        self._listeners.setdefault((site, address), set()).add(listener)
        self._fresh = True
        if self._looking is None or self._looking.done():
            self._looking = asyncio.ensure_future(self._look())
        try:
            yield listener
        finally:
            others = self._listeners[site, address]
            others.discard(listener)
            if not others:
                del self._listeners[site, address]

    async def _look(self) -> None:
        before: int | None = None
        while self._listeners:
            # Where nobody has written into the database, nothing has changed, unless somebody new waits for their first mark.
            now = self.reader.changed()
            if self._fresh or now is None or now != before:
                self._fresh = False
                await self._tell()
            before = now
            await asyncio.sleep(self.every)

    async def _tell(self) -> None:
        pages: dict[int, list[str]] = defaultdict(list)
        for site, address in self._listeners:
            pages[site].append(address)
        for site, addresses in pages.items():
            try:
                marks = await self.reader.marks(site, addresses)
            except DatabaseError:
                return  # whoever listens hears of it when the database is back
            for address, mark in marks.items():
                for listener in self._listeners.get((site, address), ()):
                    listener.tell(mark)
