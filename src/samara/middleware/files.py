"""A folder of files over HTTP: conditional requests, one range, no listing, and nothing outside of the folder."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote

from samara.middleware.codings import LARGE, SMALL, packed_file, takes_gzip
from samara.middleware.content_types import content_type

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

PACKED = frozenset(
    "text/css text/javascript application/json application/xml image/svg+xml application/manifest+json "
    "application/rss+xml application/atom+xml application/feed+json text/plain text/markdown".split()
)
"""Types of files that become much smaller by packing and that many pages share. Pages themselves are packed by who knows them."""
_CHUNK = 256 * 1024
_NAMED_BY_CONTENT = re.compile(r"/samara/(?:[\w-]+/)*[0-9a-f]{16,}\.\w+$", re.ASCII)
_RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moved:
    """The file is at `location`, a path from the root."""

    location: str


def find(root: Path, path: str) -> Path | Moved | None:
    """The file that the decoded `path` (starting with /) means under `root`.

    `/tea` means the file `tea`, else `tea.html`, else the index.html of the folder `tea`, which asks for a final slash. Hidden
    files (but for .well-known), links that lead out of `root` and paths that climb are nothing.
    """
    parts = [part for part in path.split("/") if part]
    if any(_is_refused(part, place) for place, part in enumerate(parts)):
        return None
    target = root.joinpath(*parts)
    try:
        if not path.endswith("/") and not target.is_file() and (page := target.with_name(f"{target.name}.html")).is_file():
            target = page
        elif target.is_dir():
            if not (target / "index.html").is_file():
                return None
            if not path.endswith("/"):
                return Moved("/" + quote("/".join(parts)) + "/")
            target /= "index.html"
        elif path.endswith("/"):
            return None
        resolved = target.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    return target if resolved.is_file() and resolved.is_relative_to(root.resolve()) else None


def _is_refused(part: str, place: int) -> bool:
    hidden = part.startswith(".") and not (place == 0 and part == ".well-known")
    return hidden or "\\" in part or "\0" in part or len(part.encode("utf-8", "replace")) > 255


def caching(path: str) -> str:
    """The Cache-Control of a file of ours: what is named by what it holds never changes, all else is asked for anew."""
    return "public, max-age=31536000, immutable" if _NAMED_BY_CONTENT.search(path) else "no-cache"


def tag_of(state: os.stat_result) -> str:
    """The ETag of a file."""
    return f'"{state.st_mtime_ns:x}-{state.st_size:x}"'


async def answer_file(scope: Scope, send: Send, path: Path, *, status: int = 200, cache: str = "no-cache") -> None:
    """Send a file, or 304, 206 or 416 where the request's headers ask for it. `cache` is the Cache-Control. Scripts, styles and
    the like go out packed where the reader takes that, unless a part of them is asked for."""
    state, kind = await asyncio.to_thread(lambda: (path.stat(), content_type(path)))
    etag = tag_of(state)
    asked = {name: value.decode("latin-1") for name, value in scope["headers"]}
    headers = [
        ("content-type", kind),
        ("etag", etag),
        ("last-modified", formatdate(int(state.st_mtime), usegmt=True)),
        ("cache-control", cache),
        ("x-content-type-options", "nosniff"),
        ("accept-ranges", "bytes"),
    ]
    if is_packable := kind.partition(";")[0] in PACKED and SMALL <= state.st_size <= LARGE:
        headers.append(("vary", "Accept-Encoding"))
    if status == HTTPStatus.OK and is_unchanged(asked, etag, int(state.st_mtime)):
        await _send_head(send, HTTPStatus.NOT_MODIFIED, [*headers[1:4], *headers[6:]])
        await send({"type": "http.response.body", "body": b""})
        return
    if is_packable and b"range" not in asked and takes_gzip(asked.get(b"accept-encoding", "").encode("latin-1")):
        body = await asyncio.to_thread(packed_file, path, state.st_mtime_ns, state.st_size)
        told = {**dict(headers), "etag": f"W/{etag}", "content-encoding": "gzip", "content-length": str(len(body))}
        await _send_head(send, status, list(told.items()))
        await send({"type": "http.response.body", "body": body if scope["method"] == "GET" else b""})
        return
    first, last = 0, state.st_size - 1
    if status == HTTPStatus.OK and b"range" in asked and asked.get(b"if-range", etag) == etag:
        span = byte_range(asked[b"range"], state.st_size)
        if span is None:
            headers.append(("content-range", f"bytes */{state.st_size}"))
            await answer_text(scope, send, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "There are no such bytes.", headers[-1:])
            return
        if span != (first, last):
            first, last = span
            status = HTTPStatus.PARTIAL_CONTENT
            headers.append(("content-range", f"bytes {first}-{last}/{state.st_size}"))
    headers.append(("content-length", str(last - first + 1)))
    await _send_head(send, status, headers)
    await _send_body(send, path, first, last - first + 1 if scope["method"] == "GET" else 0)


def is_unchanged(asked: dict[bytes, str], etag: str, changed: int) -> bool:
    """Whether the asker's copy is fresh: by If-None-Match where it is given, else by If-Modified-Since. RFC 9110, 13.2.2."""
    if b"if-none-match" in asked:
        given = asked[b"if-none-match"]
        return given.strip() == "*" or etag in (tag.strip().removeprefix("W/") for tag in given.split(","))
    try:
        return changed <= parsedate_to_datetime(asked[b"if-modified-since"]).timestamp()
    except (KeyError, ValueError, TypeError, OverflowError):
        return False


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of a Range of one part; all bytes where it has several or makes no sense, None beyond the end."""
    found = _RANGE.fullmatch(header.strip().replace(" ", ""))
    if not found or found[0] == "bytes=-":
        return 0, size - 1
    first, last = found.groups()
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) and size else None
    begin, end = int(first), min(int(last), size - 1) if last else size - 1
    if last and int(last) < begin:
        return 0, size - 1
    return (begin, end) if begin < size else None


async def answer_text(scope: Scope, send: Send, status: int, text: str, headers: list[tuple[str, str]] | None = None) -> None:
    """A short answer in plain text."""
    body = (text + "\n").encode()
    own = [
        ("content-type", "text/plain; charset=utf-8"),
        ("content-length", str(len(body))),
        ("x-content-type-options", "nosniff"),
    ]
    await _send_head(send, status, own + (headers or []))
    await send({"type": "http.response.body", "body": body if scope["method"] != "HEAD" else b""})


async def _send_head(send: Send, status: int, headers: list[tuple[str, str]]) -> None:
    pairs = [(name.encode(), value.encode("latin-1")) for name, value in headers]
    await send({"type": "http.response.start", "status": int(status), "headers": pairs})


async def _send_body(send: Send, path: Path, first: int, length: int) -> None:
    """`length` bytes from `first` on, in chunks, so that a large video never fills the memory."""
    if not length:
        await send({"type": "http.response.body", "body": b""})
        return
    file = await asyncio.to_thread(os.open, path, os.O_RDONLY)
    try:
        while length > 0:
            chunk = await asyncio.to_thread(os.pread, file, min(_CHUNK, length), first)
            if not chunk:
                break
            first += len(chunk)
            length -= len(chunk)
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
    finally:
        os.close(file)
