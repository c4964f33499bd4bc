"""The bounds of a crawl: which addresses are the site's, where each is read, and for which public address it stands."""

from __future__ import annotations

from fnmatch import fnmatchcase
from urllib.parse import urlsplit

import msgspec

from samara.core import urls
from samara.core.settings import Settings
from samara.reading.scope import Scope, scope


class Bounds:
    """The site that is read at the host of `start`. The setting `url` names the public address when that is another (a
    staging server)."""

    def __init__(self, start: str, settings: Settings) -> None:
        self.start = start
        self._patterns: list[str] = settings["exclude"]
        self._scope = scope(root(start), settings["map"])
        public = urls.site_url(settings["url"]) if settings["url"] else ""
        self._public = Scope(public) if public and not self._scope.covers(public) else None

    def place(self, url: str) -> str | None:
        """Where an address of the site is read, without its fragment; None when it belongs to another site."""
        url = urls.bare(url)
        own = self._scope.own(url)
        if own is None and self._public is not None and (public := self._public.own(url)):
            own = self._scope.url + public[len(self._public.url) :]
        return own

    def public(self, address: str) -> str:
        """The public address that an address read at stands for."""
        if self._public is None or not address.startswith(self._scope.url):
            return address
        return self._public.url + address[len(self._scope.url) :]

    def adopt(self, address: str) -> None:
        """The start redirects to this address, so that is where the site lives; its former addresses still mean it."""
        former = self._scope
        if address.startswith(former.url):
            return
        here = root(address)
        twins = (*scope(here).twins, *former.twins, former.url)
        self._scope = msgspec.structs.replace(former, url=here, twins=tuple(twin for twin in twins if twin != here))

    def excluded(self, address: str) -> str | None:
        """The pattern of the setting `exclude` that this address matches, as a whole or with its path."""
        if not self._patterns:
            return None
        parts = urlsplit(address)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        for pattern in self._patterns:
            if fnmatchcase(path.strip("/"), pattern.strip("/")) or fnmatchcase(address, pattern):
                return pattern
        return None


def root(address: str) -> str:
    """The address of the whole host, ending in /."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"
