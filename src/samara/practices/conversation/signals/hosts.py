"""Addresses that hide where they lead, or cost nothing."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

SHORT = frozenset(
    "bit.ly tinyurl.com t.co goo.gl is.gd cutt.ly rb.gy ow.ly shorturl.at tiny.cc buff.ly s.id v.gd clck.ru t.ly".split()
)
CHEAP = frozenset("xyz top click site shop vip bet win club online icu buzz cyou sbs cfd rest lol mom bond loan work".split())
"""Top-level domains that are given away or nearly so, and are the home of most link farms."""
CHATS = frozenset("t.me wa.me api.whatsapp.com chat.whatsapp.com telegram.me line.me".split())


def notice(evidence: Evidence) -> Notice | None:
    """A notice for the worst of the hosts that a comment leads to."""
    found = [judged for link in evidence.links if (judged := _judged(link)) is not None]
    return max(found, key=lambda notice: notice.weight, default=None)


def _judged(link: str) -> Notice | None:
    try:
        host = (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return Notice("hosts", 1.0, "it has a broken link")
    if host in SHORT:
        return Notice("hosts", 1.2, f"a link by {host} hides where it leads")
    if host in CHATS:
        return Notice("hosts", 1.2, f"a link leads to a chat ({host})")
    try:
        ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        return Notice("hosts", 1.5, f"a link leads to a number ({host}) instead of a name")
    if host.rpartition(".")[2] in CHEAP:
        return Notice("hosts", 1.0, f"a link leads to {host[:60]}, where names cost next to nothing")
    if host.startswith("xn--") or ".xn--" in host:
        return Notice("hosts", 0.3, f"a link leads to {host[:60]}, a name in other letters")
    return None


SIGNAL = Signal(notice)
