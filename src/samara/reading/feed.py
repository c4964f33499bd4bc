"""Feeds: RSS, Atom and JSON Feed, read no further than an audit needs (https://www.rssboard.org/rss-specification,
https://www.rfc-editor.org/rfc/rfc4287, https://www.jsonfeed.org/version/1.1/, https://www.w3.org/TR/websub/)."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.parsers import expat

import msgspec

from samara.core import urls
from samara.core.errors import NotReadable
from samara.reading import moment

MOST = 1_000
"""Entries that are kept."""

DEEPEST = 200
LONGEST = 2_048
TEXT = 200_000
"""Characters of one entry that are read."""

_BASE = "http://www.w3.org/XML/1998/namespace base"
_MEDIA = "http://search.yahoo.com/mrss/"
_TEXTS = frozenset(("description", "encoded", "content", "summary"))
_DATES = frozenset(("pubDate", "published", "updated", "date"))
_PAGE = re.compile(rb"\A\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.I | re.S)
# Addresses that mean the same wherever the entry is read; fragments stay in the entry.
_WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.I)
_ADDRESS = re.compile(r"""<[a-z][^>]*?\s(?:href|src)\s*=\s*["']?\s*([^"'\s>]+)""", re.I)
_TAG = re.compile(r"<[^>]*>")


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry: the absolute address it links to, how many words of the page it carries, whether it has a picture, and its date
    (ISO 8601); `relative` says whether its content holds addresses that are not complete."""

    link: str = ""
    words: int = 0
    picture: bool = False
    date: str = ""
    relative: bool = False


class Contents(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a feed holds: how many entries, the first of them, the distinct addresses that those link to, how many of the links
    are relative as written, whether it names a hub (WebSub), and its media type."""

    count: int
    links: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    relative: int = 0
    hub: bool = False
    type: str = ""


def read(data: bytes, url: str) -> Contents:
    """What the feed at `url` holds.

    Raises NotReadable with the parser's words for what is broken, declares entities, or is no feed.
    """
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return _read_json(data, url) if start == b"{" else _read_xml(data, url)


def is_page(data: bytes) -> bool:
    """Whether these bytes are a page of HTML: what a server answers with that has nothing else to say."""
    return _PAGE.match(data.removeprefix(b"\xef\xbb\xbf")[:4_096]) is not None


def _read_json(data: bytes, url: str) -> Contents:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotReadable(f"it is not valid JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version", "")):
        raise NotReadable("it is JSON, but no JSON Feed")
    drafts = []
    for item in items[:MOST]:
        if isinstance(item, dict):
            said = {name: value for name, value in item.items() if isinstance(value, str)}
            draft = _Draft(said.get("url", ""))
            draft.texts = [said.get(name, "")[:TEXT] for name in ("content_html", "content_text", "summary")]
            draft.picture = bool(said.get("image") or said.get("banner_image"))
            draft.dates = [said.get("date_published", ""), said.get("date_modified", "")]
            drafts.append(draft)
    return _contents(len(items), drafts, url, "application/feed+json", hub=bool(feed.get("hubs")))


def _read_xml(data: bytes, url: str) -> Contents:
    if is_page(data):
        raise NotReadable("it is an HTML page, and no feed")
    handler = _Handler()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.characters
    parser.EntityDeclHandler = handler.refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise NotReadable(f"it is broken XML ({error})") from error
    if not handler.root:
        raise NotReadable(f"it is XML, but no feed (<{handler.first}>)")
    kind = "application/atom+xml" if handler.root == "feed" else "application/rss+xml"
    return _contents(handler.count, handler.drafts, url, kind, hub=handler.hub)


class _Draft:
    """An entry as it is written."""

    def __init__(self, link: str = "") -> None:
        self.link = link
        self.texts: list[str] = []
        self.dates: list[str] = []
        self.picture = False
        self.guid = ""
        self.relative = False
        self.based = False

    def entry(self, url: str) -> Entry:
        """What an audit needs of it."""
        text = max(self.texts, key=len, default="")
        # An identifier that does not say otherwise is an address (https://www.rssboard.org/rss-specification#ltguidgt).
        said = self.link or (self.guid if urls.is_url(self.guid) else "")
        link = urls.absolute(url, said) if said and len(said) <= LONGEST else None
        dates = [date for date in map(moment.iso, self.dates) if date]
        picture = self.picture or any("<img" in each for each in self.texts)
        inside = (address for each in self.texts for address in _ADDRESS.findall(each))
        relative = self.relative or (not self.based and not all(map(_WHOLE.match, inside)))
        return Entry(link or "", len(_TAG.sub(" ", text).split()), picture, max(dates, default=""), relative)


def _contents(count: int, drafts: list[_Draft], url: str, kind: str, *, hub: bool) -> Contents:
    entries = tuple(draft.entry(url) for draft in drafts)
    relative = sum(bool(draft.link) and not urls.is_url(draft.link) for draft in drafts)
    return Contents(count, tuple(dict.fromkeys(entry.link for entry in entries if entry.link)), entries, relative, hub, kind)


class _Handler:
    """Counts items and entries and takes what is wanted of each."""

    def __init__(self) -> None:
        self.root = ""
        self.first = ""
        self.count = 0
        self.hub = False
        self.drafts: list[_Draft] = []
        self._draft: _Draft | None = None
        self._depth = 0
        self._path: list[str] = []
        self._text: list[str] | None = None
        self._size = 0
        self._based = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._based = self._based or _BASE in attributes
        if not self._path:
            self.first = local[:80]
            self.root = local if local in ("rss", "feed", "RDF") else ""
        elif len(self._path) > DEEPEST:
            raise NotReadable(f"it nests more than {DEEPEST} elements")
        if local == ("entry" if self.root == "feed" else "item") and self.root and self._draft is None:
            self.count += 1
            self._draft, self._depth = _Draft(), len(self._path) + 1
            self._draft.based = self._based
            if self.count <= MOST:
                self.drafts.append(self._draft)
        elif self._draft is not None:
            self._inside(self._draft, space, local, attributes)
        elif local == "link" and attributes.get("rel") == "hub":
            self.hub = True
        self._path.append(local)

    def _inside(self, draft: _Draft, space: str, local: str, attributes: dict[str, str]) -> None:
        media = space == _MEDIA and local in ("thumbnail", "content")
        if media or local == "enclosure" or (local == "link" and attributes.get("rel") == "enclosure"):
            kind = f"{attributes.get('type', '')} {attributes.get('medium', '')}"
            draft.picture = draft.picture or local == "thumbnail" or "image" in kind
        elif local == "img":
            draft.picture = True
        draft.based = draft.based or self._based
        if self._text is not None:
            address = attributes.get("href" if local == "a" else "src", "").strip()
            draft.relative = draft.relative or (not draft.based and bool(address) and not _WHOLE.match(address))
            # Words of two elements are two words.
            self._text.append(" ")
        if len(self._path) != self._depth or media:
            return
        if local == "link" and "href" in attributes:
            if attributes.get("rel", "alternate") == "alternate" and self.root == "feed" and not draft.link:
                draft.link = attributes["href"].strip()
        elif (
            local in _TEXTS
            or local in _DATES
            or local == "link"
            or (local == "guid" and attributes.get("isPermaLink") != "false")
        ):
            self._text, self._size = [], 0

    def characters(self, text: str) -> None:
        if self._text is not None and self._size < TEXT:
            self._text.append(text[: TEXT - self._size])
            self._size += len(text)

    def end(self, name: str) -> None:
        local = self._path.pop()
        draft = self._draft
        if draft is None:
            return
        if len(self._path) < self._depth:
            self._draft = None
        elif len(self._path) == self._depth and self._text is not None:
            text = "".join(self._text).strip()
            self._text = None
            if local in _TEXTS:
                draft.texts.append(text)
            elif local in _DATES:
                draft.dates.append(text)
            elif local == "guid":
                draft.guid = text
            elif not draft.link:
                draft.link = text

    def refuse(self, *declaration: Any) -> None:
        raise NotReadable("it declares XML entities, which readers refuse")
