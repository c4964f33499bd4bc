"""A real HTTP server for tests: each request is answered by one function, byte by byte if it likes."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

REASONS = {200: "OK", 301: "Moved", 302: "Found", 304: "Not Modified", 404: "Not Found", 429: "Slow Down", 503: "Unavailable"}


@dataclass(frozen=True)
class Request:
    """What was asked: the path with its query, and the headers, names in lower case."""

    path: str
    headers: Mapping[str, str]
    writer: asyncio.StreamWriter


Reply = bytes | None
Handler = Callable[[Request], Reply | Awaitable[Reply]]


def reply(body: bytes | str = b"", status: int = 200, content_type: str = "text/html", **headers: str) -> bytes:
    """A whole answer; header names are written with _ for -."""
    data = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": content_type, "Content-Length": str(len(data))} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"HTTP/1.1 {status} {REASONS.get(status, 'Whatever')}\r\n{head}\r\n".encode() + data


def page(*hrefs: str, text: str = "") -> bytes:
    """An HTML answer with these links."""
    return reply("<!doctype html><title>Page</title><p>" + text + "".join(f'<a href="{href}">on</a>' for href in hrefs))


class Server:
    """Serves on a free port of 127.0.0.1 while entered. `seen` counts the requests by path.

    The handler gives the bytes of the answer, or None after it has written to `request.writer` itself; then the connection ends.
    """

    def __init__(self, handler: Handler, ssl: object = None) -> None:
        self._handler = handler
        self._ssl = ssl
        self._tasks: set[asyncio.Task[None]] = set()
        self.seen: Counter[str] = Counter()
        self.requests: list[Request] = []

    async def __aenter__(self) -> Server:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, ssl=self._ssl)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, *error: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                line, *fields = head.strip().split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
                request = Request(line.split()[1], headers, writer)
                self.seen[request.path] += 1
                self.requests.append(request)
                answer = self._handler(request)
                data = await answer if isinstance(answer, Awaitable) else answer
                if data is None:
                    break
                writer.write(data)
                await writer.drain()
        writer.close()
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            await writer.wait_closed()
        self._tasks.discard(task)
