"""What a crawled site has beside its pages (style sheets, pictures, scripts, fonts), fetched from the origin it was read from.

Only that one origin is asked, whatever path and Host say, and only through the door. Pages that were not crawled pass unchanged.
Of the reader's headers those alone go out that say what is wanted, of the origin's those alone come back that describe the body;
cookies go neither way. Cache-Control makes browsers ask each time, since another site may be served at the same address tomorrow;
for the same reason no service worker is passed on.
"""

from __future__ import annotations

import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import quote, unquote, urlsplit

from yarl import URL

from samara.core.errors import AddressRefused, BadAnswer, SamaraError, TimedOut, TooManyRedirects
from samara.core.http import Answer, Door, Hop
from samara.core.settings import Settings
from samara.middleware.asgi import Receive, Scope, Send

PASSED = (b"accept", b"if-none-match", b"if-modified-since")
"""Request headers that go out; Range and If-Range do too, where one part is asked for."""
SHOWN = ("Content-Type", "Content-Disposition", "Content-Range", "Accept-Ranges", "ETag", "Last-Modified")
"""Headers of an answer that come back."""

KEPT_BYTES = 64_000_000
KEPT_SECONDS = 60.0
KEPT_STATUSES = frozenset((200, 404, 410))
ENTRY = 2_000
"""Bytes that a kept answer counts for beside its body and its address."""

_PLAIN = re.compile(rb"[\x20-\x7e]*")
_RANGE = re.compile(rb"bytes=(\d+-\d*|-\d+)")
_ODD = re.compile(r"[\x00-\x1f\x7f\\]")
_PATH = "/%:@!$&'()*+,;=-._~"
_QUERY = _PATH + "?[]|"


class Origin:
    """An ASGI application that answers GET and HEAD from the origin of `site` ("https://tea.example/").

    `allow` names the hosts that may be private because the user typed them (see Door). The door is opened with the first request
    and closed when the server stops (lifespan). Redirects are followed inside the origin, and the reader is sent to where they
    end, so that relative references there keep their meaning. Answers are kept in memory for a short time. What goes wrong is
    told in a line of plain text: 404 for what is never asked for, 504 after the time limit, 502 for the rest. Settings read:
    redirects, and those of Door.
    """

    def __init__(self, site: str, settings: Settings, allow: frozenset[str] = frozenset()) -> None:
        self._place = place(site)
        self._settings = settings
        self._allow = allow
        self._door: Door | None = None
        self._kept = Kept(KEPT_BYTES, KEPT_SECONDS)
        self._name = f"samara-{secrets.token_hex(4)}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection. https://asgi.readthedocs.io/en/latest/specs/main.html"""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        if scope["type"] != "http":
            raise ValueError(f"Connections of type {scope['type']} are not served.")
        if scope["method"] not in ("GET", "HEAD"):
            await _say(scope, send, HTTPStatus.METHOD_NOT_ALLOWED, "Pages can only be read.", allow="GET, HEAD")
            return
        try:
            await self._answer(scope, send)
        except AddressRefused as error:
            await _say(scope, send, HTTPStatus.NOT_FOUND, error.message)
        except TimedOut as error:
            await _say(scope, send, HTTPStatus.GATEWAY_TIMEOUT, error.message)
        except SamaraError as error:
            await _say(scope, send, HTTPStatus.BAD_GATEWAY, error.message)

    async def close(self) -> None:
        """Close the door, if it was opened; a later request opens another."""
        door, self._door = self._door, None
        if door is not None:
            await door.__aexit__(None, None, None)

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await self.close()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return

    async def _answer(self, scope: Scope, send: Send) -> None:
        given: dict[bytes, bytes] = {name.lower(): value for name, value in scope["headers"]}
        target = wanted(scope)
        if b"service-worker" in given:
            raise AddressRefused("Service workers are not passed on.")
        if self._name.encode() in given.get(b"via", b""):
            raise BadAnswer("The site was read from this very address, so there is nowhere to fetch this from.")
        asked = passed(given)
        answer = await self._get(self._place + target, asked)
        if answer.hops:
            end = answer.url.removeprefix(self._place)
            await _say(scope, send, HTTPStatus.FOUND, f"It is at {end}", location=end)
        elif answer.status == HTTPStatus.OK and is_unchanged(asked, answer.headers):
            await _send(scope, send, HTTPStatus.NOT_MODIFIED, shown(answer), b"")
        else:
            await _send(scope, send, answer.status, shown(answer), answer.body)

    async def _get(self, url: str, asked: Mapping[str, str]) -> Answer:
        """What was kept, else what the origin answers. Raises NetworkError."""
        accept = asked.get("Accept", "")
        if "Range" in asked:
            return await self._follow(url, asked)
        kept = self._kept.find(f"{accept} {url}")
        if kept is not None:
            return kept
        answer = await self._follow(url, asked)
        if answer.status in KEPT_STATUSES and not _is_fleeting(answer):
            self._kept.keep(f"{accept} {answer.url if answer.hops else url}", replace(answer, hops=()))
        return answer

    async def _follow(self, url: str, asked: Mapping[str, str]) -> Answer:
        """The answer at the end of the redirects, each looked at before it is followed. Raises NetworkError."""
        if self._door is None:
            self._door = await Door(self._settings, self._allow).__aenter__()
        headers = {**asked, "Via": f"1.1 {self._name}"}
        hops: list[Hop] = []
        answer = await self._door.get(url, headers=headers, redirects=0)
        while answer.target is not None:
            if place(answer.target) != self._place or not is_within(urlsplit(answer.target).path):
                raise BadAnswer(f"{answer.url} redirects to {answer.target}, which is not of this site.")
            hops.append(Hop(answer.status, answer.url, answer.target))
            if len(hops) > self._settings["redirects"]:
                raise TooManyRedirects(f"{url} redirects more than {self._settings['redirects']} times.")
            answer = await self._door.get(answer.target, headers=headers, redirects=0)
        if not 200 <= answer.status < 600:
            raise BadAnswer(f"{answer.url} answered {answer.status}, which is no status of an answer.")
        return replace(answer, hops=tuple(hops))


class Kept:
    """Answers kept for `seconds`; the oldest are given up when all hold more than `most` bytes."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._held: OrderedDict[str, tuple[float, int, Answer]] = OrderedDict()
        self._bytes = 0

    def find(self, key: str) -> Answer | None:
        """The answer, unless it is too old."""
        until, _, answer = self._held.get(key, (0.0, 0, None))
        return answer if time.monotonic() < until else None

    def keep(self, key: str, answer: Answer) -> None:
        """Keep an answer in the place of an older one."""
        self._bytes -= self._held.pop(key, (0.0, 0, None))[1]
        size = len(answer.body) + len(key) + ENTRY
        self._held[key] = (time.monotonic() + self._seconds, size, answer)
        self._bytes += size
        while self._bytes > self._most:
            self._bytes -= self._held.popitem(last=False)[1][1]


def place(url: str) -> str:
    """Scheme, host and port of an address, as the door writes them: https://tea.example."""
    parts = urlsplit(str(URL(url)))
    return f"{parts.scheme}://{parts.netloc}"


def wanted(scope: Scope) -> str:
    """Path and query to ask for, escaped as they came. Raises AddressRefused for what is no path within a site."""
    raw: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    path = quote(raw.partition(b"?")[0], safe=_PATH)
    if not is_within(path):
        raise AddressRefused("There is no page at this address.")
    query = quote(scope.get("query_string", b""), safe=_QUERY)
    return f"{path}?{query}" if query else path


def is_within(path: str) -> bool:
    """Whether an escaped path names something of the site: it begins with one slash, does not climb, holds nothing that some
    browser or server takes for a slash or an end, and is not below /-/, which is Samara's own."""
    steps = unquote(path, "latin-1").split("/")
    if steps[0] or len(steps) < 2 or steps[1] == "-" or (not steps[1] and len(steps) > 2):
        return False
    return not any(step in (".", "..") or _ODD.search(step) for step in steps)


def passed(given: Mapping[bytes, bytes]) -> dict[str, str]:
    """The reader's headers, names in lower case, that the origin may see."""
    part = (b"range", b"if-range") if _RANGE.fullmatch(given.get(b"range", b"")) else ()
    names = (*PASSED, *part)
    asked = {name.decode().title(): given[name].decode() for name in names if _PLAIN.fullmatch(given.get(name, b"\0"))}
    if "Range" in asked:
        # Part of a compressed body could not be unpacked.
        asked["Accept-Encoding"] = "identity"
    return asked


def shown(answer: Answer) -> dict[str, str]:
    """The headers of an answer that the reader may see."""
    fields = {name: answer.headers[name] for name in SHOWN if answer.headers.get(name, "\0").isprintable()}
    return {**fields, "Cache-Control": "no-store" if _is_fleeting(answer) else "no-cache"}


def is_unchanged(asked: Mapping[str, str], fields: Mapping[str, str]) -> bool:
    """Whether the reader's copy is this answer, by its ETag where the reader names one, else by its date (RFC 9110, 13.2.2)."""
    if "If-None-Match" in asked:
        tags = (tag.strip().removeprefix("W/") for tag in asked["If-None-Match"].split(","))
        return "ETag" in fields and fields["ETag"].removeprefix("W/") in tags
    return "Last-Modified" in fields and asked.get("If-Modified-Since") == fields["Last-Modified"]


def _is_fleeting(answer: Answer) -> bool:
    return "no-store" in answer.headers.get("Cache-Control", "").lower()


async def _say(scope: Scope, send: Send, status: int, text: str, **fields: str) -> None:
    """A line of plain text."""
    plain = {"Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    await _send(scope, send, status, {**plain, **fields}, " ".join(text.split()).encode() + b"\n")


async def _send(scope: Scope, send: Send, status: int, fields: Mapping[str, str], body: bytes) -> None:
    pairs = [(name.lower().encode(), value.encode()) for name, value in fields.items()]
    if status not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED):
        pairs.append((b"content-length", b"%d" % len(body)))
    await send({"type": "http.response.start", "status": int(status), "headers": pairs})
    await send({"type": "http.response.body", "body": body if scope["method"] == "GET" else b""})
