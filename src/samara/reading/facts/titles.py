"""What `<title>` says."""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.reading.reader import reader


@reader
def titles(doc: Document, _: object) -> tuple[Said, ...]:
    """Every `<title>` of the page itself, empty ones too; those inside drawings (SVG) name the drawing."""
    found = []
    for node in doc.all("title"):
        if node.parent is not None and node.parent.tag in ("head", "body", "noscript", "html"):
            found.append(Said(fold(node.text_lexbor()), doc.place(node.attributes)))
    return tuple(found)
