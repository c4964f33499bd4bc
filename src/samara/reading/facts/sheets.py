"""The style sheets of a page, for what they say of pictures."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import style
from samara.core.html import Document, fold
from samara.reading.facts.unsized import unsized
from samara.reading.reader import reader
from samara.reading.scope import Scope


@reader
def sheets(doc: Document, scope: Scope) -> tuple[style.Sheet, ...]:
    """Those that it links to and those that it holds, in this order, but for print; none where no picture lacks its size."""
    return tuple(_sheets(doc)) if unsized(doc, scope) else ()


def _sheets(doc: Document) -> Iterator[style.Sheet]:
    for rels, given in doc.rels:
        if "stylesheet" in rels and "alternate" not in rels and fold(given.get("media")).lower() != "print":
            yield style.Sheet(doc.resolve(given.get("href")) or "", muddled=not given.get("href"), at=doc.place(given))
    for node, given in doc.given("style"):
        if fold(given.get("media")).lower() != "print":
            try:
                css = doc.text(node)
                yield style.Sheet(rules=style.rules(css), muddled=bool(style.imports(css)), at=doc.place(given))
            except style.Muddled:
                yield style.Sheet(muddled=True, at=doc.place(given))
