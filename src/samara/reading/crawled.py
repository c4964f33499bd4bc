"""A site over the network: fetched here, parsed in other processes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, NamedTuple

from samara.core import urls
from samara.core.errors import NotReadable
from samara.core.http import Door
from samara.core.settings import Settings
from samara.core.site import Site
from samara.reading import outgoing, probes, reach, redirects, sitemap
from samara.reading.crawl import Crawl, home
from samara.reading.pool import Pool, decode, parse_one
from samara.reading.record import Raw, Record
from samara.reading.source import Form, Source
from samara.reading.task import Task


class Run(NamedTuple):
    """How a crawl ended."""

    complete: bool
    notes: tuple[str, ...]
    probes: dict[str, dict[str, Any]]


def address(source: Source, settings: Settings) -> str:
    """Where the site lives that a typed address leads to, by redirects: the root of that host. Raises NetworkError."""

    async def ask() -> str:
        async with Door(settings, allow=_typed(source.name)) as door:
            return await home(source.name, door)

    there = source.name if source.form is Form.SITEMAP else asyncio.run(ask())
    return urls.absolute(there, "/") or there


def read(task: Task, addresses: Iterable[str] | None = None) -> Site:
    """A crawl from the source's address, or of these addresses. Raises NotReadable, NetworkError."""
    name = task.source.name
    with Pool(task.parser(), task.settings["workers"]) as pool:
        # Before the loop starts this process has one thread, so that forking is quick and safe.
        executor = pool.executor

        async def parse(raw: Raw) -> Record:
            if task.wish.catch:
                task.wish.catch(raw)
            return decode(await asyncio.get_running_loop().run_in_executor(executor, parse_one, raw))

        run = asyncio.run(_crawl(task, parse, addresses))
    gathering = task.gathering
    if not len(gathering):
        other = gathering.others[0] if gathering.others else None
        why = f": {(other.note or other.why).rstrip('.')}" if other else ""
        left_out = other is not None and other.why == "excluded" and not task.where.own(other.url)
        hint = f"Add --url {urls.absolute(other.url, '/')}." if other and left_out else ""
        raise NotReadable(f"{name} gave no page{why}.", hint=hint)
    return gathering.site(task.where.url, name, probes=run.probes, complete=run.complete, notes=run.notes)


async def _crawl(task: Task, parse: Callable[[Raw], Awaitable[Record]], addresses: Iterable[str] | None) -> Run:
    name, settings, where = task.source.name, task.settings, task.where
    async with Door(settings, allow=_typed(name)) as door:
        notes: tuple[str, ...] = ()
        if addresses is None and task.source.form is Form.SITEMAP:
            listing = await sitemap.fetch(name, door, settings["page_limit"])
            addresses, notes = listing.addresses, listing.notes
        start = name if task.source.form is Form.ADDRESS else where.url
        run = Crawl(start, door=door, settings=settings, cache=task.cache, parse=parse, progress=task.tell, addresses=addresses)
        async for record in run:
            task.gathering.add(record)
        gathering = task.gathering
        found: dict[str, dict[str, Any]] = {}
        chains = redirects.chains(gathering.others)
        if task.wish.net:
            found = await probes.probe(
                where.url, gathering.pictures(), gathering.feeds, reach.remote(door, chains), urls.is_url,
                embeds=gathering.embeds,
            )  # fmt: skip
            await redirects.knock(redirects.doors(where), reach.remote(door, chains))
            found["outgoing"] = await outgoing.probe(outgoing.chosen(gathering.outgoing), reach.remote(door))
        return Run(run.complete, (*notes, *run.notes), {**found, "redirects": chains})


def _typed(name: str) -> frozenset[str]:
    """The host that the user typed, which may be private for this run."""
    return frozenset((urls.host(name),)) if urls.is_url(name) else frozenset()
