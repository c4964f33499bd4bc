"""Workers beside the event loop, for what waits for the database; each keeps its connection."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from django.db import close_old_connections, connections

T = TypeVar("T")


class Workers:
    """So many at once; what else is to be done waits."""

    def __init__(self, number: int, name: str) -> None:
        self.number = number
        self._pool = ThreadPoolExecutor(number, thread_name_prefix=f"samara-{name}")

    async def do(self, work: Callable[..., T], *given: Any) -> T:
        """The result of some work."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, _done, work, *given)

    def close(self) -> None:
        """End them, and their connections, which nobody else may end."""
        together = threading.Barrier(self.number)
        for _ in range(self.number):
            self._pool.submit(_leave, together)
        self._pool.shutdown()


def _done(work: Callable[..., T], *given: Any) -> T:
    try:
        return work(*given)
    finally:
        close_old_connections()  # those that are broken, or older than Django's settings allow


def _leave(together: threading.Barrier) -> None:
    connections.close_all()
    together.wait()
