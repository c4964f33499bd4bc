"""Work that many wait for at the same moment is done once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Work that is under way, by key. All calls come from one event loop."""

    def __init__(self) -> None:
        self._under_way: dict[Hashable, asyncio.Future[T]] = {}

    async def do(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """What `work` gives, begun now or by somebody who waits for it already; all get it, errors included."""
        under_way = self._under_way.get(key)
        if under_way is None:
            # A task of its own: whoever asked first may hang up, and the others wait for it still.
            under_way = self._under_way[key] = asyncio.ensure_future(work())
            under_way.add_done_callback(lambda done: self._end(key, done))
        return await asyncio.shield(under_way)

    def _end(self, key: Hashable, done: asyncio.Future[T]) -> None:
        del self._under_way[key]
        if not done.cancelled():
            done.exception()  # asked for, since nobody may be left who would
