"""Pictures made small enough to stand on a page themselves, as data addresses."""

from __future__ import annotations

import asyncio
import warnings
from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from samara.core import urls
from samara.core.errors import NetworkError, SourceError
from samara.core.settings import Settings
from samara.reading import reach, single
from samara.reading.probes import FORMATS, Fetch
from samara.reading.source import Source

LARGEST = 5_000_000
"""Bytes of a picture that is taken."""

WIDEST = 1200
"""Pixels of the longer side that are kept: sharp on a card twice as fine as a page's pixels."""

QUALITY = 78
"""Of the WebP that is made: nobody sees a difference on a card."""


def shrink(data: bytes, widest: int = WIDEST) -> str | None:
    """The picture, made no larger than so many pixels, as a data address of WebP; None when it is none that can be opened.

    What comes out was drawn anew: nothing of the file but its pixels is kept.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                image.draft("RGB", (widest, widest))
                shown = ImageOps.exif_transpose(image)
                shown.thumbnail((widest, widest))
                clear = "A" in shown.getbands() or "transparency" in shown.info
                out = BytesIO()
                shown.convert("RGBA" if clear else "RGB").save(out, "WEBP", quality=QUALITY)
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError):
        return None
    return f"data:image/webp;base64,{b64encode(out.getvalue()).decode()}"


def gather(
    source: Source, address: str, wanted: Iterable[str], settings: Settings, *, root: Path | None = None, net: bool = False
) -> dict[str, str]:
    """Those of the wanted pictures that can be had, by address.

    `source` is the page as it was named, and `address` where it was found. A file's own pictures come from the folder `root`, of
    other hosts with `net` only; an address is asked for all of them. What cannot be had is left out.
    """
    return asyncio.run(_gather(source, address, list(wanted), settings, root, net))


async def _gather(
    source: Source, address: str, wanted: list[str], settings: Settings, root: Path | None, net: bool
) -> dict[str, str]:
    web = urls.is_url(source.name)
    found: dict[str, str] = {}
    if not web:
        root, where = single.home(Path(source.name), root, settings)
        found = await collect([url for url in wanted if where.covers(url)], reach.local(root, where))
    rest = [url for url in wanted if url not in found]
    if rest and (web or net):
        from samara.core.http import Door  # cost: aiohttp takes 0.15 s, and files do not need it

        async with Door(settings, allow=frozenset((urls.host(source.name),) if web else ())) as door:
            fetch = reach.remote(door)
            found |= await collect(rest, single.staged(fetch, *single.standing(address, settings)) if web else fetch)
    return found


async def collect(wanted: Iterable[str], fetch: Fetch, widest: int = WIDEST) -> dict[str, str]:
    """Those of these pictures that can be had, by address."""

    async def one(url: str) -> str | None:
        try:
            got = await fetch(url, LARGEST)
        except (SourceError, NetworkError):
            return None
        return shrink(got.data, widest) if got and got.size is not None and got.size <= LARGEST else None

    addresses = list(dict.fromkeys(wanted))
    made = zip(addresses, await asyncio.gather(*map(one, addresses)), strict=True)
    return {url: address for url, address in made if address}
