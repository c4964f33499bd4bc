"""The page in other languages. https://developers.google.com/search/docs/specialty/international/localized-versions"""

from __future__ import annotations

from samara.core.facts import Alternate
from samara.core.html import Document
from samara.reading.reader import reader


@reader
def hreflang(doc: Document, _: object) -> tuple[Alternate, ...]:
    """Every `<link rel=alternate hreflang>` whose address is one."""
    found = []
    for rels, given in doc.rels:
        if "alternate" in rels and (lang := given.get("hreflang")) and (url := doc.resolve(given.get("href"))):
            found.append(Alternate(lang.strip().lower(), url, doc.place(given)))
    return tuple(found)
