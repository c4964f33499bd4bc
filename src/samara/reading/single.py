"""One page, wherever it lies, and the pictures that its card may show: what a preview needs and no more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from samara.core import urls
from samara.core.errors import NotReadable
from samara.core.page import Other, Page
from samara.core.settings import Settings
from samara.core.site import UNKNOWN
from samara.reading import folder as folders
from samara.reading import probes, reach
from samara.reading.embed import Embed, offered
from samara.reading.page import read_card
from samara.reading.probes import Fetch, Fetched, ImageFile
from samara.reading.record import Raw
from samara.reading.scope import Scope, scope
from samara.reading.sent import Sent, sent
from samara.reading.source import Form, Source

if TYPE_CHECKING:
    from samara.core.http import Answer

Embeds = dict[str, Embed]
"""oEmbed answers by address."""

Wanted = Callable[[Page, Embeds], Iterable[str]]
"""Tells which pictures of a page, or of its oEmbed answer, are to be measured, by address."""


class Single(NamedTuple):
    """One page, its bytes, by address the pictures that were measured and the oEmbed answer that was had, and how the page was
    sent: None for a file."""

    page: Page
    data: bytes
    images: dict[str, ImageFile]
    embeds: Embeds
    sent: Sent | None = None


def look(
    source: Source, settings: Settings, wanted: Wanted, *, root: Path | None = None, net: bool = False, typed: bool = True
) -> Single:
    """The page that a file or an address is.

    A file belongs to the folder `root` (default: the one that holds it); what other hosts have is asked for with `net` only.
    An address is fetched once, its oEmbed answer too, of its pictures only the beginning; when the settings give the site
    another `url`, the page is read as one of that site, and what is its own is asked for where it was found.
    Raises NotFound, NotReadable, NetworkError.
    """
    if urls.is_url(source.name):
        return asyncio.run(_remote(source, settings, wanted, typed))
    if source.form is not Form.FILE:
        raise NotReadable(f"{source.name} is no page.", hint="Name one HTML file, or an address.")
    path = Path(source.name)
    root, where = home(path, root, settings)
    name = path.relative_to(root).as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotReadable(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > settings["page_bytes"]:
        raise NotReadable(f"{path} has {len(data):,} bytes.", hint=f"The limit is {settings['page_bytes']:,} (page_bytes).")
    page = _page(Raw(url=folders.address(where.url, name), source=name, data=data), where)
    return asyncio.run(_local(page, data, settings, wanted, reach.local(root, where), where, net))


def home(path: Path, root: Path | None, settings: Settings) -> tuple[Path, Scope]:
    """The folder that a file belongs to, and the site that the folder is. Raises NotReadable when the file lies elsewhere."""
    root = (root or path.parent).resolve()
    if not path.is_relative_to(root):
        raise NotReadable(f"{path} does not lie in {root}.", hint="Name the folder of the built site that holds the page.")
    url = urls.site_url(settings["url"]) if settings["url"] else folders.guess_address(root) or UNKNOWN
    return root, scope(url, settings["map"], settings["lang"])


async def _remote(source: Source, settings: Settings, wanted: Wanted, typed: bool) -> Single:
    from samara.core.http import Door  # cost: aiohttp takes 0.15 s, and files do not need it

    async with Door(settings, allow=frozenset((urls.host(source.name),) if typed else ())) as door:
        answer = (await door.get(source.name, limit=settings["page_bytes"])).expect()
        where, found = standing(answer.url, settings)
        one = await _whole(page_of(answer, where), answer.body, wanted, staged(reach.remote(door), where, found))
        return one._replace(sent=sent(answer))


def standing(url: str, settings: Settings) -> tuple[Scope, str]:
    """The site that a page at this address belongs to, and the root of the host that has it: they differ for a staging host."""
    found = urls.absolute(url, "/") or url
    home = urls.site_url(settings["url"]) if settings["url"] else found
    pairs = [] if _host(home) == _host(found) else [f"{_host(home)}={_host(found)}"]
    return scope(home, (*settings["map"], *pairs), settings["lang"]), found


def page_of(answer: Answer, where: Scope) -> Page:
    """The page that an answer is. Raises NotReadable when it is none."""
    raw = Raw(
        url=where.own(urls.bare(answer.url)) or urls.bare(answer.url), source=answer.url, data=answer.body,
        charset=answer.charset, content_type=answer.content_type or None, status=answer.status,
    )  # fmt: skip
    return _page(raw, where)


def _page(raw: Raw, where: Scope) -> Page:
    read = read_card(raw, where)
    if isinstance(read, Other):
        more = f" ({read.note or read.target})" if read.note or read.target else ""
        raise NotReadable(f"{raw.source} is no page but {read.why.replace('-', ' ')}{more}.")
    return read


async def _local(page: Page, data: bytes, settings: Settings, wanted: Wanted, here: Fetch, where: Scope, net: bool) -> Single:
    """A file's page with what lies beside it: the site's own from the folder, the rest through the door when asked for."""
    if not net:
        return await _whole(page, data, wanted, here, where.covers)
    from samara.core.http import Door  # cost: as above

    async with Door(settings) as door:
        there = reach.remote(door)

        async def fetch(url: str, most: int) -> Fetched | None:
            return await (here if where.covers(url) else there)(url, most)

        return await _whole(page, data, wanted, fetch)


async def _whole(
    page: Page, data: bytes, wanted: Wanted, fetch: Fetch, reaches: Callable[[str], bool] = lambda url: True
) -> Single:
    embeds = await answered(page, fetch, reaches)
    return Single(page, data, await measured(filter(reaches, wanted(page, embeds)), fetch), embeds)


async def answered(page: Page, fetch: Fetch, reaches: Callable[[str], bool] = lambda url: True) -> Embeds:
    """The oEmbed answer that a page offers, by its address; nothing when it offers none, or nobody can be asked for it."""
    offer = offered(page)
    told = await probes.answer(offer.url, fetch) if offer and reaches(offer.url) else None
    return {offer.url: told} if offer and told else {}


async def measured(wanted: Iterable[str], fetch: Fetch) -> dict[str, ImageFile]:
    """The pictures at these addresses, each measured once."""
    addresses = list(dict.fromkeys(wanted))
    return dict(zip(addresses, await asyncio.gather(*(probes.picture(url, fetch) for url in addresses)), strict=True))


def staged(fetch: Fetch, where: Scope, found: str) -> Fetch:
    """A fetch that asks for the site's own things where the page was found, whatever their public address."""

    async def ask(url: str, most: int) -> Fetched | None:
        own = where.own(url)
        return await fetch(found + own[len(where.url) :] if own and where.url != found else url, most)

    return ask


def _host(url: str) -> str:
    return urlsplit(url).netloc
