"""A built site on disk: a folder, one file of it, or the files that a sitemap beside them lists."""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from samara.core import urls
from samara.core.errors import NotReadable, SourceError
from samara.core.page import Other
from samara.core.site import Site
from samara.core.target import Undo, is_made
from samara.core.unread import passed
from samara.reading import folder as folders
from samara.reading import outgoing, probes, reach, sitemap
from samara.reading.cache import Entry
from samara.reading.folder import File, Listing
from samara.reading.pool import Pool, Wanted, decode
from samara.reading.source import Form
from samara.reading.task import Task

NAMED = 3
"""Files or addresses that a message names."""

_KINDS = (".css", ".js", ".json", ".txt", ".xml")
"""Files that fixes put among those of a site."""


def read(task: Task) -> Site:
    """A folder, or one file of it. Raises NotFound, NotReadable."""
    path = Path(task.source.name)
    if task.source.form is not Form.FILE:
        found = _listing(task, path)
        site = _site(task, path, found.pages, found)
        if not site.summaries and site.others:
            raise _none(path, site.others)
        return site
    stat = path.stat()
    only = File(path.name, stat.st_size, f"{stat.st_mtime_ns}:{stat.st_size}")
    site = _site(task, path.parent, [only], Listing([only], [], [], {}))
    if not site.summaries:
        why = site.others[0]
        raise NotReadable(f"{path} is no page: {why.note or why.why}.")
    return site


def _listing(task: Task, root: Path) -> Listing:
    """What lies in a folder, without pages that an earlier run put there. Raises NotFound, NotReadable."""
    found = folders.listing(root, tuple(task.settings["exclude"]), task.settings["page_limit"])
    undo = task.wish.undo
    return found._replace(pages=[file for file in found.pages if not undo.made(root, file.name)]) if undo else found


def _none(path: Path, others: Sequence[Other]) -> NotReadable:
    """What to say of a folder that holds no page that can be read."""
    said = passed(others)
    named = [f"{other.source}: {said.get(other.source, other.note or other.why).rstrip('.')}" for other in others[:NAMED]]
    more = f"; and {len(others) - NAMED:,} more" if len(others) > NAMED else ""
    large = any(other.why == "too-large" for other in others)
    pieces = all(other.why == "fragment" for other in others)
    hint = "Name the folder that holds the built pages."
    if large:
        hint = "Raise the setting page_bytes."
    elif pieces:
        hint = "Begin each page with <!doctype html> and a <title>, or name the folder that holds the built pages."
    return NotReadable(f"{path} holds no page that can be read. {'; '.join(named)}{more}.", hint=hint)


def listed(task: Task) -> sitemap.Listing:
    """What a sitemap on disk lists; those nested in it are looked for beside it. Raises NotReadable."""
    path = Path(task.source.name)

    async def fetch(url: str) -> bytes:
        there = path if url == path.as_uri() else path.parent / urls.path(url).rpartition("/")[2]
        if there.exists() and not there.is_file():
            raise NotReadable(f"{there} is no file.")
        try:
            return there.read_bytes()
        except OSError as error:
            raise NotReadable(f"{there} cannot be read: {error.strerror}.") from error

    return asyncio.run(sitemap.gather(path.as_uri(), fetch, task.settings["page_limit"]))


def beside(task: Task, listing: sitemap.Listing) -> Site | None:
    """The pages that the sitemap lists, when its folder holds them; None when it holds none. Raises NotReadable for a sitemap of
    another site."""
    path = Path(task.source.name)
    root = path.parent
    wanted = dict.fromkeys(own for url in listing.addresses if (own := task.where.own(url)))
    if listing.addresses and not wanted:
        there = urls.absolute(listing.addresses[0], "/")
        raise NotReadable(f"{path} lists addresses of {there}, which nobody has called this site.", hint=f"Add --url {there}.")
    try:
        here = _listing(task, root)
    except SourceError:  # no HTML at all: a sitemap that was saved by itself
        return None
    names = {file.name: tuple(_addresses(task, file.name)) for file in here.pages}
    files = [file for file in here.pages if not wanted.keys().isdisjoint(names[file.name])]
    if not files:
        return None
    known = {address for spellings in names.values() for address in spellings}
    known.update(folders.address(task.where.url, name) for name in here.files)
    notes = list(listing.notes)
    if missing := [address for address in wanted if address not in known]:
        more = f" and {len(missing) - NAMED:,} more" if len(missing) > NAMED else ""
        notes.append(f"{path} lists what is not beside it: {', '.join(missing[:NAMED])}{more}.")
    site = _site(task, root, files, here)
    # Pages that the sitemap leaves out are there all the same, for those that link to them.
    unlisted = known.difference(site.aliases, (summary.url for summary in site.summaries))
    return replace(site, files=site.files | unlisted, notes=tuple(notes))


def _addresses(task: Task, name: str) -> Iterator[str]:
    yield folders.address(task.where.url, name)
    yield from folders.spellings(task.where.url, name)


def _linked(names: Sequence[str], links: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The other names of files (sorted), as links to them and to their folders give them; but for links that go round in a
    circle."""
    known = frozenset(names)
    for link, goal in links.items():
        if goal in known:
            yield link, goal
        elif goal and not link.startswith(f"{goal}/"):
            inside = names[bisect_left(names, f"{goal}/") : bisect_left(names, f"{goal}0")]  # 0 comes after /
            yield from ((link + name[len(goal) :], name) for name in inside)


def _site(task: Task, root: Path, pages: list[File], found: Listing) -> Site:
    where, gathering = task.where, task.gathering
    gathering.others += (msgspec.structs.replace(other, url=where.url + other.url) for other in found.others)
    complete = _read_files(task, root, pages) and len(pages) < task.settings["page_limit"]
    names = [file.name for file in pages]
    copies = dict(_linked(names, found.links))
    aliases = {other: own for own, *others in (_addresses(task, name) for name in names) for other in others}
    for link, name in copies.items():
        own = folders.address(where.url, name)
        aliases.update(dict.fromkeys(_addresses(task, link), own))
        if link in found.links:
            copy = Other(folders.address(where.url, link), link, "copy", own, note=f"a link to {name}")
            gathering.others.append(copy)
    made = _made(root, found.files, task.wish.undo) if task.wish.bare else frozenset()
    files = {folders.address(where.url, name) for name in found.files if name not in made}
    files.update(folders.address(where.url, link) for link, _ in _linked(found.files, found.links))
    files.update(other.url for other in gathering.others if other.why not in ("not-readable", "stub"))
    probed = asyncio.run(_probed(task, root, made))
    return gathering.site(where.url, task.source.name, aliases=aliases, files=files, probes=probed, complete=complete)


def _made(root: Path, names: Iterable[str], undo: Undo | None) -> frozenset[str]:
    """Those of these files that an earlier run put there, as they say themselves or as is noted for undoing it: to who reads a
    site bare, they are not."""
    return frozenset(
        name for name in names if (name.endswith(_KINDS) and is_made(root / name)) or (undo and undo.made(root, name))
    )


async def _probed(task: Task, root: Path, made: frozenset[str]) -> dict[str, dict[str, Any]]:
    """What lies beside the pages, and, when the network may be asked, what lies on other hosts and what links to other sites lead
    to."""
    where, gathering = task.where, task.gathering
    here = reach.local(root, where, made)
    pictures, embeds = gathering.pictures(), gathering.embeds
    if not task.wish.net:
        return await probes.probe(where.url, pictures, gathering.feeds, here, where.covers, embeds=embeds)
    from samara.core.http import Door  # cost: aiohttp takes 0.15 s, and folders do not need it

    async with Door(task.settings) as door:
        chains: dict[str, tuple[str, ...]] = {}
        there = reach.remote(door, chains)

        async def anywhere(url: str, most: int) -> probes.Fetched | None:
            return await (here if where.covers(url) else there)(url, most)

        found = await probes.probe(where.url, pictures, gathering.feeds, anywhere, urls.is_url, embeds=embeds)
        found["outgoing"] = await outgoing.probe(outgoing.chosen(gathering.outgoing), reach.remote(door))
        return {**found, "redirects": chains}


def _read_files(task: Task, root: Path, files: list[File]) -> bool:
    """Read files into the gathering; whether all were read before the time limit."""
    known = task.cache.load()
    limit, seconds = task.settings["page_bytes"], task.settings["time_limit"]
    deadline = time.monotonic() + seconds if seconds else float("inf")
    stamps: dict[str, str] = {}
    wanted: list[Wanted] = []
    done = 0
    for file in files:
        url = folders.address(task.where.url, file.name)
        entry = known.get(file.name)
        # The same file is another one when nothing is known any more of what it was before us.
        stamp = f"{file.stamp}:{task.wish.undo is not None and task.wish.undo.knows(file.name)}"
        if file.size > limit:
            note = f"{file.size:,} bytes; the limit is {limit:,} (page_bytes)"
            task.gathering.others.append(Other(url, file.name, "too-large", note=note))
        elif entry and entry.stamp == stamp:
            task.gathering.add(decode(entry.record))
            done += 1
        else:
            wanted.append(Wanted(url, file.name, file.size, entry.digest if entry else ""))
            stamps[file.name] = stamp
    task.cache.forget(set(known) - {file.name for file in files})
    task.tell(done, len(files))
    with Pool(task.parser(str(root)), task.settings["workers"]) as pool:
        for one, (encoded, digest) in pool.files(wanted):
            encoded = known[one.name].record if encoded is None else encoded
            record = decode(encoded)
            task.gathering.add(record)
            # A file that could not be read may be readable next time, whatever its date says.
            if record.other is None or record.other.why != "not-readable":
                task.cache.put(Entry(key=one.name, stamp=stamps[one.name], digest=digest, record=encoded))
            done += 1
            task.tell(done, len(files))
            if time.monotonic() > deadline:
                return False
    return True
