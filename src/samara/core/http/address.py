"""IP addresses: which are the public internet, and which hosts are an IP address in some spelling."""

from __future__ import annotations

import ipaddress
import unicodedata
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_network

IP = IPv4Address | IPv6Address

# https://www.iana.org/assignments/iana-ipv4-special-registry, without what is globally reachable and serves web sites
SPECIAL_4 = tuple(
    (ip_network(block), what)
    for block, what in (
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by carriers (CGNAT)"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "the host of a cloud machine"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "for benchmarking"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)

# https://www.iana.org/assignments/iana-ipv6-special-registry; whatever is outside of 2000::/3 is refused anyway
GLOBAL_6 = ip_network("2000::/3")
SPECIAL_6 = tuple(
    (ip_network(block), what)
    for block, what in (
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::/96", "an embedded IPv4 address of an old form"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
        ("2001::/32", "a Teredo tunnel"),
        ("2001::/23", "reserved"),
        ("2001:db8::/32", "for documentation"),
        ("3fff::/20", "for documentation"),
    )
)
NAT64 = ip_network("64:ff9b::/96")


@lru_cache(maxsize=4096)
def refusal(ip: IP) -> str | None:
    """Why this address is not the public internet ("loopback", "private", …); None when it is.

    An IPv6 address that embeds an IPv4 address (mapped, NAT64, 6to4) is what the embedded address is.
    """
    if isinstance(ip, IPv6Address):
        inner = embedded(ip)
        if inner is not None:
            return refusal(inner)
        if ip.scope_id:
            return "link-local"
        return next((what for block, what in SPECIAL_6 if ip in block), None if ip in GLOBAL_6 else "reserved")
    return next((what for block, what in SPECIAL_4 if ip in block), None)


def embedded(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that a packet to this IPv6 address ends at (mapped, NAT64 or 6to4), if any."""
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.sixtofour


def literal(host: str) -> IP | None:
    """The IP address that a host is, in any spelling that some resolver understands; None for a name.

    Understands what https://url.spec.whatwg.org/#concept-ipv4-parser does: decimal, octal and hexadecimal parts, one to four
    of them, a trailing dot, digits of any script. Raises ValueError for a host that ends in a number and is no address.
    """
    host = unicodedata.normalize("NFKC", host).replace("。", ".").removesuffix(".")
    if ":" in host:
        return ipaddress.IPv6Address(host.strip("[]"))
    parts = host.split(".")
    if not is_number(parts[-1]):
        return None
    if len(parts) > 4:
        raise ValueError(f"{host!r} is no IPv4 address")
    *firsts, last = (number(part) for part in parts)
    if any(value > 255 for value in firsts) or last >= 256 ** (4 - len(firsts)):
        raise ValueError(f"{host!r} is no IPv4 address")
    return IPv4Address(sum(value << (8 * (3 - place)) for place, value in enumerate(firsts)) + last)


def is_number(part: str) -> bool:
    """Whether a part of a host is digits only, or a hexadecimal number."""
    return part.isdigit() or part[:2].lower() == "0x"


def number(part: str) -> int:
    """The value of one part of an IPv4 address: 0x… is hexadecimal, 0… octal. Raises ValueError for anything else."""
    if not part.isascii() or not part.isalnum():
        raise ValueError(f"{part!r} is no number")
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8) if part[0] == "0" else int(part)
