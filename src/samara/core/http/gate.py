"""The gate of the door: addresses are checked before the request, when the name is resolved, and when the socket is made."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import AddrInfoType
from yarl import URL

from samara.core.errors import AddressRefused, Unreachable
from samara.core.http.address import IP, literal, refusal

Lookup = Callable[[str], Awaitable[list[str]]]
"""From a host name to its IP addresses as texts; raises OSError when there are none."""

HINT = "Name the host in SAMARA_PRIVATE_HOSTS if it is yours and meant to be asked."


async def lookup(host: str) -> list[str]:
    """The addresses that the system's resolver gives for a name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Gate(AbstractResolver):
    """Lets through the public internet, and the hosts in `allow` ("localhost" for any port, "localhost:8000" for this one).

    It is aiohttp's resolver, so the address that was checked is the one connected to: a name that changes its answer between
    the check and the connection gains nothing. One private address among several refuses the name.
    """

    def __init__(self, allow: frozenset[str] = frozenset(), lookup: Lookup = lookup) -> None:
        self._allow = frozenset(host.lower().replace("[", "").replace("]", "") for host in allow)
        self._lookup = lookup
        self._opened: set[IP] = set()
        self._known: dict[tuple[str, int], str | None] = {}

    def check(self, url: str | URL) -> URL:
        """The address, taken apart, without its fragment; `AddressRefused` when it may not be asked, as far as one can tell
        without its name's addresses."""
        try:
            parsed = URL(url) if isinstance(url, str) else url
            host, port = parsed.raw_host or "", parsed.port or 0
        except ValueError as error:
            raise AddressRefused(f"{str(url)[:200]!r} is not a valid address.", hint=str(error)) from error
        if parsed.scheme not in ("http", "https") or not host:
            raise AddressRefused(f"{str(url)[:200]!r} is not an http or https address.")
        if parsed.raw_user is not None or parsed.raw_password is not None:
            raise AddressRefused(f"The address of {host} carries a user name or password.", hint="Leave it out.")
        if (host, port) not in self._known:
            if len(self._known) > 10_000:
                self._known.clear()
            self._known[host, port] = self._judge(host, port)
        if why := self._known[host, port]:
            raise AddressRefused(why, hint=HINT)
        return parsed.with_fragment(None) if parsed.raw_fragment else parsed

    def _judge(self, host: str, port: int) -> str | None:
        try:
            ip = literal(host)
        except ValueError:
            return f"{host} is not a valid host."
        if ip is None:
            odd = len(host) > 253 or not host.strip(".") or any(character in host for character in " %\\/@#?<>\"'`{}|^\x7f")
            return f"{host[:80]!r} is not a valid host." if odd else None
        why = refusal(ip)
        if why and self._allows(host, port):
            self._opened.add(ip)
            return None
        return f"{host} is {why}, not a public address." if why else None

    def _allows(self, host: str, port: int) -> bool:
        host = host.lower()
        return host in self._allow or f"{host}:{port}" in self._allow

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC) -> list[ResolveResult]:
        """The checked addresses of a name. Raises AddressRefused when one of them is not public, Unreachable when there are
        none."""
        try:
            addresses = [ip_address(text) for text in await self._lookup(host.removesuffix("."))]
        except (OSError, UnicodeError) as error:
            final = isinstance(error, UnicodeError) or getattr(error, "errno", None) == socket.EAI_NONAME
            raise Unreachable(f"There is no host named {host}.", permanent=final) from error
        if not addresses:
            raise Unreachable(f"There is no host named {host}.")
        allowed = self._allows(host, port)
        for ip in addresses:
            if allowed:
                self._opened.add(ip)
            elif why := refusal(ip):
                raise AddressRefused(f"{host} leads to {ip}, which is {why}, not a public address.", hint=HINT)
        return [
            ResolveResult(
                hostname=host, host=str(ip), port=port, proto=0, flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
                family=socket.AF_INET if ip.version == 4 else socket.AF_INET6,
            )
            for ip in addresses
        ]  # fmt: skip

    def open_socket(self, info: AddrInfoType) -> socket.socket:
        """The socket for one connection, its address checked a last time: whatever led here, nothing private is connected to."""
        family, kind, protocol, _, place = info
        ip = ip_address(str(place[0]))
        why = refusal(ip)
        if why and ip not in self._opened:
            raise AddressRefused(f"{ip} is {why}, not a public address.", hint=HINT)
        return socket.socket(family, kind, protocol)

    async def close(self) -> None:
        """Nothing is held."""
