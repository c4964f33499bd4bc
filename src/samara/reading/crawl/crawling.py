"""The crawl itself: breadth first, many requests under way while other processes parse, and able to go on where it broke off."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator

from samara.core import urls
from samara.core.http import Door
from samara.core.page import Other
from samara.core.settings import Settings
from samara.reading.cache import Cache
from samara.reading.crawl.bounds import Bounds
from samara.reading.crawl.fetching import Fetching, Parse, Step
from samara.reading.crawl.traps import Traps
from samara.reading.record import Record

Progress = Callable[[int, int], None]
"""Told after each address: how many are done, and how many are known of in all."""

PARSING = 16
"""Pages that may wait for their parsing while further ones are fetched."""
LEADING = frozenset({"stub", "amp", "copy"})
"""What is no page and leads to one."""
SPARE = 1_000


class Crawl:
    """One crawl; `async for record in Crawl(start, …)` gives a Record per address, in the order in which they are read.

    `addresses` (of a sitemap) are read instead of what the pages link to; redirects are followed all the same. What was read
    before is asked for conditionally and not parsed again while its bytes are the same. A crawl that was broken off goes on:
    what it had read comes from the cache without a request. Settings read: page_limit, time_limit, page_bytes, request_bytes,
    redirects, connections, exclude, map, url.

    After it, `complete` says whether all was read, and `notes` what was not. Raises NetworkError when the start itself cannot
    be read.
    """

    def __init__(
        self,
        start: str,
        *,
        door: Door,
        settings: Settings,
        cache: Cache,
        parse: Parse,
        progress: Progress | None = None,
        addresses: Iterable[str] | None = None,
        traps: Traps | None = None,
    ) -> None:
        self.complete = True
        self.notes: list[str] = []
        self._start = urls.bare(urls.absolute("", start) or start)
        self._settings = settings
        self._cache = cache
        self._progress = progress
        self._addresses = addresses
        self._traps = traps or Traps()
        self._bounds = Bounds(self._start, settings)
        stamp = cache.begin(self._start if addresses is None else f"{self._start} (listed)")
        self._fetching = Fetching(door, settings, cache, parse, self._bounds, stamp)
        self._waiting: deque[Step] = deque()
        self._seen: set[str] = set()
        self._most = 4 * settings["page_limit"] + SPARE
        self._cuts: dict[str, tuple[str, int]] = {}
        self._pages = 0
        self._done = 0

    async def __aiter__(self) -> AsyncIterator[Record]:
        clock = asyncio.get_running_loop().time
        limit = self._settings["time_limit"]
        deadline = clock() + limit if limit else None
        width = self._settings["connections"] + PARSING
        running: set[asyncio.Task[tuple[Step, Record]]] = set()
        finished: asyncio.Queue[asyncio.Task[tuple[Step, Record]]] = asyncio.Queue()
        self._begin()
        try:
            while self._fetching.halt is None and (deadline is None or clock() < deadline):
                while self._waiting and len(running) < min(width, self._settings["page_limit"] - self._pages):
                    task = asyncio.create_task(self._read(self._waiting.popleft()))
                    running.add(task)
                    task.add_done_callback(finished.put_nowait)
                if not running:
                    break
                try:
                    async with asyncio.timeout_at(deadline):
                        task = await finished.get()
                except TimeoutError:
                    break
                running.discard(task)
                step, record = task.result()
                self._done += 1
                self._pages += record.summary is not None
                self._follow(step, record)
                yield record
                if self._progress is not None:
                    self._progress(self._done, self._done + len(running) + len(self._waiting))
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            self._cache.commit()
        self._end(late=deadline is not None and clock() >= deadline and bool(running or self._waiting))
        for record in self._left_out():
            yield record

    async def _read(self, step: Step) -> tuple[Step, Record]:
        return step, await self._fetching.record(step)

    def _begin(self) -> None:
        """Queue the start, or the addresses given."""
        if self._addresses is None:
            self._seen.add(self._start)
            self._waiting.append(Step(self._start, first=True))
            return
        for url in self._addresses:
            address = self._bounds.place(url)
            if address is None:
                self._leave_out("on another host", url)
            else:
                self._offer(Step(address))

    def _end(self, *, late: bool) -> None:
        """Say what was not read; a crawl that came to its end leaves only what it saw in the cache."""
        if self._fetching.halt is not None:
            self._miss(f"Stopped: {self._fetching.halt.message} The next run goes on from here.")
        elif late:
            self._miss(f"Stopped after {self._settings['time_limit']:g} seconds (time_limit). The next run goes on from here.")
        else:
            if self._waiting:
                self._miss(
                    f"Stopped after {self._pages:,} pages (page_limit); {len(self._waiting):,} known addresses were not read."
                )
            self._cache.finish(self._fetching.stamp)

    def _miss(self, note: str) -> None:
        self.complete = False
        if note not in self.notes:
            self.notes.append(note)

    def _follow(self, step: Step, record: Record) -> None:
        """Queue what this record leads to."""
        other = record.other
        if other is not None and other.target and other.why == "redirect":
            address = self._bounds.place(other.target)
            if address is not None:
                address = other.target if address == step.address else address
                self._offer(Step(address, (*step.hops, step.address), step.first))
        elif self._addresses is None and record.follow:
            links = record.outlinks if other is None else (other.target,) if other.why in LEADING else ()
            for link in links:
                # Most links lead to what is known, and this is asked millions of times.
                if link not in self._seen and (address := self._bounds.place(link)) is not None:
                    self._offer(Step(address), step.address)

    def _offer(self, step: Step, found_on: str | None = None) -> None:
        """Queue an address unless it is known, excluded, or one too many of its kind."""
        address = step.address
        if address in self._seen:
            return
        if len(self._seen) >= self._most:
            self._miss(f"More than {self._most:,} addresses are linked; further ones were not read.")
            return
        self._seen.add(address)
        if pattern := self._bounds.excluded(address):
            self._leave_out(f"matches {pattern} (exclude)", address)
        elif why := self._traps.cut(address, found_on) if found_on else None:
            self._leave_out(why, address)
        else:
            self._waiting.append(step)

    def _leave_out(self, why: str, address: str) -> None:
        first, count = self._cuts.get(why, (address, 0))
        self._cuts[why] = (first, count + 1)

    def _left_out(self) -> Iterator[Record]:
        """One record per reason for which addresses were left out, at the first of them."""
        for why, (address, count) in self._cuts.items():
            note = f"{why}; {count:,} addresses left out" if count > 1 else why
            url = self._bounds.public(address)
            yield Record(url=url, source=address, other=Other(url, address, "excluded", note=note))
