"""Feeds: RSS, Atom and JSON Feed, read no further than an audit needs (https://www.rssboard.org/rss-specification,
https://www.rfc-editor.org/rfc/rfc4287, https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any
from xml.parsers import expat

from samara.core import urls
from samara.core.errors import NotReadable

MOST = 1_000
"""Entries whose links are kept."""

DEEPEST = 200
LONGEST = 2_048


def read(data: bytes, url: str) -> tuple[int, tuple[str, ...]]:
    """How many entries the feed at `url` has, and the absolute addresses that they link to.

    Raises NotReadable with the parser's words for what is broken, declares entities, or is no feed.
    """
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return _read_json(data, url) if start == b"{" else _read_xml(data, url)


def _read_json(data: bytes, url: str) -> tuple[int, tuple[str, ...]]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotReadable(f"it is not valid JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version", "")):
        raise NotReadable("it is JSON, but no JSON Feed")
    written = [item["url"] for item in items[:MOST] if isinstance(item, dict) and isinstance(item.get("url"), str)]
    return len(items), _absolute(written, url)


def _read_xml(data: bytes, url: str) -> tuple[int, tuple[str, ...]]:
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
    return handler.entries, _absolute(handler.links, url)


def _absolute(written: list[str], url: str) -> tuple[str, ...]:
    found = (urls.absolute(url, link) for link in written if len(link) <= LONGEST)
    return tuple(dict.fromkeys(link for link in found if link))


class _Handler:
    """Counts items and entries and takes the link of each."""

    def __init__(self) -> None:
        self.root = ""
        self.first = ""
        self.entries = 0
        self.links: list[str] = []
        self._path: list[str] = []
        self._text: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if not self._path:
            self.first = local[:80]
            self.root = local if local in ("rss", "feed", "RDF") else ""
        elif len(self._path) > DEEPEST:
            raise NotReadable(f"it nests more than {DEEPEST} elements")
        if local == ("entry" if self.root == "feed" else "item") and self.root:
            self.entries += 1
        elif local == "link" and self._path[-1:] == ["entry"] and attributes.get("rel", "alternate") == "alternate":
            self._keep(attributes.get("href", ""))
        elif local == "link" and self._path[-1:] == ["item"] and "href" not in attributes:
            self._text = ""
        self._path.append(local)

    def characters(self, text: str) -> None:
        if self._text is not None:
            self._text = (self._text + text)[: 2 * LONGEST]

    def end(self, name: str) -> None:
        self._path.pop()
        if self._text is not None and name.rpartition(" ")[2] == "link":
            self._keep(self._text)
            self._text = None

    def refuse(self, *declaration: Any) -> None:
        raise NotReadable("it declares XML entities, which readers refuse")

    def _keep(self, link: str) -> None:
        if link.strip() and len(self.links) < MOST:
            self.links.append(link.strip())
