"""The feeds a page offers. https://www.rssboard.org/rss-autodiscovery"""

from __future__ import annotations

from samara.core.facts import Feed
from samara.core.html import Document, fold
from samara.reading.reader import reader

TYPES = frozenset(("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"))


@reader
def feeds(doc: Document, _: object) -> tuple[Feed, ...]:
    """Every `<link rel=alternate>` to RSS, Atom or JSON Feed."""
    found = []
    for rels, given in doc.rels:
        kind = fold(given.get("type")).lower().partition(";")[0]
        if rels & {"alternate", "feed"} and kind in TYPES and (url := doc.resolve(given.get("href"))):
            found.append(Feed(url, kind, fold(given.get("title")) or None, doc.place(given)))
    return tuple(found)
