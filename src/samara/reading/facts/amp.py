"""Whether a page is AMP. https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml/"""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.reader import reader

_SIGNS = frozenset(("amp", "⚡", "amp4ads", "⚡4ads"))


@reader
def amp(doc: Document, _: object) -> tuple[Said, ...]:
    """ "amp" where `<html>` says so; nothing on other pages."""
    return tuple(Said("amp", doc.place(given)) for _node, given in doc.given("html") if _SIGNS & given.keys())
