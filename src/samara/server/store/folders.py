"""What lies in a site's own folders for the cards of its pages: pictures, measured, and oEmbed answers. No host is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from samara.core.page import Page
from samara.core.site import UNKNOWN
from samara.networks.network import Network
from samara.previews.composing import card
from samara.previews.preview import pictures
from samara.reading import reach, single
from samara.reading.embed import Embed
from samara.reading.probes import Fetch, Fetched, ImageFile
from samara.reading.scope import Scope, scope
from samara.server.models import Site
from samara.server.store import sites


class Things(NamedTuple):
    """The pictures and the oEmbed answers that are at hand, by address."""

    images: dict[str, ImageFile]
    embeds: dict[str, Embed]


NOTHING = Things({}, {})
"""What is at hand of a site whose files lie elsewhere."""


def things(site: Site, page: Page, networks: Iterable[Network], *, optimised: bool = True) -> Things:
    """What networks take for the cards of this page, from the folder that is served, or (not `optimised`) from the source alone.

    A site that was read from the web has no such folder: of its pictures nothing is known. Raises NotReadable.
    """
    source = Path(site.source)
    if not source.is_dir():
        return NOTHING
    settings = sites.settings_of(site)
    where = scope(site.url or UNKNOWN, settings["map"])
    roots = [sites.public_folder(site, settings), source] if optimised else [source]
    return asyncio.run(_things(page, list(networks), _either([reach.local(root, where) for root in roots]), where))


async def _things(page: Page, networks: list[Network], fetch: Fetch, where: Scope) -> Things:
    embeds = await single.answered(page, fetch, where.covers)
    common = card(page).image
    wanted = dict.fromkeys((*pictures(page, networks, embeds), *([common.value] if common else [])))
    return Things(await single.measured(filter(where.covers, wanted), fetch), embeds)


def _either(fetches: list[Fetch]) -> Fetch:
    async def fetch(url: str, most: int) -> Fetched | None:
        for each in fetches:
            if found := await each(url, most):
                return found
        return None

    return fetch
