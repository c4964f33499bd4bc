"""Links that write to a mailbox. https://www.rfc-editor.org/rfc/rfc6068"""

from __future__ import annotations

from urllib.parse import unquote

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.reader import reader

_SCHEME = "mailto:"


@reader
def mailboxes(doc: Document, _: object) -> tuple[Said, ...]:
    """The addresses that mailto: links of the page write to. A link that leaves the address to the reader sends the page on, and
    is none."""
    if not doc.says(_SCHEME.encode()):
        return ()
    found = []
    for _node, given in doc.given("a", "area"):
        raw = (given.get("href") or "").strip()
        if raw[: len(_SCHEME)].lower() == _SCHEME:
            address = unquote(raw[len(_SCHEME) :].partition("?")[0]).strip()
            if "@" in address:
                found.append(Said(address[:500], doc.place(given)))
    return tuple(found)
