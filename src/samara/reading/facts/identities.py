"""Who a page belongs to elsewhere: rel=me and fediverse:creator.

https://microformats.org/wiki/rel-me https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/
"""

from __future__ import annotations

from samara.core.facts import Identity
from samara.core.html import Document, fold
from samara.reading.metas import named
from samara.reading.reader import reader


@reader
def identities(doc: Document, _: object) -> tuple[Identity, ...]:
    """Addresses of rel=me, of `<link>`, then of `<a>` (mailto: too); then the accounts that fediverse:creator names."""
    places = [given for rels, given in doc.rels if "me" in rels]
    places += [given for rels, _, given in doc.relations if "me" in rels]
    found = []
    for given in places:
        raw = (given.get("href") or "").strip()
        value = raw if raw.lower().startswith("mailto:") else doc.resolve(raw)
        if value:
            found.append(Identity("me", value, doc.place(given)))
    found += [Identity("creator", fold(given["content"]), doc.place(given)) for given in named(doc, "fediverse:creator")]
    return tuple(found)
