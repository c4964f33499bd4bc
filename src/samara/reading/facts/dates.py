"""When a page says it was published and changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.facts import Dated, Place
from samara.core.html import Document, Node, fold
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
# Classes and properties of what dates a page, and of what happens at a time of its own.
_NAMED = re.compile(r"publish|updated|modified|posted|pubdate|created|entry-date|post-date|byline|meta")
_HAPPENING = re.compile(r"\b(?:start|end|event|birth|bday|deadline|opening)|startdate|enddate|doortime")
# What stands beside the date of a page, and before one that is of something else.
_LABELLED = re.compile(
    r"\b(?:publi|posted|updated|modifi|revised|written|created|veröffentlicht|erschienen|aktualisiert|geändert|mis à jour|"
    r"actualizad|atualizad|aggiornat|bijgewerkt|geplaatst|uppdaterad|opublikowano)|公開|更新|投稿|发布|опубликован|обновлен",
    re.I,
)
_OTHERWISE = re.compile(r"(?:when|starts?|begins?|opens?|deadline|until|wann|beginn|quand|début|cuándo|quando|wanneer)\b", re.I)
_FULL_STOPS = (".", "!", "?", "。")
_LABEL = 25
"""Words from which on what surrounds a date is a text and no label."""

_INLINE = frozenset("a abbr b em i small span strong time".split())


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
        words = f"{given.get('class') or ''} {given.get('itemprop') or ''}".lower()
        if doc.region(node) in ("main", "header") and _is_of_the_page(doc, node, words):
            kind = "modified" if "updated" in words or "modified" in words else "published"
            yield kind, given.get("datetime") or fold(doc.text(node)), "html", doc.place(given)


def _is_of_the_page(doc: Document, node: Node, words: str) -> bool:
    """Whether a `<time>` of these classes dates the page, and not something that the page tells of."""
    if _HAPPENING.search(words):
        return False
    if _NAMED.search(words):
        return True
    block = node.parent
    while block is not None and block.tag in _INLINE:
        block = block.parent
    said = fold(doc.text(block)) if block is not None else ""
    if _LABELLED.search(said):
        return True
    return not (_OTHERWISE.match(said) or said.endswith(_FULL_STOPS) or said.count(" ") >= _LABEL)
