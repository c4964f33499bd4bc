"""Probes: facts of things that lie beside the pages: pictures, robots.txt, sitemaps and feeds.

A probe asks through a `fetch`; the local one answers from the folder that was read, another may ask the network.
"""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Awaitable, Callable, Iterable
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple

import msgspec
from PIL import Image, UnidentifiedImageError

from samara.core import urls
from samara.core.errors import NetworkError, SourceError
from samara.reading import embed
from samara.reading import feed as feeds
from samara.reading import sitemap as sitemaps
from samara.reading.embed import Embed

AT_ONCE = 8
"""Fetches under way together."""
MOST_IMAGES = 50_000
MOST_FEEDS = 50
MOST_EMBEDS = 50
MOST_HOSTS = 20
"""Other hosts that pictures lie on, of which robots.txt is read."""
MOST_ADDRESSES = 1_000_000
HEADER = 65_536
"""Bytes of a picture that nearly always hold its size."""
WHOLE = 20_000_000
"""Bytes of a picture that are read when its size is not in the header, and of any other thing."""
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "ICO", "TIFF")

FEED_NAMES = ("feed.xml", "rss.xml", "atom.xml", "feed/", "index.xml", "feed.json")
SITEMAP_NAMES = ("sitemap.xml", "sitemap_index.xml", "sitemap.xml.gz", "sitemap.txt")


class Fetched(NamedTuple):
    """The first bytes of a thing, how many it has in all (None when nobody told), and whether it is sent as a file to keep
    (Content-Disposition)."""

    data: bytes
    size: int | None
    attached: bool = False


Fetch = Callable[[str, int], Awaitable[Fetched | None]]
"""Gets at most so many bytes of the thing at an address; None when there is no such thing. Raises SourceError or NetworkError
when it exists and cannot be had."""


class ImageFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A picture as it is: media type, size in pixels and in bytes (0 when nobody told); `error` says why it cannot be used ("is
    missing")."""

    type: str = ""
    width: int = 0
    height: int = 0
    bytes: int = 0
    error: str = ""
    attached: bool = False


class FeedFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A feed as it is: what it holds, None when `error` says why it cannot be read."""

    contents: feeds.Contents | None = None
    error: str = ""


class SitemapFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sitemap and those nested in it: the addresses they list; `error` says why it cannot be read."""

    addresses: tuple[str, ...] = ()
    error: str = ""


async def probe(
    site_url: str,
    images: Iterable[str],
    feed_links: Iterable[str],
    fetch: Fetch,
    covers: Callable[[str], bool],
    embeds: Iterable[str] = (),
) -> dict[str, dict[str, Any]]:
    """What goes into `Site.probes`: images, robots, sitemap, feeds and oembed (of the addresses `embeds`), each by address.

    `images` are the addresses of cards' pictures and `feed_links` those of announced feeds; the conventional names of
    feeds and sitemaps are tried besides. `covers` says which addresses `fetch` can speak for: others are left out. robots
    maps to the text, for the site's host and those of its pictures.
    """
    ask = asyncio.Semaphore(AT_ONCE)

    async def limited(url: str, most: int) -> Fetched | None:
        async with ask:
            return await fetch(url, most)

    robots = await _robots(site_url, limited)
    wanted = sorted({url for url in images if url and covers(url)})[:MOST_IMAGES]
    measured = await asyncio.gather(*(picture(url, limited) for url in wanted))
    hosts = {urls.host(url): url for url in wanted if urls.host(url) != urls.host(site_url)}
    theirs = await asyncio.gather(*(_robots(url, limited) for url in list(hosts.values())[:MOST_HOSTS]))
    announced = sorted({url for url in feed_links if covers(url)})[:MOST_FEEDS]
    read = await asyncio.gather(*(_feed(url, limited) for url in announced))
    found = {url: feed for url, feed in zip(announced, read, strict=True) if feed}
    missing = {url: FeedFile(error="it is missing") for url, feed in zip(announced, read, strict=True) if feed is None}
    return {
        "images": dict(zip(wanted, measured, strict=True)),
        "robots": dict(chain(robots.items(), *(found.items() for found in theirs))),
        "sitemap": await _sitemaps(site_url, robots, limited, covers),
        "oembed": await _embeds(sorted({url for url in embeds if covers(url)})[:MOST_EMBEDS], limited),
        "feeds": found | missing | ({} if found else await _conventional(site_url, limited)),
    }


def measured(data: bytes, size: int) -> ImageFile | None:
    """The picture that starts with these bytes; None when they are too few, or no picture that we know."""
    if b"<svg" in data[:1000].lower():
        return ImageFile(type="image/svg+xml", bytes=size)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                return ImageFile(Image.MIME.get(image.format or "", ""), image.width, image.height, size)
    except Image.DecompressionBombError:
        return ImageFile(bytes=size, error="has more pixels than can be opened safely")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return None


async def picture(url: str, fetch: Fetch) -> ImageFile:
    """The real size of a picture, from its header where that is enough."""
    try:
        got = await fetch(url, HEADER)
        found = measured(got.data, got.size or 0) if got else None
        if got and found is None and got.size != len(got.data) and (got := await fetch(url, WHOLE)):
            found = measured(got.data, got.size or 0)
    except (SourceError, NetworkError) as error:
        return ImageFile(error=f"cannot be fetched ({error.message})")
    if got is None:
        return ImageFile(error="is missing")
    if found and got.attached:
        return msgspec.structs.replace(found, attached=True)
    return found or ImageFile(bytes=got.size or 0, error="is no picture" if got.data else "is empty")


async def _robots(site_url: str, fetch: Fetch) -> dict[str, str]:
    url = "/".join(site_url.split("/", 3)[:3]) + "/robots.txt"
    try:
        got = await fetch(url, 512_000)
    except (SourceError, NetworkError):
        return {}
    return {url: got.data.decode("utf-8-sig", "replace")} if got else {}


async def _feed(url: str, fetch: Fetch) -> FeedFile | None:
    """What the feed holds; None when it is missing."""
    try:
        got = await fetch(url, WHOLE)
        return FeedFile(feeds.read(got.data, url)) if got else None
    except (SourceError, NetworkError) as error:
        return FeedFile(error=error.message)


async def answer(url: str, fetch: Fetch) -> Embed | None:
    """The oEmbed answer at an address; None when there is nobody to ask for it."""
    try:
        got = await fetch(url, WHOLE)
        if got is None:
            # A program answers addresses with parameters, and lies in no folder.
            return None if "?" in url else Embed(fault="it is missing")
        return embed.read(got.data)
    except (SourceError, NetworkError) as error:
        return Embed(fault=error.message)


async def _embeds(wanted: list[str], fetch: Fetch) -> dict[str, str]:
    """What is wrong with each oEmbed answer, empty when nothing is."""
    answers = await asyncio.gather(*(answer(url, fetch) for url in wanted))
    return {url: told.fault for url, told in zip(wanted, answers, strict=True) if told is not None}


async def _conventional(site_url: str, fetch: Fetch) -> dict[str, FeedFile]:
    """The first readable feed at a usual address, for a site that announces none."""
    for name in FEED_NAMES:
        found = await _feed(site_url + name, fetch)
        if found and not found.error:
            return {site_url + name: found}
    return {}


async def _sitemaps(site_url: str, robots: dict[str, str], fetch: Fetch, covers: Callable[[str], bool]) -> dict[str, SitemapFile]:
    """The sitemaps that robots.txt names, else the first at a usual address."""
    named = [line[8:].strip() for text in robots.values() for line in text.splitlines() if line.lower().startswith("sitemap:")]
    found: dict[str, SitemapFile] = {}
    for url in dict.fromkeys(url for url in named if covers(url)):
        found[url] = await _sitemap(url, fetch) or SitemapFile(error="it is missing")
    for name in SITEMAP_NAMES:
        if not found and (sitemap := await _sitemap(site_url + name, fetch)):
            found[site_url + name] = sitemap
    return found


async def _sitemap(url: str, fetch: Fetch) -> SitemapFile | None:
    """Everything that one sitemap and those nested in it list; None when it is missing."""

    async def get(address: str) -> bytes:
        got = await fetch(address, sitemaps.BYTES)
        if got is None:
            raise SourceError(f"{address} is missing.")
        return got.data

    try:
        if await fetch(url, 1) is None:
            return None
        return SitemapFile((await sitemaps.gather(url, get, MOST_ADDRESSES)).addresses)
    except (SourceError, NetworkError) as error:
        return SitemapFile(error=error.message.rstrip("."))
