"""Where a request comes from, as far as limits need to know; nothing of it is kept."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

PREFIX = 64
"""Bits of an IPv6 address that one household gets as its own. https://www.rfc-editor.org/rfc/rfc6177"""


def network_of(request: HttpRequest) -> str:
    """The IPv4 address, or the /64 network of an IPv6 address; empty when it is unknown.

    X-Forwarded-For is believed only as far as the owner has proxies.
    """
    proxies: int = settings.SAMARA["trusted_proxies"]
    peer = str(request.META.get("REMOTE_ADDR") or "")
    return household(told_by_proxies(peer, request.headers.get("X-Forwarded-For", ""), proxies))


def told_by_proxies(peer: str, forwarded: str, proxies: int) -> str:
    """The address that the first of the owner's proxies saw: each adds one at the end of X-Forwarded-For, and what stands before
    those was written by the visitor. Without proxies it is who is connected."""
    chain = [part.strip() for part in forwarded.split(",")]
    return chain[-proxies] if proxies and len(chain) >= proxies else peer


def household(said: str) -> str:
    """The IPv4 address, or the /64 network of an IPv6 address; empty when it is neither. Some proxies name the port, too:
    192.0.2.7:443, [2001:db8::7]:443."""
    if said.startswith("["):
        said = said[1:].partition("]")[0]
    elif said.count(":") == 1:
        said = said.partition(":")[0]
    try:
        address = ipaddress.ip_address(said)
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or ipaddress.ip_network((int(address), PREFIX), strict=False).network_address)
    return str(address)
