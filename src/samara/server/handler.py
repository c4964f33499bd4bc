"""Runs Django, which waits for its database, in a few workers of its own beside the event loop.

Django's own handler for ASGI goes to and fro between the loop and a worker several times for each request, and opens the database
anew; this one goes once, to a worker that keeps its connection.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from io import BytesIO
from typing import Any

from django.core import signals
from django.core.exceptions import RequestDataTooBig
from django.core.handlers.asgi import ASGIRequest
from django.core.handlers.base import BaseHandler
from django.http import HttpResponse, HttpResponseBadRequest
from django.urls import set_script_prefix

from samara.middleware.files import Receive, Scope, Send, answer_text
from samara.server.workers import Workers

WORKERS = 6
"""Requests that Django is at work on at once. Most take milliseconds; some wait for a mail server or another site."""
QUEUE = 512
"""Requests that wait for a worker, before more are refused."""
LARGEST = 1024 * 1024
"""Bytes of a request's body: many times what any form needs, and no burden when all who wait send that much."""
PATIENCE = 60.0
"""Seconds in which a body has to be here."""

Sent = tuple[int, list[tuple[bytes, bytes]], bytes]


class Handler(BaseHandler):
    """Django as an ASGI application. `scope` of a request is that of its connection."""

    def __init__(self, workers: int = WORKERS) -> None:
        super().__init__()
        self.load_middleware()
        self._workers = Workers(workers, "django")
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._under_way >= QUEUE:
            later = [("retry-after", "5")]
            await answer_text(scope, send, HTTPStatus.SERVICE_UNAVAILABLE, "Too much is asked at once.", later)
            return
        self._under_way += 1
        try:
            async with asyncio.timeout(PATIENCE):
                body = await _body(receive)
            if body is None:
                return
            if len(body) > LARGEST:
                await answer_text(scope, send, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is too large.")
                return
            status, headers, content = await self._workers.do(self._answer, scope, body)
        except TimeoutError:
            await answer_text(scope, send, HTTPStatus.REQUEST_TIMEOUT, "That took too long to arrive.")
            return
        finally:
            self._under_way -= 1
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": content})

    def close(self) -> None:
        """End the workers."""
        self._workers.close()

    def _answer(self, scope: Scope, body: bytes) -> Sent:
        set_script_prefix("/")
        signals.request_started.send(sender=self.__class__, scope=scope)
        response = self._respond(scope, body)
        try:
            content = b"".join(response)
            headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
            headers += [(b"Set-Cookie", cookie.output(header="").strip().encode("ascii")) for cookie in response.cookies.values()]
            return response.status_code, headers, content
        finally:
            response.close()

    def _respond(self, scope: Scope, body: bytes) -> Any:
        try:
            request = ASGIRequest(scope, BytesIO(body))
        except UnicodeDecodeError:
            return HttpResponseBadRequest()
        except RequestDataTooBig:
            return HttpResponse(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return self.get_response(request)


async def _body(receive: Receive) -> bytes | None:
    """The body of a request, or a little more than is allowed; None when who sent it is gone."""
    parts = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts += message.get("body", b"")
        if not message.get("more_body", False) or len(parts) > LARGEST:
            return bytes(parts)
