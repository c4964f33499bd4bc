"""Sitemaps: urlset, nested index, gzipped or plain text, read as a bounded stream (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from samara.core import urls
from samara.core.errors import NetworkError, NotReadable, SourceError

if TYPE_CHECKING:
    from samara.core.http import Door

BYTES = 52_428_800
"""Unpacked bytes that are read of one sitemap, as the protocol allows."""
CHUNK = 65_536
LONGEST = 2_048
"""Characters that the protocol allows an address to have."""
MOST = 1_000
"""Sitemaps that are read for one site."""
DEEPEST = 64
GZIP = b"\x1f\x8b"


class Listing(NamedTuple):
    """Addresses of pages and of further sitemaps, each once, in their order. `notes` say what was left out; none when all was
    read."""

    addresses: tuple[str, ...] = ()
    nested: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


Fetch = Callable[[str], Awaitable[bytes]]
"""Gets the bytes of a sitemap by its address; raises SourceError or NetworkError."""


async def fetch(url: str, door: Door, limit: int) -> Listing:
    """Up to `limit` page addresses of the sitemap at `url` and of those nested in it. Raises NetworkError, NotReadable."""

    async def get(address: str) -> bytes:
        return (await door.get(address, limit=BYTES, cut=True)).expect().body

    return await gather(url, get, limit)


async def gather(start: str, fetch: Fetch, limit: int) -> Listing:
    """Up to `limit` page addresses of a sitemap and of those nested in it, each sitemap read once, however they refer to each
    other.

    A nested sitemap that cannot be read becomes a note; the first one raises.
    """
    found: dict[str, None] = {}
    notes: list[str] = []
    waiting = deque([start])
    seen = {start}
    while waiting:
        if len(seen) - len(waiting) >= MOST:
            notes.append(f"{start} leads to more than {MOST:,} sitemaps; {len(waiting):,} were not read.")
            break
        url = waiting.popleft()
        try:
            listing = read(await fetch(url), url, limit - len(found))
        except (NetworkError, SourceError) as error:
            if url == start:
                raise
            notes.append(error.message)
            continue
        found.update(dict.fromkeys(listing.addresses))
        notes += listing.notes
        if len(found) >= limit and (waiting or listing.nested):
            notes.append(f"{start} lists more than {limit:,} addresses (page_limit).")
            break
        fresh = [nested for nested in listing.nested if nested not in seen]
        waiting += fresh
        seen.update(fresh)
    return Listing(tuple(found), (), tuple(notes))


def read(data: bytes, url: str, limit: int) -> Listing:
    """What one sitemap at `url` lists, at most `limit` addresses; of a broken one, what stands before the fault.

    Raises NotReadable for what is no sitemap at all, or declares entities.
    """
    chunks = unpacked(data, url)
    first = next(chunks, b"")
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] == b"<" or first[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _read_xml(chain((first,), chunks), _Found(url, limit))
    if urls.is_url(start[:8].decode("latin-1")):
        return _read_text(chain((first,), chunks), _Found(url, limit))
    raise NotReadable(
        f"{url} is not a sitemap.", hint="A sitemap is XML (<urlset> or <sitemapindex>), or a text with one address per line."
    )


def unpacked(data: bytes, url: str) -> Iterator[bytes]:
    """The bytes in chunks, unpacked when they are gzipped, BYTES at most; raises NotReadable when the packing is broken from
    the start."""
    if not data.startswith(GZIP):
        for start in range(0, min(len(data), BYTES), CHUNK):
            yield data[start : start + CHUNK]
        return
    unpacker = zlib.decompressobj(wbits=31)
    size = 0
    while data and not unpacker.eof and size < BYTES:
        try:
            chunk = unpacker.decompress(data, CHUNK)
        except zlib.error as error:
            if not size:
                raise NotReadable(f"{url} is not validly gzipped: {error}.") from error
            return
        data = unpacker.unconsumed_tail
        size += len(chunk)
        yield chunk


class _Found:
    """Addresses as they are found, each once, up to the limit; `full` once there was one more."""

    def __init__(self, url: str, limit: int) -> None:
        self.url = url
        self.limit = limit
        self.addresses: dict[str, None] = {}
        self.nested: dict[str, None] = {}
        self.invalid = 0
        self.full = False

    def add(self, text: str, *, nested: bool = False) -> None:
        listed, limit = (self.nested, MOST) if nested else (self.addresses, self.limit)
        address = urls.absolute(self.url, text) if 0 < len(text) <= LONGEST else None
        if address is None:
            self.invalid += 1
        elif (address := urls.bare(address)) in listed or len(listed) < limit:
            listed[address] = None
        else:
            self.full = True

    def listing(self, *notes: str) -> Listing:
        if self.full:
            notes += (f"{self.url} lists more addresses than were still to be read (page_limit).",)
        if self.invalid:
            notes += (f"{self.url} lists {self.invalid:,} addresses that are none.",)
        return Listing(tuple(self.addresses), tuple(self.nested), notes)


class _Handler:
    """Finds the `loc` of each `url` and `sitemap`, in whatever namespace the root stands."""

    def __init__(self, found: _Found) -> None:
        self._found = found
        self._space: str | None = None
        self._path: list[str] = []
        self._text: str | None = None

    @property
    def began(self) -> bool:
        """Whether the root of a sitemap was seen."""
        return self._space is not None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self._space is None:
            if local not in ("urlset", "sitemapindex"):
                raise NotReadable(f"{self._found.url} is not a sitemap: its root is <{local[:80]}>.")
            self._space = space
        self._path.append(local if space == self._space else "")
        if len(self._path) > DEEPEST:
            raise NotReadable(f"{self._found.url} is not a sitemap: it nests more than {DEEPEST} elements.")
        if self._path[1:] in (["url", "loc"], ["sitemap", "loc"]):
            self._text = ""

    def characters(self, text: str) -> None:
        if self._text is not None:
            self._text = (self._text + text)[: 2 * LONGEST]

    def end(self, name: str) -> None:
        if self._text is not None and len(self._path) == 3:
            self._found.add(self._text.strip(), nested=self._path[1] == "sitemap")
            self._text = None
        self._path.pop()

    def refuse(self, *declaration: object) -> None:
        raise NotReadable(f"{self._found.url} declares XML entities, which a sitemap has no need of.")


def _read_xml(chunks: Iterable[bytes], found: _Found) -> Listing:
    handler = _Handler(found)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.characters
    parser.EntityDeclHandler = handler.refuse
    parser.buffer_text = True
    try:
        for chunk in chunks:
            parser.Parse(chunk)
            if found.full:
                return found.listing()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        if not handler.began:
            raise NotReadable(f"{found.url} is not a sitemap: {error}.") from error
        return found.listing(f"{found.url} is broken XML ({error}); what stands before was read.")
    return found.listing()


def _read_text(chunks: Iterable[bytes], found: _Found) -> Listing:
    for line in lines(chunks):
        text = line.decode("utf-8-sig", "replace").strip()
        if text:
            found.add(text if urls.is_url(text) else "")
        if found.full:
            break
    return found.listing()


def lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a text that comes in chunks; what is too long for an address is cut short."""
    left = b""
    for chunk in chunks:
        *whole, left = (left + chunk).split(b"\n")
        yield from whole
        left = left[: 2 * LONGEST]
    yield left
