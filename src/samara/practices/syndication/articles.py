"""The dated articles of a site: what its feeds are made of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from samara.core import fix as fixing
from samara.core import licences, topics
from samara.core.facts import Author
from samara.core.fix import Told
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.telling import tell
from samara.reading.probes import ImageFile

LEAST = 5
"""Dated articles from which on a section has a feed of its own."""
MOST = 20
"""Sections that have one, the largest first."""
SIDE = 200
"""Pixels of the shorter side from which a picture is more than an ornament."""

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
# Bidirectional embeddings and overrides: one that is never closed would turn round what a reader shows after it.
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
# https://www.w3.org/TR/xml/#charsets
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class Article:
    """A dated article as feeds tell of it: times in UTC, texts without what would harm a reader's display, addresses complete.

    `summary` and `charset` are what its content is made with.
    """

    url: str
    title: str
    published: datetime
    updated: datetime
    description: str = ""
    lang: str = ""
    authors: tuple[Author, ...] = ()
    licence: str = ""
    image: str = ""
    tags: tuple[str, ...] = ()
    summary: Summary
    charset: str | None = None


@dataclass(frozen=True, kw_only=True)
class Section:
    """Articles that belong together, newest first.

    `folder` is where they lie, "" for the whole site, else ending in /; `url` is its page, `title` what readers call it, `site`
    what they call the site.
    """

    folder: str
    url: str
    title: str
    site: str
    articles: tuple[Article, ...]

    @property
    def updated(self) -> datetime:
        """When the newest of its articles last changed; the beginning of time where there is none."""
        return max((article.updated for article in self.articles), default=datetime.fromtimestamp(0, UTC))

    @property
    def lang(self) -> str:
        """The language that all of its articles share; empty when they do not."""
        found = {article.lang for article in self.articles}
        return found.pop() if len(found) == 1 else ""


def sections(site: Site, graph: Graph, settings: Settings) -> tuple[Section, ...]:
    """The site, if it has a dated article, and its folders that have enough of them."""
    dated = _dated(site)
    most = settings["feed_entries"]
    if not dated or not most:
        return ()
    name = fixing.site_name(site, settings)
    told = tell(site, settings)
    host = plain(name or _title(told, graph, site.url) or site.url)
    folders: dict[str, list[int]] = defaultdict(list)
    for index in dated:
        if folder := _folder(site.summaries[index].url, site.url):
            folders[folder].append(index)
    large = sorted((folder for folder in folders if len(folders[folder]) >= LEAST), key=lambda folder: -len(folders[folder]))
    read: dict[int, Article] = {}
    known = topics.vocabulary(site)

    def section(folder: str, indexes: Sequence[int]) -> Section:
        newest = indexes[:most]
        read.update((index, _article(site, index, told, settings, known)) for index in newest if index not in read)
        url = site.url + folder
        title = _title(told, graph, url) or folder.strip("/")
        articles = tuple(read[index] for index in newest)
        return Section(folder=folder, url=url, title=plain(title) if folder else host, site=host, articles=articles)

    return (
        section("", dated),
        *(section(folder, folders[folder]) for folder in sorted(large[:MOST]) if len(folders[folder]) < len(dated)),
    )


def moment(text: str | None) -> datetime | None:
    """A date of ISO 8601 in UTC, a day at its beginning; None for what is no time that feeds can tell."""
    try:
        found = datetime.fromisoformat(text or "")
        found = (found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
    return found if found.year >= 1900 else None


def clean(text: str) -> str:
    """The text without characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def plain(text: str) -> str:
    """A title or name on one line, without what would turn round or break the text after it."""
    return " ".join(clean(text.translate(_TURNING)).split())


def _dated(site: Site) -> list[int]:
    """The dated articles that are originals and may be found, newest first."""
    found = [
        (published, index)
        for index, summary in enumerate(site.summaries)
        if summary.kind is Kind.ARTICLE and not summary.noindex and summary.canonical in (None, summary.url)
        if (published := moment(summary.published))
    ]
    found.sort(key=lambda each: (-each[0].timestamp(), each[1]))
    return [index for _, index in found]


def _folder(url: str, site_url: str) -> str:
    """The first folder below the site that an address lies in; "" for none, and for one that is only a year."""
    folder, slash, _ = url.removeprefix(site_url).partition("/")
    return folder + slash if slash and not folder.isdecimal() and "?" not in folder else ""


def _title(told: Mapping[str, Told], graph: Graph, url: str) -> str:
    index = graph.page(url)
    return told[graph.urls[index]].title if index is not None else ""


def _article(site: Site, index: int, told: Mapping[str, Told], settings: Settings, known: topics.Vocabulary) -> Article:
    page, summary = site.pages[index], site.summaries[index]
    published = moment(summary.published)
    assert published is not None
    lang = fixing.language(page) or ""
    licence = licences.of(page, settings)
    return Article(
        url=page.url,
        title=plain(told[page.url].title or page.url),
        published=published,
        updated=max(published, moment(summary.modified) or published),
        description=plain(told[page.url].description if summary.description else ""),
        lang=lang if _LANGUAGE.fullmatch(lang) else "",
        authors=tuple(_authors(page)),
        licence=licence.url if licence else "",
        image=_picture(page, site.probes.get("images", {})),
        tags=tuple(filter(None, map(plain, topics.keywords(page, known)))),
        summary=summary,
        charset=page.charset if page.charset_from == "header" else None,
    )


def _picture(page: Page, measured: Mapping[str, ImageFile]) -> str:
    """The picture that the page names, else the first of its text that was measured and is no ornament; empty without one."""
    named = page.summary.image
    if named:
        return named if not (named in measured and measured[named].error) else ""
    shown = (image.url for image in page.images if image.region == "main" and image.url in measured)
    return next((url for url in shown if min(measured[url].width, measured[url].height) >= SIDE), "")


def _authors(page: Page) -> Iterator[Author]:
    """Each author once, with an address if some vocabulary gives one; without any, whom the byline names."""
    urls: dict[str, str | None] = {}
    line = page.bylines[0] if len(page.bylines) == 1 else None
    for author in page.authors or ([Author(line.name, "byline", line.url)] if line else []):
        if name := plain(author.name):
            urls[name] = urls.get(name) or author.url
    yield from (Author(name, "", url) for name, url in urls.items())
