"""Answers that were made before, as many as fit, each made once however many wait for it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable

from samara.server.hot.answer import Answer
from samara.server.hot.once import Once

ROOM = 32 * 1024 * 1024
"""Bytes of bodies that are kept."""
EACH = 500
"""Bytes that an answer takes besides its body."""


class Shelf:
    """Answers by key; what was asked for longest ago goes first. All calls come from one event loop."""

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self.size = 0
        self._kept: OrderedDict[Hashable, Answer] = OrderedDict()
        self._once = Once[Answer]()

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, key: Hashable) -> Answer | None:
        """What is kept under a key."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    async def fetch(self, key: Hashable, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """What is kept under a key, else what `make` gives, which everybody who asks meanwhile gets too, errors included."""
        if (found := self.find(key)) is not None:
            return found
        return await self._once.do(key, lambda: self._make(key, make))

    async def _make(self, key: Hashable, make: Callable[[], Awaitable[Answer]]) -> Answer:
        answer = self._kept[key] = await make()
        self.size += len(answer.body) + EACH
        while self.size > self.room:
            _, oldest = self._kept.popitem(last=False)
            self.size -= len(oldest.body) + EACH
        return answer
