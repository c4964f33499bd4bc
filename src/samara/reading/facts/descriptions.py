"""What `<meta name=description>` says."""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.reading.reader import reader


@reader
def descriptions(doc: Document, _: object) -> tuple[Said, ...]:
    """Every description, empty ones too."""
    return tuple(
        Said(fold(given.get("content")), doc.place(given))
        for given in doc.metas
        if (given.get("name") or "").strip().lower() == "description"
    )
