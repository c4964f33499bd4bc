"""What a page brings in from other hosts: scripts, frames, styles and images, each of which tells that host who reads."""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Script
from samara.core.html import Document
from samara.reading.reader import reader
from samara.reading.scope import Scope

_SOURCES = {"script": "script", "iframe": "frame", "img": "image"}


@reader
def scripts(doc: Document, scope: Scope) -> tuple[Script, ...]:
    """Scripts, frames, images and stylesheets whose host is not the site's, each address once."""
    found: dict[str, Script] = {}
    places = [(kind, given.get("src"), given) for tag, kind in _SOURCES.items() for _, given in doc.given(tag)]
    places += [("style", given.get("href"), given) for rels, given in doc.rels if "stylesheet" in rels]
    for kind, raw, given in places:
        if raw and "//" in raw[:10] and (url := doc.resolve(raw)) and url not in found and not scope.covers(url):
            host = urls.host(url)
            if host != urls.host(scope.url):
                found[url] = Script(host, url, kind, doc.place(given))
    return tuple(found.values())
