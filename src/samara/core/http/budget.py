"""How much of a host we use: requests at once, seconds between them, and the pauses that it asks for."""

from __future__ import annotations

import asyncio
from types import TracebackType

from samara.core.errors import BadAnswer

PATIENCE = 30.0
"""The longest pause, in seconds, that we sit out; a longer one is an error that says when to come back."""
FIRST_GAP, LONGEST_GAP = 0.1, 10.0
"""Seconds between two requests after a host first asked for a pause, and at most, each further pause doubling them."""


class Budget:
    """One host's share; entered around each request."""

    def __init__(self, host: str, connections: int, delay: float) -> None:
        self.host = host
        self.delay = delay
        self._slots = asyncio.Semaphore(max(1, connections))
        self._turn = 0.0
        self._held = 0.0
        self._gap = 0.0
        self._users = 0

    @property
    def idle(self) -> bool:
        """Whether forgetting it would change nothing."""
        now = asyncio.get_running_loop().time()
        return not self._users and now > max(self._turn, self._held)

    def hold(self, wait: float) -> None:
        """No further request for so many seconds, and longer gaps from then on: the host said that we were too quick."""
        now = asyncio.get_running_loop().time()
        if now >= self._held:
            self._gap = min(max(2 * self._gap, FIRST_GAP), LONGEST_GAP)
        self._held = max(self._held, now + wait)

    async def __aenter__(self) -> None:
        """Waits for a slot and its turn; BadAnswer with retry_after when the host asked for a pause longer than our patience."""
        self._users += 1
        try:
            await self._slots.acquire()
        except BaseException:
            self._users -= 1
            raise
        try:
            clock = asyncio.get_running_loop().time
            now = clock()
            if gap := max(self.delay, self._gap):
                turn = max(now, self._turn)
                self._turn = turn + gap
                if turn > now:
                    await asyncio.sleep(turn - now)
            while (wait := self._held - clock()) > 0:
                if wait > PATIENCE:
                    raise BadAnswer(f"{self.host} asks us to wait {wait:.0f} seconds.", permanent=False, retry_after=wait)
                await asyncio.sleep(wait)
        except BaseException:
            self._leave()
            raise

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._leave()

    def _leave(self) -> None:
        self._users -= 1
        self._slots.release()
