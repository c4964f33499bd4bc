"""Reads a source into a Site: a folder, one file, a sitemap or a crawl; what was read before and has not changed comes from the
cache."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from samara.core import settings as table
from samara.core import urls
from samara.core.settings import Settings
from samara.core.site import UNKNOWN, Site
from samara.core.version import VERSION
from samara.networks.catalogue import included
from samara.reading import built
from samara.reading import folder as folders
from samara.reading.cache import Cache
from samara.reading.scope import Scope, scope
from samara.reading.source import Form, Source, recognise
from samara.reading.task import Progress, Task, Wish


def read(source: Source | str, settings: Settings, wish: Wish | None = None, progress: Progress | None = None) -> Site:
    """The site behind a source. Raises SourceError, StateError and NetworkError."""
    wish = wish or Wish()
    if isinstance(source, str):
        source = recognise(source)
    where = scope(address(source, settings), settings["map"], settings["lang"])
    with Cache(_cache_path(source, settings, wish), _version(where, wish)) as cache:
        tell = progress or (lambda done, known: None)
        task = Task(source=source, settings=settings, wish=wish, where=where, cache=cache, tell=tell)
        addresses = None
        if not urls.is_url(source.name):
            if source.form is not Form.SITEMAP:
                return built.read(task)
            listing = built.listed(task)
            if site := built.beside(task, listing):
                return site
            addresses = listing.addresses
        from samara.reading import crawled  # cost: aiohttp takes 0.15 s, and folders do not need it

        return crawled.read(task, addresses)


def address(source: Source, settings: Settings) -> str:
    """The public address of the site: the setting, else what the source itself says, else UNKNOWN. Raises NetworkError."""
    if settings["url"]:
        return urls.site_url(settings["url"])
    if urls.is_url(source.name):
        from samara.reading import crawled  # cost: as above

        return crawled.address(source, settings)
    folder = source.folder
    return (folders.guess_address(folder) if folder else None) or UNKNOWN


def _cache_path(source: Source, settings: Settings, wish: Wish) -> Path | None:
    if not wish.keep:
        return None
    name = "bare" if wish.bare else "kept" if wish.catch else "cache"
    return table.site_folder(settings, source.name) / f"{name}.sqlite"


def _version(where: Scope, wish: Wish) -> str:
    """What a cached record depends on besides its source: our code, the address of the site, the networks that its owner added,
    and what is made of every page."""
    state = blake2b(digest_size=12)
    for file in sorted(Path(__file__).parents[1].rglob("*.py")):
        if "server" not in file.parts and "cli" not in file.parts:
            stat = file.stat()
            state.update(f"{file}{stat.st_mtime_ns}{stat.st_size}".encode())
    state.update(f"{VERSION} {where} {included()} {wish.each and wish.each.__qualname__}".encode())
    return state.hexdigest()
