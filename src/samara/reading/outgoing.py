"""The probe of links to other sites: which of them lead nowhere any more; asked over the network only."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable

import msgspec

from samara.core import urls
from samara.core.errors import NetworkError, Unreachable
from samara.reading.probes import AT_ONCE, Fetch

MOST = 1_000
"""Addresses that are asked: those that most pages link to come first."""

MOST_OF_HOST = 20
"""Addresses of one host that are asked, so that nobody is flooded."""

SECONDS = 300.0
"""Seconds after which what was not asked yet stays unasked."""


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """How an address answered: `gone` (404, 410), `nobody` (no such host, or nobody answers there); empty for anything else,
    since a host that refuses us may well serve a reader."""

    fault: str = ""


def chosen(counts: Counter[str]) -> list[str]:
    """The addresses to ask, of those that so many pages link to."""
    hosts: Counter[str] = Counter()
    found: list[str] = []
    for url, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        host = urls.host(url)
        hosts[host] += 1
        if hosts[host] <= MOST_OF_HOST:
            found.append(url)
            if len(found) == MOST:
                break
    return found


async def probe(addresses: Iterable[str], fetch: Fetch, seconds: float = SECONDS) -> dict[str, Reply]:
    """How each address answers; those that time did not allow are left out. `fetch` is asked for one byte of each."""
    ask = asyncio.Semaphore(AT_ONCE)
    replies: dict[str, Reply] = {}

    async def one(url: str) -> None:
        async with ask:
            try:
                replies[url] = Reply("" if await fetch(url, 1) is not None else "gone")
            except Unreachable:
                replies[url] = Reply("nobody")
            except NetworkError:
                replies[url] = Reply()

    tasks = [asyncio.create_task(one(url)) for url in addresses]
    if tasks:
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
    return replies
