"""The colours that a page names for what is drawn around it. https://html.spec.whatwg.org/multipage/semantics.html#meta-theme-color"""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.reading.metas import named
from samara.reading.reader import reader


@reader
def colours(doc: Document, _: object) -> tuple[Said, ...]:
    """Every `<meta name=theme-color>`; with `raw`, only where this media query holds."""
    return tuple(Said(fold(given["content"]), doc.place(given), given.get("media") or "") for given in named(doc, "theme-color"))
