"""Feeds for a site that has none, and links to the one it has."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import NamedTuple
from urllib.parse import unquote

from samara.core import urls
from samara.core.edit import HeadEntry, NewFile, Offer, Reason, Refusal, unaddressed
from samara.core.errors import SettingsError
from samara.core.facts import Feed
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.syndication import atom, jsonfeed, rss
from samara.practices.syndication.articles import Article, Section, sections
from samara.practices.syndication.channel import Channel
from samara.practices.syndication.whole import is_whole
from samara.reading.content import content
from samara.reading.probes import FEED_NAMES, FeedFile

ID = "syndication/feeds"
KINDS = frozenset((Kind.HOME, Kind.LISTING, Kind.ARTICLE))
LONGEST = 500_000
"""Characters of content beyond which an entry carries only its description: readers take no feed of many megabytes."""


class Format(NamedTuple):
    """One format of feeds: the name of its file, its media type, what readers call it, and what writes it."""

    file: str
    type: str
    title: str
    write: Callable[[Channel], bytes]


FORMATS: Mapping[str, Format] = {
    "atom": Format("atom.xml", atom.TYPE, "Atom", atom.atom),
    "rss": Format("rss.xml", rss.TYPE, "RSS", rss.rss),
    "json": Format("feed.json", jsonfeed.TYPE, "JSON Feed", jsonfeed.jsonfeed),
}


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """What there is to announce: the site's `own` feeds, else those that we make, of `sections`; or why neither.

    `kept` says that there are feeds which only their owner can mend.
    """

    own: tuple[Feed, ...] = ()
    sections: tuple[Section, ...] = ()
    formats: tuple[Format, ...] = ()
    hub: str = ""
    kept: str = ""
    refusal: Refusal | None = None


def gather(site: Site, graph: Graph, settings: Settings) -> Newsroom:
    """What the feeds of a site are made of. Raises SettingsError for a format that is none, or a hub that has no address."""
    formats = tuple(_format(name) for name in settings["feeds"])
    hub = settings["feed_hub"]
    if hub and not urls.is_url(hub):
        raise SettingsError(f"feed_hub = {hub!r} is not a web address.", hint="Write it as https://hub.example.org/.")
    if own := _own(site, graph):
        return own
    if not (formats and settings["feed_entries"]):
        return Newsroom()
    if not is_whole(site):
        return Newsroom(refusal=Refusal(Reason.FILES_UNKNOWN, "Only of a whole folder is it known which files it has."))
    if not site.known:
        return Newsroom(refusal=unaddressed())
    if found := sections(site, graph, settings):
        return Newsroom(sections=found, formats=formats, hub=hub)
    return Newsroom(refusal=Refusal(Reason.NOTHING_DATED, "No article of the site says when it was published."))


def supply(site: SiteView) -> Iterator[NewFile | Refusal]:
    """The files of the feeds, and what they lack."""
    news: Newsroom = site.prepared[ID]
    if news.kept:
        yield Refusal(Reason.OWN, news.kept)
    read: dict[str, str] = {}
    for section in news.sections:
        read.update((article.url, _content(article, site)) for article in section.articles if article.url not in read)
        for each in news.formats:
            path = unquote(section.folder) + each.file
            if site.taken(section.folder + each.file):
                yield Refusal(Reason.OWN, f"There is a {path} already.", path)
            else:
                channel = Channel(url=section.url + each.file, section=section, contents=read, hub=news.hub)
                yield NewFile(path, each.write(channel))
    if news.sections and not news.hub:
        yield Refusal(Reason.NO_HUB, "Name a WebSub hub in the setting feed_hub, if you tell one of what is new.", "hub")


@fix(prepare=gather, supply=supply)
def feeds(page: Page, site: SiteView) -> Iterator[Offer]:
    """Gives a site without feeds Atom, RSS and JSON Feed, and announces them on the pages where readers subscribe.

    One for the site and one for each section with at least five dated articles: the newest, with their whole text, pictures,
    authors, tags and licence, as clean HTML with complete addresses. A site that has a feed keeps it, and pages that do not
    announce it do so from now on. With the setting `feed_hub` feeds name a WebSub hub.
    """
    news: Newsroom = site.prepared[ID]
    if page.kind not in KINDS or page.feeds:
        return
    if news.refusal:
        yield news.refusal
    for own in news.own:
        yield _link(page, own)
    for section in news.sections:
        if page.url.startswith(section.url):
            for each in news.formats:
                if not site.taken(section.folder + each.file):
                    url = section.url + each.file
                    title = Channel(url=url, section=section, contents={}).title
                    yield _link(page, Feed(url, each.type, f"{title} ({each.title})"))


def _link(page: Page, feed: Feed) -> HeadEntry:
    title = f' title="{escape(feed.title)}"' if feed.title else ""
    href = escape(urls.reference(page.url, feed.url))
    return HeadEntry(f"feed {feed.url}", f'<link rel="alternate" type="{feed.type}"{title} href="{href}"/>')


def _own(site: Site, graph: Graph) -> Newsroom | None:
    """What to do where the site has feeds, one of each type announced; None where it has none."""
    found: Mapping[str, FeedFile] = site.probes.get("feeds", {})
    broken = {url: feed.error for url, feed in found.items() if feed.error}
    index = graph.page(site.url)
    announced = site.pages[index].feeds if index is not None else ()
    usual = frozenset(site.url + name for name in FEED_NAMES)
    good = [feed for feed in announced if feed.url not in broken]
    good += [Feed(url, feed.contents.type) for url, feed in found.items() if feed.contents and url in usual]
    if good:
        own = {feed.type: feed for feed in reversed(good)}
        hub = any(feed.contents and feed.contents.hub for feed in found.values())
        return Newsroom(own=tuple(own.values())[::-1], kept="" if hub else "The feeds of the site are its owner's.")
    if found:
        url, error = next(iter(broken.items() or ((each, "") for each in found)))
        note = f"The feed at {url} is its owner's to mend: {error or 'the home page does not announce it'}."
        return Newsroom(refusal=Refusal(Reason.OWN, note), kept=note)
    return None


def _content(article: Article, site: SiteView) -> str:
    html = content(site.body(article.summary), article.url, charset=article.charset, title=article.title)
    return html if len(html) <= LONGEST else ""


def _format(name: str) -> Format:
    if name in FORMATS:
        return FORMATS[name]
    near = difflib.get_close_matches(name, FORMATS, 1)
    hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(FORMATS)}."
    raise SettingsError(f"There is no format of feeds named {name!r}.", hint=hint)
