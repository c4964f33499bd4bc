"""The door itself: one polite, bounded, honest request at a time, over aiohttp."""

from __future__ import annotations

import asyncio
import math
import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from types import TracebackType

import aiohttp
from multidict import CIMultiDict
from yarl import URL

from samara.core.errors import (
    AddressRefused,
    BadAnswer,
    BodyTooLarge,
    NetworkError,
    SettingsError,
    TimedOut,
    TooManyRedirects,
    Unreachable,
)
from samara.core.http.answer import Answer, Hop
from samara.core.http.budget import PATIENCE, Budget
from samara.core.http.gate import Gate, Lookup, lookup
from samara.core.http.robots import AGENT, SIZE, Robots
from samara.core.settings import Settings

REDIRECTS = frozenset({301, 302, 303, 307, 308})
DRAINED = 65_536
"""Bytes read of a body that nobody wants, to tell what it is and to keep the connection."""
FIRST_ONLY = frozenset({"authorization", "cookie", "if-none-match", "if-modified-since"})
"""Request headers meant for the address asked, not for where it redirects to."""
BUDGETS = 1024


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller of `get` wants of the body, and how long it waits for it."""

    limit: int
    cut: bool
    wanted: Callable[[int, str], bool] | None
    seconds: float


class Door:
    """The way out. Use it as `async with Door(settings, allow=…) as door`, then `await door.get(url)`.

    `allow` names hosts ("localhost", or "localhost:8000" for one port) that may be private, because the user typed them as
    SITE or PAGE; the setting private_hosts adds to it. `lookup` resolves names; tests give their own. No cookies are kept, no
    proxy is taken from the environment, certificates are verified. Settings read: connections, delay, request_timeout,
    request_bytes, redirects, user_agent.
    """

    def __init__(self, settings: Settings, allow: frozenset[str] = frozenset(), *, lookup: Lookup = lookup) -> None:
        self._settings = settings
        self._gate = Gate(allow | frozenset(settings["private_hosts"]), lookup)
        self._robots = Robots(self._fetch_robots)
        self._budgets: dict[str, Budget] = {}
        self._session: aiohttp.ClientSession | None = None
        self.user_agent = named(settings["user_agent"])

    async def __aenter__(self) -> Door:
        connector = aiohttp.TCPConnector(resolver=self._gate, socket_factory=self._gate.open_socket, limit=0, ttl_dns_cache=60)
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.user_agent, "Accept": "*/*", "Accept-Encoding": "gzip, deflate"},
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            trust_env=False,
        )
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        obey_robots: bool | str = False,
        limit: int | None = None,
        cut: bool = False,
        wanted: Callable[[int, str], bool] | None = None,
        redirects: int | None = None,
        seconds: float | None = None,
        again: bool = True,
        followed: Callable[[Hop], object] | None = None,
    ) -> Answer:
        """The answer, whatever its status; redirects are followed, each checked like the first.

        `limit` bounds the decompressed body in bytes (default: request_bytes): a longer one is BodyTooLarge, or with `cut`
        only begun. `wanted(status, content_type)` False reads just the first bytes of the body. `redirects` bounds the hops;
        0 gives the redirect itself. `seconds` bounds the time over all hops (default and at most: request_timeout). A 429, or a
        503 with Retry-After, is repeated once after the pause asked for when that is short, unless `again` is False; the host
        is left alone meanwhile. With `obey_robots`, robots.txt may refuse each address, and its Crawl-delay slows us down; a
        name there obeys what is said to that name, without the delay, which is for crawlers. `followed` is told each redirect
        when it is met, so that they are known also when the end is an error.

        Raises AddressRefused, RobotsRefused, Unreachable, TimedOut, BodyTooLarge, TooManyRedirects, BadAnswer (not HTTP, or a
        host that asked for a long pause).
        """
        most = self._settings["redirects"] if redirects is None else redirects
        patience = min(self._settings["request_timeout"], math.inf if seconds is None else seconds)
        wish = Wish(self._settings["request_bytes"] if limit is None else limit, cut, wanted, patience)
        clock = asyncio.get_running_loop().time
        here = self._gate.check(url)
        sent = dict(headers or {})
        hops: list[Hop] = []
        seen = {here}
        spent = 0.0
        while True:
            budget = self._budget(here.raw_host or "")
            if obey_robots:
                rules = await self._robots.check(here, AGENT if obey_robots is True else obey_robots)
                if obey_robots is True:
                    budget.delay = max(self._settings["delay"], rules.delay)
            async with budget:
                began = clock()
                status, fields, body, whole = await self._ask(here, sent, wish, patience - spent)
                spent += clock() - began
            target = location(here, fields) if status in REDIRECTS else None
            answer = Answer(
                asked=url, url=str(here), status=status, headers=readable(fields), body=body, hops=tuple(hops), elapsed=spent,
                cut=not whole, target=None if target is None else str(target),
            )  # fmt: skip
            if status == 429 or (status == 503 and answer.retry_after is not None):
                wait = 1.0 if answer.retry_after is None else answer.retry_after
                budget.hold(wait)
                if again and wait <= PATIENCE:
                    again = False
                    continue
            if target is None or redirects == 0:
                return answer
            hops.append(Hop(status, str(here), str(target)))
            if followed is not None:
                followed(hops[-1])
            if target in seen:
                raise TooManyRedirects(f"The redirects of {url} go round in a circle, by {target}.")
            if len(hops) > most:
                raise TooManyRedirects(f"{url} redirects more than {most} times.")
            here = self._gate.check(target)
            seen.add(here)
            sent = {name: value for name, value in sent.items() if name.lower() not in FIRST_ONLY}

    async def post(
        self,
        url: str,
        body: bytes,
        content_type: str,
        *,
        headers: Mapping[str, str] | None = None,
        limit: int | None = None,
        seconds: float | None = None,
        method: str = "POST",
    ) -> Answer:
        """The answer to a body that is sent once: a redirect is given back, not followed, and nothing is repeated.

        `limit` and `seconds` are those of `get`, and so are the errors; `method` may be another that takes a body.
        """
        here = self._gate.check(url)
        patience = min(self._settings["request_timeout"], math.inf if seconds is None else seconds)
        wish = Wish(self._settings["request_bytes"] if limit is None else limit, False, None, patience)
        clock = asyncio.get_running_loop().time
        async with self._budget(here.raw_host or ""):
            began = clock()
            sent = {**(headers or {}), "Content-Type": content_type}
            status, fields, answered, _ = await self._ask(here, sent, wish, patience, body, method)
        target = location(here, fields) if status in REDIRECTS else None
        return Answer(
            asked=url, url=str(here), status=status, headers=readable(fields), body=answered, hops=(), elapsed=clock() - began,
            cut=False, target=None if target is None else str(target),
        )  # fmt: skip

    async def allows(self, url: str, agent: str = AGENT) -> bool:
        """Whether robots.txt lets this agent fetch an address; also when it could not be read. Raises AddressRefused."""
        address = self._gate.check(url)
        rules = await self._robots.rules(address)
        return rules.fault is not None or rules.text.can_fetch(str(address), agent)

    async def _ask(
        self,
        url: URL,
        headers: Mapping[str, str],
        wish: Wish,
        left: float,
        sent: bytes | None = None,
        method: str = "GET",
    ) -> tuple[int, Mapping[str, str], bytes, bool]:
        """One request, with a body where something is `sent`: status, headers, body, and whether the body is whole."""
        if self._session is None:
            raise RuntimeError("the door is not open: use `async with`")
        try:
            asking = self._session.request(method, url, headers=headers, data=sent, allow_redirects=False)
            async with asyncio.timeout(left), asking as response:
                body, whole = await read(response, wish)
                if not whole:
                    response.close()
                return response.status, response.headers, body, whole
        except NetworkError:
            raise
        except TimeoutError as error:
            raise TimedOut(
                f"{url} took longer than {wish.seconds:g} seconds.", hint="The setting request_timeout is the limit."
            ) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise translated(url, error) from error

    def _budget(self, host: str) -> Budget:
        """The budget of a host; those out of use are forgotten when there are many."""
        found = self._budgets.get(host)
        if found is None:
            if len(self._budgets) >= BUDGETS:
                self._budgets = {name: budget for name, budget in self._budgets.items() if not budget.idle}
            found = self._budgets[host] = Budget(host, self._settings["connections"], self._settings["delay"])
        return found

    async def _fetch_robots(self, url: str) -> Answer:
        return await self.get(url, limit=SIZE, cut=True, redirects=5)


def named(contact: str) -> str:
    """Our honest user agent. Raises SettingsError when the contact does not fit into a header."""
    if not re.fullmatch(r"[\x20-\x7e]*", contact):
        raise SettingsError("user_agent may hold plain ASCII only.", hint="Give an address such as https://example.org/bot.")
    return f"{AGENT}/{version('samara')}" + (f" (+{contact})" if contact else "")


def location(here: URL, headers: Mapping[str, str]) -> URL | None:
    """Where a redirect leads; None without a Location. Bytes beyond ASCII are escaped as they came. Raises BadAnswer when it
    is no address."""
    text = headers.get("Location")
    if text is None:
        return None
    raw = text.strip().encode("utf-8", "surrogateescape")
    try:
        target = here.join(URL("".join(chr(byte) if byte < 128 else f"%{byte:02X}" for byte in raw)))
        return target if target.raw_fragment == "" else target.with_fragment(None)
    except ValueError as error:
        raise BadAnswer(f"{here} redirects to {text[:200]!r}, which is not an address.", permanent=True) from error


def readable(headers: Mapping[str, str]) -> Mapping[str, str]:
    """The headers with question marks for bytes that are no UTF-8, so that every value can be kept."""
    if all(value.isascii() for value in headers.values()):
        return headers
    return CIMultiDict((name, value.encode("utf-8", "replace").decode()) for name, value in headers.items())


async def read(response: aiohttp.ClientResponse, wish: Wish) -> tuple[bytes, bool]:
    """The body up to the wished limit, counted after decompression, and whether that is all of it. Raises BodyTooLarge."""
    limit, cut = wish.limit, wish.cut
    content_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if response.status in REDIRECTS or (wish.wanted is not None and not wish.wanted(response.status, content_type)):
        limit, cut = min(limit, DRAINED), True
    parts: list[bytes] = []
    size = 0
    async for part in response.content.iter_any():
        parts.append(part)
        size += len(part)
        if size > limit:
            if not cut:
                raise BodyTooLarge(
                    f"{response.url} holds more than {limit:,} bytes.",
                    hint="The settings page_bytes and request_bytes are the limits.",
                )
            return b"".join(parts)[:limit], False
    return (parts[0] if len(parts) == 1 else b"".join(parts)), True


def translated(url: URL, error: Exception) -> NetworkError:
    """The error of our tree that says what aiohttp, TLS or the system reported."""
    host = url.host
    if isinstance(error, aiohttp.ClientConnectorCertificateError | ssl.SSLCertVerificationError):
        return Unreachable(f"The certificate of {host} is not valid: {error}", permanent=True)
    if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError):
        return Unreachable(f"No secure connection to {host}: {error}")
    if isinstance(error, aiohttp.InvalidURL):
        return AddressRefused(f"{url} is not a valid address: {error}")
    if isinstance(error, aiohttp.ClientConnectorError):
        return Unreachable(f"{host} does not accept a connection: {error.strerror or error}")
    if isinstance(error, aiohttp.ClientConnectionError | OSError):
        return Unreachable(f"{host} broke the connection: {error or type(error).__name__}")
    if isinstance(error, aiohttp.ClientPayloadError):
        return BadAnswer(f"{url} sent a broken body: {error}")
    return BadAnswer(f"{url} did not answer in valid HTTP: {str(error)[:200]}", permanent=True)
