"""Asks an ASGI application as a server would, without a socket: raw paths and headers arrive as they were sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import unquote


@dataclass(frozen=True)
class Answer:
    """Header names are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(application, path: str, *, method: str = "GET", host: str = "localhost", query: str = "", **headers: str) -> Answer:
    """The whole answer; header names are written with _ for -."""
    sent = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", host.encode()), *sent],
        "server": ("localhost", 8765),
    }
    messages = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        messages.append(message)

    asyncio.run(application(scope, receive, send))
    start, *rest = messages
    fields = {name.decode(): value.decode("latin-1") for name, value in start["headers"]}
    return Answer(start["status"], fields, b"".join(message.get("body", b"") for message in rest))
