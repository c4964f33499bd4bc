"""A sitemap for a site that has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from samara.core.edit import NewFile, Offer, Reason, Refusal, unaddressed
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page, Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.target import MADE
from samara.practices.syndication.articles import clean, moment
from samara.practices.syndication.whole import is_whole
from samara.reading.sitemap import BYTES

ID = "syndication/sitemap"
FILE = "sitemap.xml"
ROBOTS = "robots.txt"
MOST = 50_000
"""Addresses in one sitemap. https://www.sitemaps.org/protocol.html"""
IMAGES = 1_000
"""Pictures of one page. https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps"""

_START = f'<?xml version="1.0" encoding="utf-8"?>\n<!-- {MADE.decode()} -->\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LISTING = f'{_START}<urlset {_SPACE} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n', "</urlset>\n"
_INDEX = f"{_START}<sitemapindex {_SPACE}>\n", "</sitemapindex>\n"


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What a sitemap is made of: an element for each page, and whether a robots.txt has to name it; or why there is none."""

    pages: tuple[str, ...] = ()
    robots: bool = False
    refusal: Refusal | None = None


def gather(site: Site, graph: Graph, settings: Settings) -> Listed | None:
    """The pages to be listed; None when the site has a sitemap."""
    if not is_whole(site):
        return Listed(refusal=Refusal(Reason.FILES_UNKNOWN, "Only of a whole folder is it known which pages it has."))
    if not site.known:
        return Listed(refusal=unaddressed())
    named = [line.partition(":")[2].strip() for line in _robots(site).splitlines() if line.lower().startswith("sitemap:")]
    own = site.url + FILE
    other = [url for url in (*named, *site.probes.get("sitemap", {})) if url != own]
    broken = [
        url for url, sitemap in site.probes.get("sitemap", {}).items() if sitemap.error and (url != own or own in site.files)
    ]
    if broken:
        return Listed(refusal=Refusal(Reason.OWN, f"The sitemap {broken[0]} is its owner's to repair."))
    if other or own in site.files:
        return None
    listed = tuple(
        _element(summary, page)
        for summary, page in zip(site.summaries, site.pages, strict=True)
        if not summary.noindex and summary.canonical in (None, summary.url) and not page.unfilled
    )
    if not listed:
        return Listed(refusal=Refusal(Reason.NO_TEXT, "No page of the site asks to be found."))
    return Listed(pages=listed, robots=not named)


def supply(site: SiteView) -> Iterator[NewFile | Refusal]:
    """The sitemap, in parts where it is long, and the line in robots.txt that names it."""
    listed: Listed | None = site.prepared[ID]
    if listed is None:
        return
    if listed.refusal:
        yield listed.refusal
        return
    parts = list(_parts(listed.pages))
    names = [FILE] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    taken = [name for name in {*names, FILE} if site.taken(name)]
    if taken:
        yield Refusal(Reason.OWN, f"There is a {min(taken)} already.")
        return
    for name, part in zip(names, parts, strict=True):
        yield NewFile(name, _file(_LISTING, part))
    if len(parts) > 1:
        yield NewFile(FILE, _file(_INDEX, [f"<sitemap><loc>{escape(site.url + name)}</loc></sitemap>\n" for name in names]))
    line = f"Sitemap: {site.url}{FILE}"
    if listed.robots and site.taken(ROBOTS):
        yield Refusal(Reason.OWN, f"Add a line to your {ROBOTS}: {line}", ROBOTS)
    elif listed.robots and urlsplit(site.url).path == "/":
        yield NewFile(ROBOTS, f"# {MADE.decode()}\n{line}\n".encode())


@fix(prepare=gather, supply=supply)
def sitemap(page: Page, site: SiteView) -> Iterator[Offer]:
    """Writes a sitemap for a site that has none, and a robots.txt that names it.

    It lists every page that is no copy, may be found and has nothing left to be filled in, with its pictures and the day it last
    changed, as far as the page says so; beyond 50,000 pages in several files. A sitemap of the site's own is left alone, and so
    is its robots.txt: the line to be added to that is told.
    """
    yield from ()


def _robots(site: Site) -> str:
    return "\n".join(site.probes.get("robots", {}).values())


def _element(summary: Summary, page: Page) -> str:
    """One page. https://www.sitemaps.org/protocol.html#xmlTagDefinitions"""
    changed = moment(summary.modified) or moment(summary.published)
    day = f"<lastmod>{changed.date().isoformat()}</lastmod>" if changed else ""
    shown = list(dict.fromkeys(image.url for image in page.images if image.region == "main" and image.url))[:IMAGES]
    images = "".join(f"<image:image><image:loc>{escape(clean(url))}</image:loc></image:image>" for url in shown)
    return f"<url><loc>{escape(clean(summary.url))}</loc>{day}{images}</url>\n"


def _parts(elements: tuple[str, ...]) -> Iterator[list[str]]:
    """The elements in as few files as the protocol allows."""
    part: list[str] = []
    size = room = BYTES - sum(map(len, _LISTING))
    for element in elements:
        length = len(element.encode())
        if part and (len(part) == MOST or length > room):
            yield part
            part, room = [], size
        part.append(element)
        room -= length
    yield part


def _file(around: tuple[str, str], elements: list[str]) -> bytes:
    start, end = around
    return f"{start}{''.join(elements)}{end}".encode()
