"""Under which licence a page may be used. https://microformats.org/wiki/rel-license"""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.facts.jsonld import addresses, jsonld
from samara.reading.reader import reader
from samara.reading.scope import Scope
from samara.reading.vocabulary import subjects


@reader
def licence(doc: Document, scope: Scope) -> tuple[Said, ...]:
    """Addresses of rel=license (`<link>`, `<a>`), then of the `license` of the page's subjects in JSON-LD."""
    places = [given for rels, given in doc.rels if "license" in rels]
    places += [given for rels, _, given in doc.relations if "license" in rels]
    found = []
    for given in places:
        if url := doc.resolve(given.get("href")):
            raw = given.get("href") or ""
            found.append(Said(url, doc.place(given), "" if raw == url else raw))
    for thing in subjects(jsonld(doc, scope).things):
        stated = thing.properties.get("license")
        named = (stated.get("@id") or stated.get("url") or "") if isinstance(stated, dict) else stated
        found += [Said(url, thing.at) for url in map(doc.resolve, addresses(named)) if url]
    return tuple(found)
