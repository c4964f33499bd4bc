"""Reads one page: bytes in, a page with all its facts out, or why it is none."""

from __future__ import annotations

import msgspec

from samara.core.html import Document, TooDeep
from samara.core.page import Other, Page
from samara.reading import apart
from samara.reading.reader import readers
from samara.reading.record import Raw
from samara.reading.scope import Scope
from samara.reading.summary import summarise

_FIELDS = frozenset(field.name for field in msgspec.structs.fields(Page))


def read_page(raw: Raw, scope: Scope) -> Page | Other:
    """The page that these bytes are, or what they are instead. Raises nothing, whatever the bytes."""
    if other := apart.before(raw) or apart.instead(raw, scope):
        return other
    try:
        doc = Document(raw.data, raw.url, charset=raw.charset)
    except TooDeep:
        return Other(raw.url, raw.source, "not-readable", status=raw.status, note="its elements are nested beyond any use")
    if other := apart.after(raw, doc):
        return other
    told = {name: reader(doc, scope) for name, reader in readers().items()}
    return Page(
        summary=summarise(raw, doc, scope, told),
        size=len(raw.data),
        charset=doc.encoded.charset,
        charset_from=doc.encoded.charset_from,
        head=doc.place(doc.tree.head.attributes) if doc.tree.head else None,
        more={name: value for name, value in told.items() if name not in _FIELDS},
        **{name: value for name, value in told.items() if name in _FIELDS},
    )
