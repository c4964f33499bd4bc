"""The cards of a site's most linked pages, as they are and as optimising would make them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from samara.core import fix as fixing
from samara.core.edit import apply, plan_page, strip
from samara.core.errors import SourceError
from samara.core.fix import SiteView
from samara.core.graph import Graph
from samara.core.html import Document
from samara.core.page import Other, Page, Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.wording import Wording
from samara.networks.network import Network
from samara.practices.remedies import chosen
from samara.practices.telling import tell
from samara.previews.pair import Pair, badness
from samara.previews.preview import Preview, pictures, preview
from samara.reading import single, thumbnail
from samara.reading.page import read_page
from samara.reading.pool import digest
from samara.reading.probes import Fetch, ImageFile, measured
from samara.reading.record import Raw
from samara.reading.scope import Scope, scope

MOST = 20
"""Pages that are shown."""

WIDEST = 480
"""Pixels of a picture's longer side: as wide as a card."""

WHOLE = 900_000
"""Characters that all pictures together may take, so that a report can still be sent."""

SEEN = frozenset(("sharing/card-image", "sharing/head-tags"))
"""Fixes that look at the whole site first, quickly, and whose work is seen on cards."""

Body = Callable[[Summary], bytes]
"""The bytes of a page, as they are now. Raises SourceError."""


def pairs(
    site: Site,
    settings: Settings,
    networks: Sequence[Network],
    body: Body | None = None,
    fetch: Fetch | None = None,
    wordings: Mapping[str, Wording] | None = None,
) -> list[Pair]:
    """The most linked pages, those first whose cards fall shortest.

    `body` gives a page's bytes and `fetch` the site's own pictures; without them there is no after, and no picture. Fixes that
    look at the whole site first are left out, but for those whose work is seen on cards.
    """
    graph = Graph(site)
    links = [len(each) for each in graph.inlinks]
    most = sorted(range(len(site.pages)), key=lambda index: (-links[index], index))[:MOST]
    images: dict[str, ImageFile] = dict(site.probes.get("images", {}))
    drawn: dict[str, str] = {}
    where = scope(site.url, settings["map"], settings["lang"])
    view = fixing.view(site, graph, settings, _fixes(settings), wordings, tell(site, settings))
    found = []
    for index in most:
        page = site.pages[index]
        before = _preview(page, networks, images, where, fetch)
        after = None
        if body and (planned := _planned(page, body, view, settings, where)):
            optimised, files = planned
            for name, data in files.items():
                images[site.url + name] = measured(data, len(data)) or ImageFile(bytes=len(data))
                drawn[site.url + name] = thumbnail.shrink(data, WIDEST) or ""
            after = _preview(optimised, networks, images, where, fetch)
        found.append(Pair(title=page.summary.title or page.url, links=links[index], before=before, after=after))
    found.sort(key=lambda pair: -badness(pair.before))
    return _shown(found, drawn, fetch)


def _fixes(settings: Settings) -> dict[str, fixing.Fix]:
    """Those that look at one page at a time, and those whose work is seen on cards."""
    return {name: fix for name, fix in chosen(settings).items() if fix.prepare is None or name in SEEN}


def _preview(page: Page, networks: Sequence[Network], images: dict[str, ImageFile], where: Scope, fetch: Fetch | None) -> Preview:
    """A page's cards, with what the site itself has: the page's oEmbed answer, and pictures that nobody has measured yet."""
    if fetch is None:
        return preview(page, networks, images)
    embeds = asyncio.run(single.answered(page, fetch, where.covers))
    unknown = [url for url in pictures(page, networks, embeds) if url not in images and where.covers(url)]
    images |= asyncio.run(single.measured(unknown, fetch)) if unknown else {}
    return preview(page, networks, images, embeds)


def _planned(page: Page, body: Body, view: SiteView, settings: Settings, where: Scope) -> tuple[Page, dict[str, bytes]] | None:
    """The page as optimising would leave it, and the files it would need; None when its bytes are not to be had any more."""
    charset = page.charset if page.charset_from == "header" else None
    try:
        data = strip(body(page.summary))
    except (SourceError, OSError):
        return None
    bare: Page | Other = page
    if digest(data) != page.summary.digest:  # it holds blocks of ours, or changed since it was read
        bare = read_page(Raw(url=page.url, source=page.summary.source, data=data, charset=charset), where)
    if not isinstance(bare, Page):
        return None
    plan = plan_page(Document(data, page.url, charset=charset), fixing.offers(bare, view, _fixes(settings)))
    after = read_page(Raw(url=page.url, source=page.summary.source, data=apply(data, plan.edits), charset=charset), where)
    return (after, {file.path: file.data for file in plan.files}) if isinstance(after, Page) else None


def _shown(found: list[Pair], drawn: dict[str, str], fetch: Fetch | None) -> list[Pair]:
    """The pairs with their pictures, as many as may be carried, the worst pages' first."""
    wanted = dict.fromkeys(url for pair in found for url in _addresses(pair))
    if fetch:
        drawn = asyncio.run(thumbnail.collect([url for url in wanted if url not in drawn], fetch, WIDEST)) | drawn
    left = WHOLE
    kept: dict[str, str] = {}
    for url in wanted:
        if url in drawn and 0 < len(drawn[url]) <= left:
            kept[url] = drawn[url]
            left -= len(drawn[url])
    return [
        msgspec.structs.replace(pair, before=_with(pair.before, kept), after=_with(pair.after, kept) if pair.after else None)
        for pair in found
    ]


def _addresses(pair: Pair) -> Iterable[str]:
    both = (*pair.before.cards, *(pair.after.cards if pair.after else ()))
    return dict.fromkeys(card.image.value for card in both if card.image)


def _with(made: Preview, drawn: Mapping[str, str]) -> Preview:
    """The preview with those of its pictures that are at hand."""
    wanted = dict.fromkeys(card.image.value for card in made.cards if card.image)
    return msgspec.structs.replace(made, pictures={url: drawn[url] for url in wanted if url in drawn})
