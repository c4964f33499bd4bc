"""What a page asks of crawlers. https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.reading.reader import reader

_NAMES = frozenset(("robots", "googlebot", "bingbot", "googlebot-news"))


@reader
def robots(doc: Document, _: object) -> tuple[Said, ...]:
    """Each rule in lower case ("noindex, nofollow"); one for a single crawler names it first ("googlebot: noindex")."""
    found = []
    for given in doc.metas:
        name = (given.get("name") or "").strip().lower()
        if name in _NAMES and (rule := fold(given.get("content")).lower()):
            found.append(Said(rule if name == "robots" else f"{name}: {rule}", doc.place(given)))
    return tuple(found)
