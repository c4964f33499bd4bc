"""Links that share, save or send a page."""

from __future__ import annotations

from urllib.parse import urlsplit

from samara.core.facts import Share
from samara.core.html import Document
from samara.networks.catalogue import shares as shared_by
from samara.reading.reader import reader


@reader
def shares(doc: Document, _: object) -> tuple[Share, ...]:
    """Every link to the share address of a network we know, also of schemes of their own (mailto:, whatsapp:, tg:)."""
    found = []
    for _, given in doc.given("a"):
        raw = (given.get("href") or "").strip()
        # A link without parameters shares nothing; most are out here.
        if ("?" not in raw and "#" not in raw) or raw[:1] in "#/." or ":" not in raw[:20]:
            continue
        url = doc.resolve(raw) or raw
        if len(url) > 8_192 or not _is_whole(url):
            continue
        if share := shared_by(url):
            found.append(Share(share.network, url, share.url, share.text, share.alive, doc.place(given)))
    return tuple(found)


def _is_whole(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
