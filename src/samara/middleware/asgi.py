"""ASGI middleware that improves HTML pages on their way out, and answers for the files that they refer to; everything else passes
through as it came.

Only a complete answer to GET with status 200 and type text/html, plain or in gzip, is touched. It is held until it is complete or
larger than the limit, in which case it goes out as it is. HEAD, 304 and errors pass, but what describes the bytes of a page that
would have been changed (Content-Length) is dropped. ETags of pages have the plan in them (`tags`), so that no cache joins two
versions. Ranges of what by its path may be a page are not asked for: they would be ranges of the page as it was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from samara.middleware import tags
from samara.middleware.codings import CODED, packed, unpacked
from samara.middleware.files import answer_file, caching
from samara.middleware.improver import Improver
from samara.middleware.tags import Headers

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Improve = Callable[[bytes, str, str | None], bytes]
"""Takes a page's bytes, its address and the charset that its header names; gives the bytes to send."""

LIMIT = 5_000_000
"""Bytes of a page that are held back."""
_HTML = (b"text/html", b"application/xhtml+xml")
_OF_BYTES = (b"content-length", b"accept-ranges", b"content-md5", b"digest", b"repr-digest")
OF_A_BODY = (b"content-length", b"content-type", b"content-encoding")


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
            await answer_file(scope, send, found, cache=caching(path))
            return
        asked = {**scope, "headers": wanted(list(scope["headers"]), scope["path"], _address(scope), self._improve)}
        await self._app(asked, receive, _Outgoing(scope, send, self._improve, self._limit))


class _Outgoing:
    """One answer on its way out."""

    def __init__(self, scope: Scope, send: Send, improve: Improve, limit: int) -> None:
        self._scope = scope
        self._send = send
        self._improve = improve
        self._limit = limit
        self._start: Message | None = None
        self._held = bytearray()
        self._known = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"")

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers: Headers = list(message.get("headers", ()))
            if self._scope["method"] == "GET" and message["status"] == 200 and is_page(headers):
                self._start = message
                return
            if is_page(headers) or message["status"] == 304:
                message = {**message, "headers": bare(headers, self._improve, self._known)}
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
        self._start = None
        self._held.clear()
        if not more:
            made = await asyncio.to_thread(improved, body, headers, _address(self._scope), self._improve, self._limit)
            if made is not None:
                body, headers = made
                if isinstance(self._improve, Improver) and tags.is_known(self._known, headers):
                    kept = [(name, value) for name, value in headers if name.lower() not in OF_A_BODY]
                    await self._send({**start, "status": 304, "headers": kept})
                    await self._send({"type": "http.response.body", "body": b""})
                    return
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body, "more_body": more})


def improved(body: bytes, headers: Headers, address: str, improve: Improve, limit: int) -> tuple[bytes, Headers] | None:
    """The bytes to send of a page and what to say of them; None when it goes out as it is."""
    coding = coding_of(headers)
    plain = unpacked(body, coding, limit) if len(body) <= limit else None
    if plain is None:
        return None
    page = improve(plain, address, charset_of(headers))
    if page == plain and isinstance(improve, Improver):
        return None
    body = packed(page, coding)
    kept = loosened(headers)
    kept = tags.told(kept, improve.plan, page) if isinstance(improve, Improver) else weakened(kept)
    return body, [*kept, (b"content-length", b"%d" % len(body))]


def wanted(headers: Headers, path: str, address: str, improve: Improve) -> Headers:
    """The headers of a request without Range and If-Range, if what it asks for may be a page; and with the application's own
    tags in the place of ours."""
    if not may_be_page(path):
        return headers
    kept = [(name, value) for name, value in headers if name not in (b"range", b"if-range")]
    return tags.asked(kept, improve.plan, page=improve.knows(address)) if isinstance(improve, Improver) else kept


def bare(headers: Headers, improve: Improve, known: bytes) -> Headers:
    """The headers of an answer that stands for a page without having it: to HEAD, or 304 to who knows the tags `known`."""
    kept = loosened(headers)
    if not isinstance(improve, Improver):
        return weakened(kept)
    marked = tags.told(kept, improve.plan)
    return marked if is_page(headers) or tags.is_known(known, marked) else kept


def may_be_page(path: str) -> bool:
    """Whether a path may be that of a page."""
    name = path.rpartition("/")[2].lower()
    return "." not in name or name.endswith((".html", ".htm", ".xhtml"))


def is_page(headers: Headers) -> bool:
    """Whether an answer with these headers is a page whose bytes can be read."""
    kind = next((value for name, value in headers if name.lower() == b"content-type"), b"").partition(b";")[0].strip().lower()
    return kind in _HTML and coding_of(headers) in CODED


def coding_of(headers: Headers) -> bytes:
    """The Content-Encoding."""
    return next((value.strip().lower() for name, value in headers if name.lower() == b"content-encoding"), b"identity")


def loosened(headers: Headers) -> Headers:
    """The headers without what is true of the former bytes only."""
    return [(name, value) for name, value in headers if name.lower() not in _OF_BYTES]


def weakened(headers: Headers) -> Headers:
    """The headers with a weak ETag in the place of a strong one."""
    return [
        (name, b"W/" + value if name.lower() == b"etag" and not value.startswith(b"W/") else value) for name, value in headers
    ]


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
