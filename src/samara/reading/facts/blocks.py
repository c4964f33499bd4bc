"""The blocks that Samara wrote into a page: elements that carry data-samara."""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.reading.reader import reader


@reader
def blocks(doc: Document, _: object) -> tuple[Said, ...]:
    """What each block's data-samara says, in document order."""
    given = (node.attributes for node in doc.ours)
    return tuple(Said(fold(attributes["data-samara"]), doc.place(attributes)) for attributes in given)
