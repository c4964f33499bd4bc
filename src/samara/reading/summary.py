"""What a page says of itself, resolved.

Each property is taken from the first vocabulary that states it: Open Graph, X, JSON-LD, microdata, microformats, HTML. Only
the language is the other way round: browsers obey `<html lang>`, so it comes first; og:locale, what the owner says of such pages
(the setting `lang`) and the detected language stand in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

from samara.core import urls
from samara.core.facts import Said
from samara.core.html import Document, fold
from samara.core.leftover import leftover
from samara.core.page import Kind, Summary
from samara.reading.facts.jsonld import addresses, texts, whole
from samara.reading.kind import kind
from samara.reading.metas import named
from samara.reading.record import Raw
from samara.reading.scope import Scope
from samara.reading.template import template
from samara.reading.vocabulary import names, subjects

Told = Mapping[str, Any]

_HIDING = frozenset(("noindex", "none"))


def summarise(raw: Raw, doc: Document, scope: Scope, told: Told) -> Summary:
    """The summary of a page of which the readers told this."""
    purpose = kind(doc, scope, told)
    written = _written if purpose is not Kind.REFERENCE else _folded
    titles, descriptions = written(_titles(told), told), written(_descriptions(told), told)
    return Summary(
        url=raw.url,
        source=raw.source,
        kind=purpose,
        title=_first(iter(titles)),
        titles=titles[1:],
        description=_first(iter(descriptions)),
        descriptions=descriptions[1:],
        image=_first(_images(doc, told)),
        lang=_first(_languages(scope, told)),
        author=_first(author.name for author in told["authors"]),
        published=_first(date.value for date in told["dates"] if date.kind == "published"),
        modified=_first(date.value for date in told["dates"] if date.kind == "modified"),
        site_name=_first(_site_names(doc, told)),
        canonical=believed(scope, told),
        alternates=tuple(dict.fromkeys(scope.own(urls.bare(twin.url)) or twin.url for twin in told["hreflang"])),
        image_size=_declared(told),
        other_image=_other_image(told),
        words=told["text"].words,
        noindex=any(map(_hides, told["robots"])),
        digest=blake2b(raw.data, digest_size=8).hexdigest(),
        template=template(doc),
    )


def believed(scope: Scope, told: Told) -> str | None:
    """The canonical address, in the site's own spelling; None where there is none to believe.

    Of several that differ none is believed.
    """
    said = {urls.bare(one.value) for one in told["canonical"]}
    if len(said) != 1 or not (value := said.pop()):
        return None
    return scope.own(value) or value


def _hides(rule: Said) -> bool:
    """Whether a rule asks all search engines, or Google, to leave the page out."""
    crawler, _, words = rule.value.rpartition(": ")
    return crawler in ("", "googlebot") and not _HIDING.isdisjoint(words.replace(",", " ").split())


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _folded(values: Iterator[str | None], _: Told) -> tuple[str, ...]:
    """Each of these once."""
    return tuple(dict.fromkeys(value for value in values if value))


def _written(values: Iterator[str | None], told: Told) -> tuple[str, ...]:
    """Those that somebody wrote: what a template left is only taken where the text is about it."""
    found = _folded(values, told)
    holes = {value: hole for value in found if (hole := leftover(value))}
    if not holes:
        return found
    labels = {heading.text for heading in told["headings"]}
    prose = "\n".join(text for text in told["text"].main.split("\n") if text not in labels)
    return tuple(value for value in found if value not in holes or holes[value].meant(prose))


def _declared(told: Told) -> tuple[int, int] | None:
    image = next(iter(told["opengraph"].images), None)
    return (image.width, image.height) if image and image.width and image.height else None


def _titles(told: Told) -> Iterator[str | None]:
    yield told["opengraph"].title
    yield told["twitter"].title
    yield from _properties(told, "headline", "name")
    for said in told["titles"]:
        yield said.value
    for heading in told["headings"]:
        if heading.level == 1:
            yield heading.text


def _descriptions(told: Told) -> Iterator[str | None]:
    yield told["opengraph"].description
    yield told["twitter"].description
    yield from _properties(told, "description", "summary")
    for said in told["descriptions"]:
        yield said.value


def _other_image(told: Told) -> str | None:
    graph, x = told["opengraph"].images, told["twitter"].image
    return x if graph and x != graph[0].url else None


def _images(doc: Document, told: Told) -> Iterator[str | None]:
    for image in told["opengraph"].images:
        yield image.url
    yield told["twitter"].image
    things = told["jsonld"].things
    for thing in subjects(things):
        for value in addresses(whole(thing.properties.get("image"), things)):
            yield doc.resolve(value)
    for items in (told["microdata"], told["microformats"]):
        for item in subjects(items):
            for name in ("image", "image.url", "photo", "featured"):
                for value in item.properties.get(name, ()):
                    yield doc.resolve(value)
    for rels, given in doc.rels:
        if "image_src" in rels:
            yield doc.resolve(given.get("href"))


def _languages(scope: Scope, told: Told) -> Iterator[str | None]:
    yield told["language"].declared
    locale = told["opengraph"].locale
    yield locale.replace("_", "-") if locale else None
    yield scope.lang
    yield told["language"].detected


def _site_names(doc: Document, told: Told) -> Iterator[str | None]:
    yield told["opengraph"].site_name
    things = told["jsonld"].things
    yield from (text for thing in things if "WebSite" in names(thing) for text in texts(thing.properties.get("name")))
    yield from (text for thing in subjects(things) for text in texts(whole(thing.properties.get("publisher"), things)))
    yield from (fold(given.get("content")) for given in named(doc, "application-name"))


def _properties(told: Told, *wanted: str) -> Iterator[str]:
    """The first texts of these properties of the page's subjects: JSON-LD, then microdata, then microformats."""
    for thing in subjects(told["jsonld"].things):
        for name in wanted:
            yield from texts(thing.properties.get(name))
    for items in (told["microdata"], told["microformats"]):
        for item in subjects(items):
            for name in wanted:
                yield from item.properties.get(name, ())
