"""ASGI middleware that improves HTML pages on their way out, and answers for the files that they refer to; everything else passes
through as it came.

Only a complete answer to GET with status 200, type text/html and no Content-Encoding is touched. It is held until it is complete
or larger than the limit, in which case it goes out as it is. HEAD, 304 and errors pass, but what describes the bytes of a page
that would have been changed (Content-Length, a strong ETag) is dropped or weakened, so that no cache joins two versions. Ranges
of what by its path may be a page are not asked for: they would be ranges of the page as it was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from samara.middleware.files import answer_file
from samara.middleware.improver import Improver

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Improve = Callable[[bytes, str, str | None], bytes]
"""Takes a page's bytes, its address and the charset that its header names; gives the bytes to send."""

Headers = list[tuple[bytes, bytes]]

LIMIT = 5_000_000
"""Bytes of a page that are held back."""
_HTML = (b"text/html", b"application/xhtml+xml")


class Improved:
    """An application whose pages are improved; with an `Improver`, what they refer to is answered too. `improve` is called in a
    thread of its own, and gives back as it is what it does not know."""

    def __init__(self, app: App, improve: Improve, *, limit: int = LIMIT) -> None:
        self._app = app
        self._improve = improve
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        path = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0].decode("latin-1")
        if isinstance(self._improve, Improver) and (found := self._improve.file(path)):
            await answer_file(scope, send, found)
            return
        await self._app(_whole(scope), receive, _Outgoing(scope, send, self._improve, self._limit))


class _Outgoing:
    """One answer on its way out."""

    def __init__(self, scope: Scope, send: Send, improve: Improve, limit: int) -> None:
        self._scope = scope
        self._send = send
        self._improve = improve
        self._limit = limit
        self._start: Message | None = None
        self._held = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers: Headers = list(message.get("headers", ()))
            if self._scope["method"] == "GET" and message["status"] == 200 and is_page(headers):
                self._start = message
                return
            if is_page(headers) or message["status"] == 304:
                message = {**message, "headers": loosened(headers)}
            await self._send(message)
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            await self._body(self._start, message)

    async def _body(self, start: Message, message: Message) -> None:
        """Hold what came, or let it go: improved when it is complete, as it is when it is too large."""
        self._held += message.get("body", b"")
        more = message.get("more_body", False)
        if more and len(self._held) <= self._limit:
            return
        body, headers = bytes(self._held), list(start.get("headers", ()))
        if len(body) <= self._limit:
            body = await asyncio.to_thread(self._improve, body, _address(self._scope), charset_of(headers))
            headers = [*loosened(headers), (b"content-length", b"%d" % len(body))]
        self._start = None
        self._held.clear()
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body, "more_body": more})


def _whole(scope: Scope) -> Scope:
    """The request without Range and If-Range, if what it asks for may be a page."""
    if not may_be_page(scope["path"]):
        return scope
    headers = [(name, value) for name, value in scope["headers"] if name not in (b"range", b"if-range")]
    return {**scope, "headers": headers}


def may_be_page(path: str) -> bool:
    """Whether a path may be that of a page."""
    name = path.rpartition("/")[2].lower()
    return "." not in name or name.endswith((".html", ".htm", ".xhtml"))


def is_page(headers: Headers) -> bool:
    """Whether an answer with these headers is a page in plain bytes."""
    given = {name.lower(): value for name, value in headers}
    kind = given.get(b"content-type", b"").partition(b";")[0].strip().lower()
    coded = given.get(b"content-encoding", b"identity").strip().lower() != b"identity"
    return kind in _HTML and not coded


def loosened(headers: Headers) -> Headers:
    """The headers without what is true of the former bytes only; a strong ETag becomes a weak one."""
    kept: Headers = []
    for name, value in headers:
        if name.lower() in (b"content-length", b"accept-ranges", b"content-md5", b"digest", b"repr-digest"):
            continue
        weak = name.lower() == b"etag" and not value.startswith(b"W/")
        kept.append((name, b"W/" + value if weak else value))
    return kept


def charset_of(headers: Headers) -> str | None:
    """The charset that Content-Type names."""
    for name, value in headers:
        if name.lower() == b"content-type":
            for part in value.split(b";")[1:]:
                key, _, told = part.partition(b"=")
                if key.strip().lower() == b"charset":
                    return told.strip().strip(b"\"'").decode("latin-1") or None
    return None


def _address(scope: Scope) -> str:
    """The address that was asked for."""
    host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    if not host:
        server = scope.get("server") or ("localhost", None)
        host = f"{server[0]}:{server[1]}" if server[1] else server[0]
    path = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0].decode("latin-1")
    query = scope.get("query_string", b"").decode("latin-1")
    return f"{scope.get('scheme', 'http')}://{host}{path}" + (f"?{query}" if query else "")
