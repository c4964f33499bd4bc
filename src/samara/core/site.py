"""A site: its pages, what else lies beside them, and who links where; frozen once it was read."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, overload

import msgspec

from samara.core.page import Other, Page, Summary

UNKNOWN = "https://site.invalid/"
"""The address that pages of a folder get while nobody has said where the site will live."""

_encoder = msgspec.msgpack.Encoder()
_sorted = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(Page)


def pack(page: Page) -> bytes:
    """A page as compressed MessagePack, the form in which thousands are kept."""
    return zlib.compress(_encoder.encode(page), 1)


def unpack(data: bytes) -> Page:
    """The page that `pack` packed."""
    return _decoder.decode(zlib.decompress(data))


def digest(site: Site) -> str:
    """32 hexadecimal digits that change with whatever is known of a site: its pages and all their facts, its files, and what
    probes found. Who links where is known from the pages."""
    state = blake2b(digest_size=16)
    for packed in site.pages.packed if isinstance(site.pages, Pages) else map(pack, site.pages):
        state.update(packed)
    named = (site.url, site.source, site.others, site.aliases, site.files, site.probes, site.complete)
    state.update(_sorted.encode(named))
    return state.hexdigest()


class Pages(Sequence[Page]):
    """Pages kept packed and unpacked one at a time, so that a site of 30,000 pages fits in memory."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        self.packed = packed

    def __len__(self) -> int:
        return len(self.packed)

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        if isinstance(index, slice):
            return Pages(self.packed[index])
        return unpack(self.packed[index])

    def __iter__(self) -> Iterator[Page]:
        return map(unpack, self.packed)


@dataclass(frozen=True, slots=True)
class Edges:
    """Internal links by page, each target once. `targets[i]` and `main[i]` (links in the main text and in what Samara adds to it)
    hold indexes into `names`, addresses without fragment; the pages' own addresses need not be among them."""

    names: Sequence[str] = ()
    targets: Sequence[array[int]] = ()
    main: Sequence[array[int]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What was read. `pages`, `summaries`, `edges.targets` and `derived` are parallel.

    `url` is the public address, ending in / (UNKNOWN when nobody said it); `source` the folder, file or address that was read.
    `aliases` maps other spellings of a page's address (redirects, /index.html, …) to the page's own; `files` are addresses of
    things that exist and are no pages (images, PDF, feeds). `probes` maps a probe's name to what it found, by address.
    `derived` is what the reader's `each` made of every page, as bytes. `complete` is False when a limit ended the reading;
    `notes` say what was left out.
    """

    url: str
    source: str
    pages: Sequence[Page]
    summaries: tuple[Summary, ...]
    edges: Edges = field(default_factory=Edges)
    others: tuple[Other, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    probes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    derived: Sequence[bytes] = ()
    complete: bool = True
    notes: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the public address is known."""
        return self.url != UNKNOWN
