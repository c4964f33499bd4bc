"""Reads a source into a Site: a folder, one file, a sitemap or a crawl; what was read before and has not changed comes from the cache."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

import samara
from samara.core import settings as table
from samara.core import urls
from samara.core.errors import NotReadable
from samara.core.http import Door
from samara.core.page import Other
from samara.core.settings import Settings
from samara.core.site import UNKNOWN, Site
from samara.reading import folder as folders
from samara.reading import probes, reach, sitemap
from samara.reading.cache import Cache, Entry
from samara.reading.crawl import Crawl
from samara.reading.gathering import Gathering
from samara.reading.pool import Each, Parser, Pool, Wanted, decode, parse_one
from samara.reading.record import Raw, Record
from samara.reading.scope import Scope, scope
from samara.reading.source import Form, Source, recognise

Progress = Callable[[int, int], None]
"""Told while reading: pages done, and pages known of in all."""


class Wish(msgspec.Struct, frozen=True):
    """How to read.

    `each` is run on every page where it is parsed; its results are `site.derived`. `keep` says whether the cache in the data folder is
    used; `net` whether probes may ask the network. `bare` reads pages without the blocks that we wrote into them. `catch` is given every
    page that a crawl fetched.
    """

    each: Each | None = None
    keep: bool = True
    net: bool = False
    bare: bool = False
    catch: Callable[[Raw], None] | None = None


def read(source: Source | str, settings: Settings, wish: Wish | None = None, progress: Progress | None = None) -> Site:
    """The site behind a source. Raises SourceError, StateError and NetworkError."""
    wish = wish or Wish()
    if isinstance(source, str):
        source = recognise(source)
    where = scope(address(source, settings), settings["map"])
    with Cache(_cache_path(source, settings, wish), _version(where, wish)) as cache:
        reading = _Reading(source, settings, wish, where, cache, progress or (lambda done, known: None))
        if urls.is_url(source.name):
            return reading.network()
        return reading.listed() if source.form is Form.SITEMAP else reading.folder()


def address(source: Source, settings: Settings) -> str:
    """The public address of the site: the setting, else what the source itself says, else UNKNOWN."""
    if settings["url"]:
        return urls.site_url(settings["url"])
    if urls.is_url(source.name):
        return urls.absolute(source.name, "/") or source.name
    folder = source.folder
    return (folders.guess_address(folder) if folder else None) or UNKNOWN


def _cache_path(source: Source, settings: Settings, wish: Wish) -> Path | None:
    if not wish.keep:
        return None
    name = "bare" if wish.bare else "kept" if wish.catch else "cache"
    return table.site_folder(settings, source.name) / f"{name}.sqlite"


def _version(where: Scope, wish: Wish) -> str:
    """What a cached record depends on besides its source: our code, the address of the site, and what is made of every page."""
    state = blake2b(digest_size=12)
    for file in sorted(Path(samara.__file__).parent.rglob("*.py")):
        if "server" not in file.parts and "cli" not in file.parts:
            stat = file.stat()
            state.update(f"{file}{stat.st_mtime_ns}{stat.st_size}".encode())
    state.update(f"{samara.__version__} {where} {wish.each and wish.each.__qualname__}".encode())
    return state.hexdigest()


class _Reading:
    """One run over one source."""

    def __init__(self, source: Source, settings: Settings, wish: Wish, where: Scope, cache: Cache, progress: Progress) -> None:
        self.source = source
        self.settings = settings
        self.wish = wish
        self.where = where
        self.cache = cache
        self.tell = progress
        self.gathering = Gathering()
        deadline = settings["time_limit"]
        self.deadline = time.monotonic() + deadline if deadline else float("inf")

    def folder(self) -> Site:
        """A folder, or one file of it."""
        path = Path(self.source.name)
        limit = self.settings["page_limit"]
        if self.source.form is Form.FILE:
            stat = path.stat()
            only = folders.File(path.name, stat.st_size, f"{stat.st_mtime_ns}:{stat.st_size}")
            root, found = path.parent, folders.Listing([only], [], [])
        else:
            root, found = path, folders.listing(path, tuple(self.settings["exclude"]), limit)
        site = self._files(root, found.pages, found)
        if self.source.form is Form.FILE and not site.summaries:
            why = site.others[0]
            raise NotReadable(f"{path} is no page: {why.note or why.why}.")
        return site

    def listed(self) -> Site:
        """A sitemap on disk: its addresses are files beside it where the site's address maps them there, else they are fetched."""
        path = Path(self.source.name)

        async def fetch(url: str) -> bytes:
            own = self.where.own(url)
            there = path.parent / urls.path(own).rpartition("/")[2] if own else path
            return (there if url != path.as_uri() else path).read_bytes()

        listing = asyncio.run(sitemap.gather(path.as_uri(), fetch, self.settings["page_limit"]))
        wanted = {own for url in listing.addresses if (own := self.where.own(url))}
        here = folders.listing(path.parent, tuple(self.settings["exclude"]), self.settings["page_limit"])
        files = [file for file in here.pages if not self._spellings(file.name).isdisjoint(wanted)]
        return self._files(path.parent, files, here) if files else self.network(listing.addresses)

    def _spellings(self, name: str) -> set[str]:
        return {folders.address(self.where.url, name), *folders.spellings(self.where.url, name)}

    def _files(self, root: Path, pages: list[folders.File], found: folders.Listing) -> Site:
        where, gathering = self.where, self.gathering
        gathering.others += found.others
        complete = self._read_files(root, pages) and len(pages) < self.settings["page_limit"]
        files = {folders.address(where.url, name) for name in found.files}
        files.update(other.url for other in gathering.others if other.why not in ("not-readable", "stub"))
        aliases = {
            other: folders.address(where.url, file.name) for file in pages for other in folders.spellings(where.url, file.name)
        }
        probed = asyncio.run(self._probe(reach.local(root, where)))
        return gathering.site(where.url, self.source.name, aliases=aliases, files=files, probes=probed, complete=complete)

    def _read_files(self, root: Path, files: list[folders.File]) -> bool:
        """Read files into the gathering; whether all were read before the time limit."""
        known = self.cache.load()
        limit = self.settings["page_bytes"]
        changed: dict[str, str] = {}
        wanted: list[Wanted] = []
        done = 0
        for file in files:
            url = folders.address(self.where.url, file.name)
            entry = known.get(file.name)
            if file.size > limit:
                note = f"{file.size:,} bytes; the limit is {limit:,} (page_bytes)"
                self.gathering.others.append(Other(url, file.name, "too-large", note=note))
            elif entry and entry.stamp == file.stamp:
                self.gathering.add(decode(entry.record))
                done += 1
            else:
                wanted.append(Wanted(url, file.name, entry.digest if entry else ""))
                changed[file.name] = file.stamp
        self.cache.forget(set(known) - {file.name for file in files})
        self.tell(done, len(files))
        with Pool(self._parser(str(root)), self.settings["workers"]) as pool:
            for one, (encoded, digest) in pool.files(wanted):
                encoded = known[one.name].record if encoded is None else encoded
                record = decode(encoded)
                self.gathering.add(record)
                if record.other is None or record.other.why != "not-readable":
                    self.cache.put(Entry(key=one.name, stamp=changed[one.name], digest=digest, record=encoded))
                done += 1
                self.tell(done, len(files))
                if time.monotonic() > self.deadline:
                    return False
        return True

    def network(self, addresses: Sequence[str] | None = None) -> Site:
        """A crawl from an address, or of the addresses of a sitemap."""
        pool = Pool(self._parser(), self.settings["workers"])
        # Before the loop starts this process has one thread, so that forking is quick and safe.
        executor = pool.executor

        async def parse(raw: Raw) -> Record:
            if self.wish.catch:
                self.wish.catch(raw)
            return decode(await asyncio.get_running_loop().run_in_executor(executor, parse_one, raw))

        with pool:
            complete, probed = asyncio.run(self._crawl(parse, addresses))
        if not len(self.gathering):
            other = self.gathering.others[0] if self.gathering.others else None
            raise NotReadable(f"{self.source.name} gave no page{f': {other.note or other.why}' if other else ''}.")
        return self.gathering.site(self.where.url, self.source.name, probes=probed, complete=complete)

    async def _crawl(
        self, parse: Callable[[Raw], Awaitable[Record]], addresses: Iterable[str] | None
    ) -> tuple[bool, dict[str, dict[str, Any]]]:
        name = self.source.name
        typed = frozenset((urls.host(name),)) if urls.is_url(name) else frozenset()
        async with Door(self.settings, allow=typed) as door:
            start = name if urls.is_url(name) else self.where.url
            if addresses is None and self.source.form is Form.SITEMAP:
                addresses = (await sitemap.fetch(name, door, self.settings["page_limit"])).addresses
            run = Crawl(
                start, door=door, settings=self.settings, cache=self.cache, parse=parse, progress=self.tell, addresses=addresses
            )
            async for record in run:
                self.gathering.add(record)
            return run.complete, await self._probe(reach.remote(door)) if self.wish.net else {}

    async def _probe(self, fetch: probes.Fetch) -> dict[str, dict[str, Any]]:
        pictures = self.gathering.pictures()
        return await probes.probe(self.where.url, pictures, self.gathering.feeds, fetch, self.where.covers)

    def _parser(self, folder: str = "") -> Parser:
        return Parser(self.where, self.wish.each, folder, bare=self.wish.bare)
