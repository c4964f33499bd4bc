"""The address a page says is its own. https://www.rfc-editor.org/rfc/rfc6596"""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.apart import mirrored
from samara.reading.reader import reader

_HERE = frozenset(("localhost", "127.0.0.1", "0.0.0.0"))  # noqa: S104 - compared, not bound


@reader
def canonical(doc: Document, _: object) -> tuple[Said, ...]:
    """Every `<link rel=canonical>`; the value of one that is no address, or that nobody meant, is empty.

    Nobody meant a relative one that a copier left in a mirror, and one that leads to the machine on which the page was built.
    """
    found = []
    for rels, given in doc.rels:
        if "canonical" in rels and (raw := given.get("href")):
            value = doc.resolve(raw) or ""
            if not _meant(doc, raw, value):
                value = ""
            found.append(Said(value, doc.place(given), "" if raw == value else raw[:1_000]))
    return tuple(found)


def _meant(doc: Document, raw: str, value: str) -> bool:
    host = urls.host(value).partition(":")[0]
    if host in _HERE and host != urls.host(doc.url).partition(":")[0]:
        return False
    return urls.is_url(raw.strip()) or not mirrored(doc)
