"""What reference managers and search engines for scholars read: Highwire Press tags and Dublin Core.

https://scholar.google.com/intl/en/scholar/inclusion.html#indexing https://www.dublincore.org/specifications/dublin-core/dcq-html/
"""

from __future__ import annotations

from samara.core.facts import Tag
from samara.core.html import Document
from samara.reading.metas import tags
from samara.reading.reader import reader

_PREFIXES = ("citation_", "dc.", "dcterms.")


@reader
def citation(doc: Document, _: object) -> tuple[Tag, ...]:
    """Every meta tag of these vocabularies, in order."""
    return tags(doc, *_PREFIXES)
