"""An answer that is ready to be sent: its headers, and its body as it goes over the wire."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from http import HTTPStatus

import msgspec

from samara.middleware.files import Scope, Send
from samara.server.middleware import POLICY

Headers = tuple[tuple[bytes, bytes], ...]

GUARDS: Headers = (
    (b"content-security-policy", POLICY.encode()),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"referrer-policy", b"same-origin"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"x-robots-tag", b"noindex"),
)
"""What Django's answers under /-/ say too."""
SMALL = 500
"""Bytes below which packing gains nothing."""
LEVEL = 6
"""zlib's own default: level 9 takes half as long again and saves one byte in two hundred."""
JSON = b"application/json"
HTML = b"text/html; charset=utf-8"
NEVER = b"private, no-store"
ASK = b"no-cache"
"""May be kept, and is asked about before each use."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` are those that everybody gets; `body` is packed with gzip when `packed`; `etag` is empty where there is none."""

    status: int
    headers: Headers
    body: bytes
    packed: bool = False
    etag: bytes = b""


def made(body: bytes, kind: bytes, *, etag: bytes = b"", status: int = HTTPStatus.OK, caching: bytes = ASK) -> Answer:
    """An answer of a content type, packed where that pays."""
    packed = len(body) >= SMALL
    headers: Headers = (*GUARDS, (b"content-type", kind), (b"cache-control", caching), (b"vary", b"Origin, Accept-Encoding"))
    if etag:
        headers += ((b"etag", etag),)
    return Answer(status, headers, gzip.compress(body, LEVEL, mtime=0) if packed else body, packed, etag)


def fault(status: HTTPStatus, message: str, *more: tuple[bytes, bytes], hint: str = "") -> Answer:
    """A fault, in the shape that all faults have."""
    told = {"error": {"type": status.phrase.replace(" ", ""), "message": message, "hint": hint}}
    answer = made(msgspec.json.encode(told), JSON, status=status, caching=NEVER)
    return Answer(answer.status, answer.headers + more, answer.body)


async def send_answer(scope: Scope, send: Send, answer: Answer, origin: str, *, known: bytes = b"", packs: bool = False) -> None:
    """Send an answer to a page of `origin`, unless its browser has it already (`known`, what If-None-Match says); packed when the
    browser takes that (`packs`)."""
    await send_as(scope, send, answer, [*answer.headers, *opened(origin)], known=known, packs=packs)


async def send_as(
    scope: Scope, send: Send, answer: Answer, headers: list[tuple[bytes, bytes]], *, known: bytes, packs: bool
) -> None:
    """Send an answer as above, under these headers."""
    if answer.etag and known and is_known(answer.etag, known):
        await send({"type": "http.response.start", "status": HTTPStatus.NOT_MODIFIED.value, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    body = answer.body
    if answer.packed and packs:
        headers.append((b"content-encoding", b"gzip"))
    elif answer.packed:
        body = gzip.decompress(body)
    headers.append((b"content-length", b"%d" % len(body)))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def opened(origin: str) -> Headers:
    """What lets scripts of a page of `origin` read an answer; without one nobody but this host may.
    https://fetch.spec.whatwg.org/#http-cors-protocol"""
    if not origin:
        return ((b"cross-origin-resource-policy", b"same-origin"),)
    return ((b"access-control-allow-origin", origin.encode()), (b"cross-origin-resource-policy", b"cross-origin"))


def is_known(etag: bytes, known: bytes) -> bool:
    """Whether If-None-Match names an ETag. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2"""
    bare = etag.removeprefix(b"W/")
    return any(each.strip().removeprefix(b"W/") in (bare, b"*") for each in known.split(b","))
