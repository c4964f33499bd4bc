"""A transport for libraries that bring a client of their own: what they ask goes through the door.

They are: Apprise, which uses requests. https://requests.readthedocs.io/en/latest/user/advanced/#transport-adapters
"""

from __future__ import annotations

import asyncio
from io import BytesIO
from typing import Any

import requests
from requests.adapters import BaseAdapter

from samara.core.errors import NetworkError
from samara.core.http.answer import Answer
from samara.core.http.door import Door
from samara.core.settings import Settings

LIMIT = 1_000_000
SECONDS = 15.0


class Passage(BaseAdapter):
    """Sends one request of the library `requests` through a door. Certificates are verified and proxies ignored, whatever was
    asked for; a redirect is given back, and what the library follows comes here again."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings

    def send(self, request: requests.PreparedRequest, *given: Any, **more: Any) -> requests.Response:
        """The answer; requests.ConnectionError when the door refuses, or gets none."""
        try:
            return told(request, asyncio.run(self._ask(request)))
        except NetworkError as error:
            raise requests.ConnectionError(error.message, request=request) from error

    def close(self) -> None:
        """Nothing is held."""

    async def _ask(self, request: requests.PreparedRequest) -> Answer:
        url, body = request.url or "", request.body or b""
        headers = {name: text(value) for name, value in request.headers.items() if name.lower() not in OURS}
        kind = text(request.headers.get("Content-Type", "application/octet-stream"))
        async with Door(self.settings) as door:
            if request.method == "GET":
                return await door.get(url, headers=headers, limit=LIMIT, seconds=SECONDS, redirects=0, again=False)
            if not isinstance(body, bytes | str):
                raise NetworkError("Only what is known as a whole can be sent.", permanent=True)
            data = body.encode() if isinstance(body, str) else body
            return await door.post(
                url, data, kind, headers=headers, limit=LIMIT, seconds=SECONDS, method=request.method or "POST"
            )


OURS = frozenset(("content-type", "content-length", "host", "connection", "accept-encoding", "user-agent", "transfer-encoding"))
"""Headers that the door writes itself."""


def text(value: str | bytes) -> str:
    """The value of a header."""
    return value if isinstance(value, str) else value.decode("latin-1")


def lend(settings: Settings) -> None:
    """From now on every request that a library of this process sends with `requests` goes through the door."""
    requests.sessions.HTTPAdapter = lambda *given, **more: Passage(settings)  # type: ignore[attr-defined,assignment]


def told(request: requests.PreparedRequest, answer: Answer) -> requests.Response:
    """An answer as the library knows it."""
    response = requests.Response()
    response.status_code = answer.status
    response.headers.update(answer.headers)
    response._content = answer.body
    response.raw = BytesIO(answer.body)
    response.url = answer.url
    response.request = request
    response.encoding = answer.charset
    return response
