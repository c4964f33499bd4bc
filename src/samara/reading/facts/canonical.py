"""The address a page says is its own. https://www.rfc-editor.org/rfc/rfc6596"""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.reader import reader


@reader
def canonical(doc: Document, _: object) -> tuple[Said, ...]:
    """Every `<link rel=canonical>`; the value of one that is no address is empty."""
    found = []
    for rels, given in doc.rels:
        if "canonical" in rels and (raw := given.get("href")):
            value = doc.resolve(raw) or ""
            found.append(Said(value, doc.place(given), "" if raw == value else raw[:1_000]))
    return tuple(found)
