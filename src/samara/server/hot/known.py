"""Sites as the hot path knows them: their origins, their settings, and which page an address means; asked again each second."""

from __future__ import annotations

import time
from hashlib import blake2b
from typing import NamedTuple

from samara import __version__
from samara.practices.conversation.rules import Policy, policy
from samara.server.hot.mark import Reader
from samara.server.hot.once import Once
from samara.server.models import Site
from samara.server.store import threads
from samara.server.store.origins import origin_of, origins_of
from samara.server.store.sites import settings_of

FRESH = 1.0
"""Seconds for which the row and the settings of a site are believed."""
ADDRESSES = 4096
"""Names of pages whose canonical address is remembered."""


class Known(NamedTuple):
    """A site and what its owner wants of comments; a digest of all that its answers depend on besides what was written; the
    origins of its pages; and what addresses were found to mean, by the name of a page and the origin of this server."""

    site: Site
    policy: Policy
    digest: bytes
    origins: frozenset[str]
    addresses: dict[tuple[str, str], str | None]


class Register:
    """The sites that were asked for lately."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._kept: dict[int, tuple[float, Known]] = {}
        self._once = Once[Known | None]()

    async def find(self, key: int) -> Known | None:
        """A site; None when there is none."""
        until, known = self._kept.get(key, (0.0, None))
        if known is None or until < time.monotonic():
            # Once for all who ask while it is read: else each of them would have it read again.
            return await self._once.do(key, lambda: self._ask(key, known))
        return known

    async def _ask(self, key: int, known: Known | None) -> Known | None:
        fresh = await self.reader.do(_read, key)
        if fresh is None:
            self._kept.pop(key, None)
            return None
        is_same = known is not None and known.digest == fresh.digest
        now = fresh._replace(addresses=known.addresses) if known is not None and is_same else fresh
        self._kept[key] = (time.monotonic() + FRESH, now)
        return now

    async def address(self, known: Known, page: str, here: str) -> str | None:
        """The canonical address of a page of a site; None when it is not of that site. `here` is the origin of this server, where
        that shows the site."""
        named = (page, here)
        if named not in known.addresses:
            if len(known.addresses) >= ADDRESSES:
                known.addresses.clear()
            known.addresses[named] = await self.reader.do(threads.canonical, known.site, page, here)
        return known.addresses[named]


def may_ask(known: Known, origin: str, here: str) -> bool:
    """Whether pages of an origin may ask for what is of a site."""
    return bool(origin) and (origin in known.origins or (bool(here) and origin == origin_of(here)))


def _read(key: int) -> Known | None:
    site = Site.objects.filter(pk=key).first()
    if site is None:
        return None
    settings = settings_of(site)
    said = repr((__version__, site.pk, site.url, sorted(settings.site().items())))
    return Known(site, policy(settings), blake2b(said.encode(), digest_size=8).digest(), origins_of(site), {})
