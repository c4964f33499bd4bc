"""The twitter: tags, which X reads. https://developer.x.com/en/docs/x-for-websites/cards/overview/markup"""

from __future__ import annotations

from samara.core.facts import Twitter
from samara.core.html import Document
from samara.reading.metas import first, tags
from samara.reading.reader import reader


@reader
def twitter(doc: Document, _: object) -> Twitter:
    """All tags; the last card wins, of the others the first."""
    found = tags(doc, "twitter:")
    if not found:
        return Twitter()
    return Twitter(
        tags=found,
        card=first(tuple(reversed(found)), "twitter:card"),
        title=first(found, "twitter:title"),
        description=first(found, "twitter:description"),
        image=doc.resolve(first(found, "twitter:image", "twitter:image:src")),
        image_alt=first(found, "twitter:image:alt"),
        site=first(found, "twitter:site"),
        creator=first(found, "twitter:creator"),
    )
