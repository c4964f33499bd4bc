"""Stands before Django: answers what the pages of sites ask for all the time, and hands on the rest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from hashlib import blake2b
from http import HTTPStatus
from sqlite3 import Error as SqliteError
from urllib.parse import parse_qs

import msgspec
from django.db import DatabaseError

from samara.core.errors import SamaraError
from samara.middleware.codings import takes_gzip
from samara.middleware.files import Receive, Scope, Send
from samara.server.hot import sheet as sheets
from samara.server.hot.answer import JSON, Answer, fault, made, send_answer
from samara.server.hot.caller import Caller, Door, caller, door
from samara.server.hot.known import Known, Register, may_ask
from samara.server.hot.live import RETRY, Live
from samara.server.hot.mark import Reader
from samara.server.hot.shelf import Shelf

Application = Callable[[Scope, Receive, Send], Awaitable[None]]

SHARED = frozenset(("comments", "counts"))
"""Doors of which Django has the methods that change something."""
DOORS = SHARED | {"thread", "live"}
READING = ("GET", "HEAD")
PAGES = 100
"""Pages whose comments are counted in one request."""
LONGEST = 4000
"""Characters of the name of a page that are read."""


class Entrance:
    """An ASGI application in front of another, `beyond`. The owner has so many `proxies` whose headers are believed."""

    def __init__(self, beyond: Application, proxies: int = 0) -> None:
        self.beyond = beyond
        self.proxies = proxies
        self.reader = Reader()
        self.register = Register(self.reader)
        self.shelf = Shelf()
        self.live = Live(self.reader)

    def end(self) -> None:
        """End the streams, so that the server can stop."""
        self.live.end()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on."""
        found = door(scope["path"], DOORS)
        if found is None or (found.name in SHARED and scope["method"] not in READING):
            await self.beyond(scope, receive, send)
            return
        asks = caller(scope, self.proxies)
        try:
            known = await self.register.find(found.site)
            here = asks.here if asks.shown == found.site else ""
            if known is None or not may_ask(known, asks.origin, here):
                await send_answer(scope, send, fault(HTTPStatus.FORBIDDEN, "This page may not ask here."), "")
                return
            if found.name == "live" and scope["method"] == "GET":
                answer = await self._listen(scope, receive, send, asks, known, here)
            else:
                answer = await self._answer(scope, found, asks, known, here)
        except (DatabaseError, SqliteError):
            answer = fault(HTTPStatus.SERVICE_UNAVAILABLE, "The database does not answer.", (b"retry-after", b"5"))
        except SamaraError as error:
            answer = fault(HTTPStatus.SERVICE_UNAVAILABLE, error.message, hint=error.hint)
        if answer is not None:
            packs = takes_gzip(asks.headers.get(b"accept-encoding", b""))
            has = asks.headers.get(b"if-none-match", b"")
            await send_answer(scope, send, answer, asks.origin, known=has, packs=packs)

    async def _answer(self, scope: Scope, found: Door, asks: Caller, known: Known, here: str) -> Answer:
        if scope["method"] not in READING or found.name == "live":
            methods = b"GET" if found.name == "live" else b"GET, HEAD"
            return fault(HTTPStatus.METHOD_NOT_ALLOWED, "That cannot be done here.", (b"allow", methods))
        query = _query(scope)
        if found.name == "counts":
            return await self._counts(known, query.get("page", []), here)
        address = await self._address(known, query, here)
        if address is None:
            return MISSING
        drawn = asks.here if found.name == "thread" else ""
        sheet = sheets.asked(known, address, {name: values[-1] for name, values in query.items()}, drawn)
        mark = await self.reader.mark(known.site.pk, address)
        tag = sheets.etag(known, mark, sheet)
        return self.shelf.find(tag) or await self.shelf.fetch(tag, lambda: self.reader.do(sheets.make, known, mark, sheet))

    async def _address(self, known: Known, query: dict[str, list[str]], here: str) -> str | None:
        page = query.get("page", [""])[-1][:LONGEST]
        return await self.register.address(known, page, here) if page and known.policy.on else None

    async def _counts(self, known: Known, pages: list[str], here: str) -> Answer:
        if len(pages) > PAGES:
            return fault(HTTPStatus.BAD_REQUEST, f"Up to {PAGES} pages can be asked for at once.")
        named = {page: await self.register.address(known, page[:LONGEST], here) for page in pages}
        marks = await self.reader.marks(known.site.pk, filter(None, named.values()))
        counts = {page: marks[address].published for page, address in named.items() if address}
        body = msgspec.json.encode({"counts": counts})
        return made(body, JSON, etag=f'W/"c{blake2b(body, digest_size=8).hexdigest()}"'.encode())

    async def _listen(self, scope: Scope, receive: Receive, send: Send, asks: Caller, known: Known, here: str) -> Answer | None:
        address = await self._address(known, _query(scope), here)
        if address is None:
            return MISSING
        if not self.live.has_room(asks.network):
            return fault(HTTPStatus.SERVICE_UNAVAILABLE, "Too many listen already.", (b"retry-after", b"%d" % (12 * RETRY)))
        seen = asks.headers.get(b"last-event-id", b"").decode("latin-1")
        await self.live.stream(receive, send, known.site.pk, address, origin=asks.origin, network=asks.network, seen=seen)
        return None


MISSING = fault(HTTPStatus.NOT_FOUND, "There is nothing like that on this site.")


def _query(scope: Scope) -> dict[str, list[str]]:
    """The fields of the query; none at all where they are more than anybody asks for."""
    try:
        return parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=PAGES + 20)
    except ValueError:
        return {}
