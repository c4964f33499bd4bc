"""Pages of a site on their way out: the comments that there are now in the place of those of the last reading."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from hashlib import blake2b
from http import HTTPStatus
from sqlite3 import Error as SqliteError
from typing import Any, NamedTuple

from django.db import DatabaseError

from samara.core.edit.standing import renewed, standing, told
from samara.core.errors import SamaraError
from samara.core.html import Encoded
from samara.middleware import tags
from samara.middleware.asgi import LIMIT, OF_A_BODY, charset_of, coding_of, is_page, may_be_page
from samara.middleware.codings import takes_gzip, unpacked
from samara.middleware.files import Receive, Scope, Send
from samara.practices.conversation.fixes.comments import ID, block
from samara.server.hot.answer import HTML, Answer, made, send_as
from samara.server.hot.known import Known, Register
from samara.server.hot.mark import Mark, Reader
from samara.server.hot.shelf import Shelf
from samara.server.store import slices

Application = Callable[[Scope, Receive, Send], Awaitable[None]]
Message = MutableMapping[str, Any]

ELEMENT = b"samara-comments"
SLOTS = 20_000
"""Pages of which it is remembered what stands in them."""
_READING = ("GET", "HEAD")
_ASKING = frozenset((b"if-none-match", b"if-modified-since", b"range", b"if-range"))
"""What asks for a page only where it has changed, or for a part of it: whether it has is known only when it is complete."""
_OF_THE_FILE = frozenset((*OF_A_BODY[:1], *OF_A_BODY[2:], b"etag", b"last-modified", b"accept-ranges", b"vary"))


class Slot(NamedTuple):
    """What the comments in a page say of themselves: the address of the page, their language, and the server they are from."""

    page: str
    lang: str
    origin: str


class Current:
    """Brings comments in the pages of a site up to date. What is drawn is kept, packed, until somebody writes there or the page
    itself changes; then a page costs one look at the state of its thread more than its file. Comments that name another server
    than one of `origins` stay as they are."""

    def __init__(self, reader: Reader, register: Register, site: int, origins: frozenset[str]) -> None:
        self._reader, self._register, self._site, self._origins = reader, register, site, origins
        self._shelf = Shelf()
        self._slots: OrderedDict[bytes, Slot | None] = OrderedDict()

    async def __call__(self, application: Application, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with what the application has at this address."""
        known = await self._known() if scope["method"] in _READING and may_be_page(scope["path"]) else None
        if known is None or not known.policy.on:
            await application(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name not in _ASKING]
        # HEAD tells what GET would, which is known of a page only when it is there.
        await application({**scope, "method": "GET", "headers": headers}, receive, _Outgoing(self, known, scope, send))

    async def _known(self) -> Known | None:
        try:
            return await self._register.find(self._site)
        except (DatabaseError, SqliteError, SamaraError):
            return None

    async def renew(self, known: Known, data: bytes, charset: str | None) -> Answer | None:
        """The page with its comments as of now; None where it has none, or they cannot be read."""
        if b"<" + ELEMENT not in data:
            return None
        name = blake2b(data, digest_size=16).digest()
        try:
            slot = await self._slot(name, data, charset)
            address = await self._register.address(known, slot.page, "") if slot else None
            if slot is None or address is None:
                return None
            mark = await self._reader.mark(known.site.pk, address)
            etag = f'W/"{name.hex()[:16]}-t{mark.thread}-{mark.version}-{known.digest.hex()}"'.encode()
            work = (_drawn, known, mark, slot, data, charset, etag)
            return await self._shelf.fetch(etag, lambda: self._reader.do(*work))
        except (DatabaseError, SqliteError, SamaraError):
            return None

    async def _slot(self, name: bytes, data: bytes, charset: str | None) -> Slot | None:
        if name not in self._slots:
            found = await self._reader.do(_found, data, charset, self._site)
            self._slots[name] = found if found and found.origin in self._origins else None
            if len(self._slots) > SLOTS:
                self._slots.popitem(last=False)
        return self._slots[name]


class _Outgoing:
    """One answer on its way out; a page is held until it is complete."""

    def __init__(self, current: Current, known: Known, scope: Scope, send: Send) -> None:
        self._current, self._known, self._scope, self._out = current, known, scope, send
        self._start: Message | None = None
        self._held = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK and is_page(message["headers"]):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            await self._body(self._start, message)

    async def _body(self, start: Message, message: Message) -> None:
        self._held += message.get("body", b"")
        more = message.get("more_body", False)
        if more and len(self._held) <= LIMIT:
            return
        body, headers = bytes(self._held), list(start["headers"])
        self._start = None
        asked = dict(self._scope["headers"])
        given = asked.get(b"if-none-match", b"")
        plain = None if more else unpacked(body, coding_of(headers), LIMIT)
        answer = None if plain is None else await self._current.renew(self._known, plain, charset_of(headers))
        if answer is not None:
            kept = [(name, value) for name, value in headers if name.lower() not in _OF_THE_FILE]
            kept += [(b"etag", answer.etag), (b"vary", b"Accept-Encoding")]
            packs = takes_gzip(asked.get(b"accept-encoding", b""))
            await send_as(self._scope, self._out, answer, kept, known=given, packs=packs)
        elif given and tags.is_known(given, headers):
            kept = [(name, value) for name, value in headers if name.lower() not in OF_A_BODY]
            await self._send({**start, "status": HTTPStatus.NOT_MODIFIED.value, "headers": kept})
            await self._send({"type": "http.response.body", "body": b""})
        else:
            await self._send(start)
            await self._send({"type": "http.response.body", "body": body, "more_body": more})

    async def _send(self, message: Message) -> None:
        if self._scope["method"] == "HEAD" and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self._out(message)


def _found(data: bytes, charset: str | None, site: int) -> Slot | None:
    """What stands in a page; None for comments that are not of the fix, or of another site."""
    source = Encoded(data, charset).utf8
    span = standing(source, ID, ELEMENT)
    said = told(source, span, ELEMENT) if span else None
    around = told(source, span, b"section") if span else None
    api = f"/-/api/sites/{site}/"
    if said is None or around is None or not said.get("data-api", "").endswith(api):
        return None
    return Slot(said.get("data-page", ""), around.get("lang", ""), said["data-api"].removesuffix(api))


def _drawn(known: Known, mark: Mark, slot: Slot, data: bytes, charset: str | None, etag: bytes) -> Answer:
    """The page with its comments, from the database; they may be newer than the mark, never older."""
    rules = known.policy
    shown = slices.part(mark.seen(), rules.sort, size=rules.per_page)
    html = block(shown, slot.page, slot.lang, rules, origin=slot.origin, site=known.site.pk)
    page = made(renewed(data, slot.page, ID, ELEMENT, html, charset), HTML, etag=etag)
    # What is said of it besides is said of each answer anew.
    return Answer(page.status, (), page.body, page.packed, etag)
