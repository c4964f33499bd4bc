"""Where machines may talk to a page: Webmention, Pingback, WebSub, Micropub, IndieAuth.

https://www.w3.org/TR/webmention/ https://www.w3.org/TR/websub/ https://www.w3.org/TR/micropub/
"""

from __future__ import annotations

from samara.core.facts import Endpoint
from samara.core.html import Document
from samara.reading.reader import reader

_KINDS = {
    "webmention": "webmention", "http://webmention.org/": "webmention", "pingback": "pingback", "hub": "hub", "self": "self",
    "micropub": "micropub", "indieauth-metadata": "indieauth", "authorization_endpoint": "indieauth",
}  # fmt: skip


@reader
def endpoints(doc: Document, _: object) -> tuple[Endpoint, ...]:
    """`<link>`, then `<a>`, of these relations; an empty Webmention address is the page itself, as the standard has it."""
    found = []
    places = [*doc.rels, *((rels & {"webmention"}, given) for rels, _, given in doc.relations)]
    for rels, given in places:
        for rel in sorted(rels & _KINDS.keys()):
            url = doc.resolve(given.get("href")) or (doc.here if rel == "webmention" and "href" in given else None)
            if url:
                found.append(Endpoint(_KINDS[rel], url, doc.place(given)))
    return tuple(found)
