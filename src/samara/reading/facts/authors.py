"""Who a page says wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samara.core import urls
from samara.core.facts import Author, Item, Thing
from samara.core.html import Document, fold
from samara.reading.facts.jsonld import addresses, jsonld, texts, whole
from samara.reading.facts.microdata import microdata
from samara.reading.facts.microformats import microformats
from samara.reading.facts.opengraph import opengraph
from samara.reading.reader import reader
from samara.reading.scope import Scope
from samara.reading.vocabulary import subjects

_METAS = frozenset(
    ("author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "article.author")
)
_MOST = 50


@reader
def authors(doc: Document, scope: Scope) -> tuple[Author, ...]:
    """Every author in the order in which vocabularies are believed, once per vocabulary.

    A handle (twitter:creator) or an address (article:author) is no name and makes no author by itself.
    """
    found: dict[tuple[str, str], Author] = {}
    for author in _stated(doc, scope):
        if author.name and not urls.is_url(author.name) and len(author.name) <= 200:
            found.setdefault((author.name, author.source), author)
            if len(found) >= _MOST:
                break
    return tuple(found.values())


def _stated(doc: Document, scope: Scope) -> Iterator[Author]:
    for tag in opengraph(doc, scope).tags:
        if tag.name == "article:author":
            yield Author(fold(tag.content), "opengraph", None, tag.at)
    things = jsonld(doc, scope).things
    for thing in subjects(things):
        for name in ("author", "creator"):
            yield from _nodes(doc, whole(thing.properties.get(name), things), thing)
    for items, source in ((microdata(doc, scope), "microdata"), (microformats(doc, scope), "microformats")):
        for item in subjects(items):
            yield from _item(doc, item, source)
    for given in doc.metas:
        if (given.get("name") or "").lower() in _METAS:
            yield Author(fold(given.get("content")), "html", None, doc.place(given))
    for rels, node, given in doc.relations:
        if "author" in rels:
            yield Author(fold(doc.text(node)), "html", doc.resolve(given.get("href")), doc.place(given))


def _nodes(doc: Document, value: Any, thing: Thing) -> Iterator[Author]:
    """Authors as texts or as nodes, one or several."""
    for node in value if isinstance(value, list) else [value]:
        given = addresses(node) if isinstance(node, dict) else ()
        for name in texts(node)[:1]:
            yield Author(name, "jsonld", next((url for url in map(doc.resolve, given) if url), None), thing.at)


def _item(doc: Document, item: Item, source: str) -> Iterator[Author]:
    given = item.properties
    names = given.get("author.name") or given.get("author") or given.get("creator.name") or given.get("creator") or ()
    addresses = given.get("author.url", ())
    for number, name in enumerate(names):
        yield Author(name, source, doc.resolve(addresses[number]) if number < len(addresses) else None, item.at)
