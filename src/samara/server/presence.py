"""Whether a site has a page: by its last reading, else by its files, else by what it answers."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from samara.core import urls
from samara.core.errors import AddressRefused, NetworkError
from samara.core.http import Door
from samara.core.settings import Settings
from samara.middleware import files
from samara.reading.source import HTML_SUFFIXES
from samara.server.models import Site, Thread
from samara.server.store import sites, tallies, threads

PATIENCE = 5.0
"""Seconds that the site has to answer."""
PAGES = ("text/html", "application/xhtml+xml")
LOOKS = (100, 600)
"""How often one site is asked for pages that no reading saw, and in how many seconds."""


def has_page(site: Site, address: str) -> bool | None:
    """Whether there is a page at a canonical address of the site; None where that cannot be told now.

    What the last reading saw is known, and where comments are published already. Other pages may be newer than the reading: a
    folder is looked into, and a site that lies elsewhere is asked, where it was read.
    """
    page = threads.page_of(site, address)
    if page is not None and (page.present or Thread.objects.filter(page=page, count__gt=0).exists()):
        return True
    if not urls.is_url(site.source):
        path = "/" + unquote(urlsplit(address).path).removeprefix(sites.base_path(site))
        found = files.find(Path(site.source), path)
        if isinstance(found, files.Moved):
            return True
        if found is not None:
            return found.suffix.lower() in HTML_SUFFIXES
        if not site.url:
            return False
    if not tallies.take("pages looked for", str(site.pk), *LOOKS):
        return None
    place = urlsplit(sites.origin(site) or address)
    parts = urlsplit(address)
    there = parts._replace(scheme=place.scheme, netloc=place.netloc).geturl()
    # The host that the owner typed may be private, as it could while it was read.
    allow = frozenset((urls.host(site.source),)) if urls.is_url(site.source) else frozenset[str]()
    return asyncio.run(_answers(there, sites.settings_of(site), allow))


async def _answers(address: str, settings: Settings, allow: frozenset[str]) -> bool | None:
    """Whether there is a page at an address. One that leads elsewhere is not there, wherever it ends."""
    try:
        async with Door(settings, allow) as door:
            answer = await door.get(address, wanted=lambda status, kind: False, seconds=PATIENCE, again=False)
    except AddressRefused:
        return None if allow else False  # a folder that nobody shows but this machine was looked into
    except NetworkError:
        return None
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
        return None
    return answer.status == HTTPStatus.OK and answer.content_type in PAGES and answer.url in threads.spellings(address)
