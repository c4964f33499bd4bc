"""What a page says it is about, in the words of its owner. https://microformats.org/wiki/rel-tag"""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.facts import Link, Place, Said
from samara.core.html import Document, fold
from samara.reading.facts.jsonld import jsonld, texts
from samara.reading.facts.links import links
from samara.reading.facts.microdata import microdata
from samara.reading.facts.microformats import microformats
from samara.reading.metas import named
from samara.reading.reader import reader
from samara.reading.scope import Scope
from samara.reading.vocabulary import subjects

_MOST = 30
_FILED = 8
"""Links to pages of tags beyond which they are not the page's own."""
_LONGEST = 60
"""Characters beyond which a keyword is a sentence."""


@reader
def topics(doc: Document, scope: Scope) -> tuple[Said, ...]:
    """Its tags: links with rel=tag in the main text, or else those to pages of tags (/tags/tea/); the keywords and categories of
    its subjects, then of the meta tag; each once."""
    found: dict[str, Said] = {}
    for text, at in _stated(doc, scope):
        for word in text.replace(";", ",").replace("、", ",").replace("،", ",").split(","):
            topic = fold(word).lstrip("#")
            if topic and len(topic) <= _LONGEST and len(found) < _MOST:
                found.setdefault(topic.casefold(), Said(topic, at))
    return tuple(found.values())


def _filed(doc: Document, scope: Scope) -> list[Link]:
    """Links to the pages of tags; more of them than an article has are a list of all that there are."""
    found = [link for link in links(doc, scope) if link.internal and link.region == "main" and urls.tag(link.url)]
    return found if len(found) <= _FILED else []


def _stated(doc: Document, scope: Scope) -> Iterator[tuple[str, Place | None]]:
    linked = [
        (doc.text(node), doc.place(given)) for rels, node, given in doc.relations if "tag" in rels and doc.region(node) == "main"
    ]
    yield from linked or ((link.text, link.at) for link in _filed(doc, scope))
    for thing in subjects(jsonld(doc, scope).things):
        for text in texts(thing.properties.get("keywords")):
            yield text, thing.at
    for items, name in ((microdata(doc, scope), "keywords"), (microformats(doc, scope), "category")):
        for item in subjects(items):
            for text in item.properties.get(name, ()):
                yield text, item.at
    for given in named(doc, "keywords"):
        yield given.get("content") or "", doc.place(given)
