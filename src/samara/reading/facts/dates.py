"""When a page says it was published and changed."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.facts import Dated, Place
from samara.core.html import Document, fold
from samara.reading import moment
from samara.reading.facts.jsonld import jsonld, texts
from samara.reading.facts.microdata import microdata
from samara.reading.facts.microformats import microformats
from samara.reading.facts.opengraph import opengraph
from samara.reading.reader import reader
from samara.reading.scope import Scope
from samara.reading.vocabulary import LISTINGS, is_any, subjects

_OPENGRAPH = {
    "article:published_time": "published", "og:published_time": "published", "article:modified_time": "modified",
    "og:updated_time": "modified", "og:modified_time": "modified",
}  # fmt: skip
_SCHEMA = {"datePublished": "published", "uploadDate": "published", "dateCreated": "published", "dateModified": "modified"}
_MICROFORMATS = {"published": "published", "updated": "modified"}
_METAS = {
    "date": "published", "pubdate": "published", "publish-date": "published", "publish_date": "published",
    "publication_date": "published",
    "dc.date": "published", "dc.date.issued": "published", "dc.date.created": "published", "dcterms.created": "published",
    "dcterms.issued": "published", "dcterms.date": "published", "citation_publication_date": "published",
    "citation_date": "published",
    "parsely-pub-date": "published", "sailthru.date": "published", "article.published": "published", "datepublished": "published",
    "last-modified": "modified", "revised": "modified", "dcterms.modified": "modified", "dc.date.modified": "modified",
    "article.updated": "modified", "datemodified": "modified",
}  # fmt: skip


@reader
def dates(doc: Document, scope: Scope) -> tuple[Dated, ...]:
    """Every date that can be read, in the order in which vocabularies are believed, each kind once per vocabulary."""
    found: dict[tuple[str, str], Dated] = {}
    for kind, text, source, at in _stated(doc, scope):
        if (kind, source) not in found and (value := moment.iso(text)):
            found[kind, source] = Dated(kind, value, source, at)
    return tuple(found.values())


def _stated(doc: Document, scope: Scope) -> Iterator[tuple[str, str, str, Place | None]]:
    for tag in opengraph(doc, scope).tags:
        if tag.name in _OPENGRAPH:
            yield _OPENGRAPH[tag.name], tag.content, "opengraph", tag.at
    for thing in subjects(jsonld(doc, scope).things):
        for name, kind in _SCHEMA.items():
            for text in texts(thing.properties.get(name)):
                yield kind, text, "jsonld", thing.at
    beside = set()
    for items, names, source in (
        (microdata(doc, scope), _SCHEMA, "microdata"),
        (microformats(doc, scope), _MICROFORMATS, "microformats"),
    ):
        found = subjects(items)
        if items and all(is_any(item, LISTINGS) for item in found):
            beside.add(source)
        for item in found:
            for name, kind in names.items():
                for text in item.properties.get(name, ()):
                    yield kind, text, source, item.at
    for given in doc.metas:
        named = given.get("name") or ("microdata" not in beside and given.get("itemprop")) or given.get("property")
        if named and (meant := _METAS.get(named.lower())):
            yield meant, given.get("content") or "", "html", doc.place(given)
    yield from _times(doc, beside)


def _times(doc: Document, beside: set[str]) -> Iterator[tuple[str, str, str, Place | None]]:
    """`<time datetime>` in the main text of a page that is no list of dated things: with one article, or few times.

    `beside` are vocabularies of which the page holds items that it is not about; what belongs to those is passed over.
    """
    times = doc.all("time")
    if not times or len(doc.all("article")) > 1 or (len(times) > 4 and len(doc.all("article")) != 1):
        return
    for node in times:
        given = node.attributes
        owned = "microdata" in beside and given.get("itemprop")
        if owned or ("microformats" in beside and "dt-" in (given.get("class") or "")):
            continue
        if doc.region(node) in ("main", "header"):
            words = f"{given.get('class') or ''} {given.get('itemprop') or ''}".lower()
            kind = "modified" if "updated" in words or "modified" in words else "published"
            yield kind, given.get("datetime") or fold(doc.text(node)), "html", doc.place(given)
