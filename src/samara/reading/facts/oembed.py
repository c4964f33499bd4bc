"""Where a page's embed can be asked for. https://oembed.com/#section4"""

from __future__ import annotations

from samara.core.facts import Feed
from samara.core.html import Document, fold
from samara.reading.reader import reader

_TYPES = frozenset(("application/json+oembed", "text/xml+oembed", "application/xml+oembed"))


@reader
def oembed(doc: Document, _: object) -> tuple[Feed, ...]:
    """Every `<link rel=alternate>` to an oEmbed answer."""
    found = []
    for rels, given in doc.rels:
        kind = fold(given.get("type")).lower()
        if rels & {"alternate", "alternative"} and kind in _TYPES and (url := doc.resolve(given.get("href"))):
            found.append(Feed(url, kind, fold(given.get("title")) or None, doc.place(given)))
    return tuple(found)
