"""What `<title>` says."""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.reading.reader import reader


@reader
def titles(doc: Document, _: object) -> tuple[Said, ...]:
    """Every `<title>` of the page itself, empty ones too; those inside drawings (SVG) name the drawing."""
    return tuple(
        Said(fold(doc.text(node)), doc.place(given))
        for node, given in doc.given("title")
        if node.parent is not None and node.parent.tag != "svg"
    )
