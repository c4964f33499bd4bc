"""Live: streams that say when the comments of a page have changed. What changed is asked for then, from what is kept for all.

https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

from __future__ import annotations

import asyncio
import resource
from collections import Counter
from collections.abc import MutableMapping
from http import HTTPStatus
from typing import Any

from samara.middleware.files import Receive, Send
from samara.server.hot.answer import GUARDS, opened
from samara.server.hot.mark import Mark, Reader
from samara.server.hot.pulse import Pulse

MOST = 2000
"""Streams of one process, where the system lets it have four times as many files."""
PER_NETWORK = 24
"""Streams of one household, or of one office: who is refused asks now and then instead."""
BEAT = 20.0
"""Seconds of silence after which a stream says that it is still there: proxies cut what says nothing for a minute."""
LONGEST = 900.0
"""Seconds after which a stream ends and the browser opens another."""
PATIENCE = 30.0
"""Seconds in which a listener has to take what is sent."""
RETRY = 5
"""Seconds after which a browser opens a stream again that has ended."""
HEADERS = (
    *GUARDS,
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache, no-transform"),
    (b"vary", b"Origin"),
    (b"x-accel-buffering", b"no"),
)


class Live:
    """The streams of one process. `beat`, `longest` and `patience` are in seconds."""

    def __init__(
        self, reader: Reader, *, most: int = 0, beat: float = BEAT, longest: float = LONGEST, patience: float = PATIENCE
    ) -> None:
        self.most = most or min(MOST, resource.getrlimit(resource.RLIMIT_NOFILE)[0] // 4)
        self.pulse = Pulse(reader)
        self.beat, self.longest, self.patience = beat, longest, patience
        self.networks: Counter[str] = Counter()
        self._ended = asyncio.Event()

    def has_room(self, network: str) -> bool:
        """Whether somebody may listen too."""
        return not self._ended.is_set() and self.networks.total() < self.most and self.networks[network] < PER_NETWORK

    def end(self) -> None:
        """End all streams, and begin no more."""
        self._ended.set()

    async def stream(
        self, receive: Receive, send: Send, site: int, address: str, *, origin: str, network: str, seen: str
    ) -> None:
        """Tell a page of the state of its comments, and of each that follows, until it leaves. `seen` is what it was told last,
        in a stream before (Last-Event-ID)."""
        self.networks[network] += 1
        gone = asyncio.ensure_future(_left(receive))
        ended = asyncio.ensure_future(self._ended.wait())
        loop = asyncio.get_running_loop()
        until = loop.time() + self.longest
        try:
            with self.pulse.listen(site, address) as listener:
                await self._send(
                    send, {"type": "http.response.start", "status": HTTPStatus.OK.value, "headers": [*HEADERS, *opened(origin)]}
                )
                await self._say(send, f"retry: {RETRY * 1000}\n\n")
                while not (gone.done() or ended.done()) and loop.time() < until:
                    if listener.mark is not None and (name := number(listener.mark)) != seen:
                        seen = name
                        await self._say(send, event(listener.mark))
                    news = asyncio.ensure_future(listener.news())
                    done, _ = await asyncio.wait((gone, ended, news), timeout=self.beat, return_when=asyncio.FIRST_COMPLETED)
                    news.cancel()
                    if not done:
                        await self._say(send, ": \n\n")
            if not gone.done():
                await self._send(send, {"type": "http.response.body", "body": b""})
        except TimeoutError:
            pass  # it takes nothing any more: uvicorn closes what is left of the connection
        finally:
            gone.cancel()
            ended.cancel()
            self.networks[network] -= 1
            if not self.networks[network]:
                del self.networks[network]

    async def _say(self, send: Send, words: str) -> None:
        await self._send(send, {"type": "http.response.body", "body": words.encode(), "more_body": True})

    async def _send(self, send: Send, message: MutableMapping[str, Any]) -> None:
        await asyncio.wait_for(send(message), self.patience)


def number(mark: Mark) -> str:
    """The name of a state."""
    return f"{mark.thread}-{mark.version}"


def event(mark: Mark) -> str:
    """What is said of a state."""
    return f'id: {number(mark)}\nevent: thread\ndata: {{"version":{mark.version},"count":{mark.published}}}\n\n'


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
