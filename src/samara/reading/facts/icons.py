"""The icons of a page, and its manifest. https://html.spec.whatwg.org/multipage/links.html#rel-icon"""

from __future__ import annotations

from samara.core.facts import Icon
from samara.core.html import Document
from samara.reading.reader import reader

_RELS = {
    "icon": "icon",
    "apple-touch-icon": "apple-touch-icon",
    "apple-touch-icon-precomposed": "apple-touch-icon",
    "mask-icon": "mask-icon",
}


@reader
def icons(doc: Document, _: object) -> tuple[Icon, ...]:
    """Every icon and manifest, as linked."""
    found = []
    for rels, given in doc.rels:
        rel = next((_RELS[name] for name in ("mask-icon", *_RELS) if name in rels), "manifest" if "manifest" in rels else None)
        if rel and (url := doc.resolve(given.get("href"))):
            found.append(Icon(rel, url, given.get("sizes"), doc.place(given)))
    return tuple(found)
