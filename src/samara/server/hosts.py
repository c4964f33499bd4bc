"""Which Host headers are answered: a page of a stranger must not reach the dashboard under a name of its own (DNS rebinding)."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_SHAPE = re.compile(r"(?P<name>[a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?", re.ASCII)


def host_name(header: str) -> str:
    """The name in a Host header, in lower case, without port, brackets or final dot; empty when it is no host."""
    found = _SHAPE.fullmatch(header.strip().lower())
    return found["name"].strip("[]").rstrip(".") if found else ""


def host_allowed(header: str, names: Iterable[str]) -> bool:
    """Whether a Host header is this machine (localhost, a literal address, which no DNS answer can fake) or one of `names`."""
    name = host_name(header)
    if not name:
        return False
    return name == "localhost" or name.endswith(".localhost") or name in names or _is_literal(name)


def names_of(*addresses: str) -> frozenset[str]:
    """The host names in addresses ("https://example.org/", "example.org", "0.0.0.0"); empty ones are left out."""
    parsed = (urlsplit(address if "//" in address else f"//{address}").netloc for address in addresses if address)
    return frozenset(filter(None, map(host_name, parsed)))


def _is_literal(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
