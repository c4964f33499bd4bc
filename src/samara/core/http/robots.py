"""robots.txt: read once per origin and obeyed where we crawl (https://www.rfc-editor.org/rfc/rfc9309)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from protego import Protego
from yarl import URL

from samara.core.errors import AddressRefused, NetworkError, RobotsRefused, TooManyRedirects
from samara.core.http.answer import TRANSIENT, Answer

AGENT = "Samara"
SIZE = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB."""
KEEP, KEEP_FAULT = 86_400.0, 300.0
"""Seconds that the rules, or the failure to get them, are kept."""
LONGEST_DELAY = 60.0
"""Crawl-delay is obeyed up to so many seconds."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin's robots.txt says, until `expires`; `fault` when it could not be read, which forbids everything."""

    text: Protego
    expires: float
    fault: NetworkError | None = None

    @property
    def delay(self) -> float:
        """Seconds between two requests that it asks for."""
        return min(self.text.crawl_delay(AGENT) or 0.0, LONGEST_DELAY)


class Robots:
    """The rules of every origin asked so far. `fetch` gets an address through the door."""

    def __init__(self, fetch: Callable[[str], Awaitable[Answer]]) -> None:
        self._fetch = fetch
        self._rules: dict[str, Rules] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def rules(self, url: URL) -> Rules:
        """The rules of the origin of an address; several who ask at once cause one request."""
        origin = f"{url.scheme}://{url.raw_authority}"
        found = self._rules.get(origin)
        if found is None or found.expires < time.monotonic():
            async with self._locks.setdefault(origin, asyncio.Lock()):
                found = self._rules.get(origin)
                if found is None or found.expires < time.monotonic():
                    found = self._rules[origin] = await self._read(origin)
        return found

    async def check(self, url: URL, agent: str = AGENT) -> Rules:
        """The rules, when they let this agent fetch this address; else RobotsRefused, or the fault that kept us from reading
        them."""
        rules = await self.rules(url)
        if rules.fault is not None:
            fault = rules.fault
            raise type(fault)(fault.message, hint=fault.hint, permanent=fault.permanent, retry_after=fault.retry_after)
        if not rules.text.can_fetch(str(url), agent):
            whom = "us" if agent == AGENT else agent
            raise RobotsRefused(
                f"The robots.txt of {url.host} asks {whom} not to fetch {url}.", hint=f"Allow the user agent {agent} there."
            )
        return rules

    async def _read(self, origin: str) -> Rules:
        nothing = Protego.parse("")
        try:
            answer = await self._fetch(f"{origin}/robots.txt")
        except (AddressRefused, TooManyRedirects):
            # It leads nowhere: as good as none (RFC 9309, 2.3.1.2), and the page itself is checked for its own sake.
            return Rules(nothing, time.monotonic() + KEEP)
        except NetworkError as fault:
            return Rules(nothing, time.monotonic() + KEEP_FAULT, fault)
        if answer.status >= 500 or answer.status in TRANSIENT:
            refused = RobotsRefused(
                f"{origin}/robots.txt answered {answer.status}, so we may not know what is allowed.",
                hint="Try again when the server is well.", permanent=False, retry_after=answer.retry_after,
            )  # fmt: skip
            return Rules(nothing, time.monotonic() + KEEP_FAULT, refused)
        text = answer.body.decode("utf-8-sig", "replace") if answer.status == 200 else ""
        return Rules(Protego.parse(text), time.monotonic() + KEEP)
