"""Whether a template or a program has still to fill in a page."""

from __future__ import annotations

from samara.core.edit import unfilled as filling
from samara.core.html import Document
from samara.reading.reader import reader


@reader
def unfilled(doc: Document, _: object) -> bool:
    """Whether signs of template languages or of programs stand outside of its code: nobody is to be led to such a page."""
    return filling.unfilled(doc.source, doc.tokens())
