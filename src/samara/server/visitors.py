"""Where a request comes from, as far as limits need to know; nothing of it is kept."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

PREFIX = 64
"""Bits of an IPv6 address that one household gets as its own. https://www.rfc-editor.org/rfc/rfc6177"""


def network_of(request: HttpRequest) -> str:
    """The IPv4 address, or the /64 network of an IPv6 address; empty when it is unknown.

    X-Forwarded-For is believed only as far as the owner has proxies: each adds one address at its end, and what stands before
    those was written by the visitor.
    """
    proxies: int = settings.SAMARA["trusted_proxies"]
    said = str(request.META.get("REMOTE_ADDR") or "")
    if proxies:
        chain = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
        said = chain[-proxies] if len(chain) >= proxies else said
    try:
        address = ipaddress.ip_address(said)
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or ipaddress.ip_network((int(address), PREFIX), strict=False).network_address)
    return str(address)
