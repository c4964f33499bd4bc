"""Whether pages elsewhere are still there: asked through the door, a few at a time, only where the owner wants it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from samara.core.errors import NetworkError
from samara.core.settings import Settings
from samara.reading.outgoing import SECONDS, chosen
from samara.reading.probes import AT_ONCE

if TYPE_CHECKING:
    from samara.core.http import Door

ARCHIVE = "https://web.archive.org/web/"
"""Followed by an address it leads to the newest copy that the archive has: https://help.archive.org/help/wayback-machine-general-information/"""
GONE = frozenset((404, 410))
PERMANENT = frozenset((301, 308))


class Life(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a page elsewhere answered: `word` is alive, moved (for good, to `moved`), gone, or unknown (it refuses us, fails today,
    or nobody answers); `status` is the HTTP status, 0 without an answer; `archived` where a copy may be of what is not alive."""

    word: str
    status: int = 0
    moved: str = ""
    archived: str = ""


def lives(addresses: Iterable[str], settings: Settings) -> dict[str, Life]:
    """How these addresses answer; those are left out that are too many, of one host or in all, or take too long together."""
    return asyncio.run(_lives(list(dict.fromkeys(addresses)), settings))


async def _lives(addresses: list[str], settings: Settings) -> dict[str, Life]:
    from samara.core.http import Door  # cost: aiohttp takes 0.15 s

    found: dict[str, Life] = {}
    ask = asyncio.Semaphore(AT_ONCE)
    async with Door(settings) as door:

        async def one(url: str) -> None:
            async with ask:
                found[url] = await _life(door, url)

        tasks = [asyncio.create_task(one(url)) for url in chosen(Counter(addresses))]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
    return dict(sorted(found.items()))


async def _life(door: Door, url: str) -> Life:
    try:
        answer = await door.get(url, limit=1, cut=True)
    except NetworkError:
        return Life("unknown", archived=ARCHIVE + url)
    if answer.status in GONE:
        return Life("gone", answer.status, archived=ARCHIVE + url)
    if answer.status >= 400:
        return Life("unknown", answer.status, archived=ARCHIVE + url)
    if answer.hops and all(hop.status in PERMANENT for hop in answer.hops):
        return Life("moved", answer.status, moved=answer.url)
    return Life("alive", answer.status)
