"""What a page is for, from what it says of itself, from its address and from its build."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from samara.core import urls
from samara.core.html import Document
from samara.core.page import Kind
from samara.reading import vocabulary
from samara.reading.scope import Scope

_LISTING = re.compile(
    r"/(?:tags?|category|categories|topics?|archives?|authors?|page|pages|search|collections|series)(?:/|$)(?!.*\.(?:pdf|zip)$)"
    r"|/page/?\d+|/(?:19|20)\d\d/(?:\d\d/)?(?:index\.html)?$|[?&](?:page|paged|p|tag|cat|s|q)=",
    re.I,
)
_SECTION = re.compile(
    r"/(?:products?|shop|store|blog|news|posts|articles?|journal|stories|magazine|events|press)/(?:index\.html?)?$", re.I
)
_DATED = re.compile(r"/(?:19|20)\d\d/\d\d?/[^/]+|/(?:blog|news|posts?|articles?|journal|stories|story)/[^/]+", re.I)
_PRODUCT = re.compile(r"/(?:products?|shop|store)/[^/]+", re.I)
_REFERENCE = re.compile(r"/(?:docs?|documentation|reference|api|manual|man|library|c-api)/", re.I)
_BUILDERS = (
    "sphinx",
    "docutils",
    "docbook",
    "rustdoc",
    "mkdocs",
    "javadoc",
    "doxygen",
    "docusaurus",
    "mdbook",
    "pdoc",
    "gitbook",
    "antora",
)
_SIGNED = re.compile(rb"generated (?:using|by|with) (?:" + "|".join(_BUILDERS).encode() + rb")", re.I)
_TOP = 1_024
_OPENGRAPH = {
    "article": Kind.ARTICLE,
    "product": Kind.PRODUCT,
    "product.item": Kind.PRODUCT,
    "og:product": Kind.PRODUCT,
    "blog": Kind.LISTING,
}
_THINGS = ((vocabulary.PRODUCTS, Kind.PRODUCT), (vocabulary.ARTICLES, Kind.ARTICLE), (vocabulary.LISTINGS, Kind.LISTING))


def kind(doc: Document, scope: Scope, told: Mapping[str, Any]) -> Kind:
    """The kind of a page of which the readers told this.

    The address of the site itself is home. Addresses of lists win over what templates say on every page; then come the marks of
    documentation builders, Open Graph, JSON-LD, microdata, microformats, the shape of the address, and the build.
    """
    url = scope.own(doc.url) or doc.url
    if url in (scope.url, f"{scope.url}index.html", f"{scope.url}index.htm"):
        return Kind.HOME
    path = url[len(scope.url) - 1 :] if url.startswith(scope.url) else urls.path(url)
    built = _built(doc)
    if _LISTING.search(path) and not built:
        return Kind.LISTING
    named = _OPENGRAPH.get((told["opengraph"].type or "").lower())
    things = [*told["jsonld"].things, *told["microdata"], *told["microformats"]]
    if built or any(vocabulary.is_any(thing, vocabulary.REFERENCES) for thing in things):
        return Kind.REFERENCE
    if named:
        return named
    if sum("h-entry" in item.types for item in told["microformats"]) > 1:
        return Kind.LISTING
    for wanted, found in _THINGS:
        if any(vocabulary.is_any(thing, wanted) for thing in things):
            return found
    return _shape(doc, path, told)


def _shape(doc: Document, path: str, told: Mapping[str, Any]) -> Kind:
    if _SECTION.search(path):
        return Kind.LISTING
    if _PRODUCT.search(path):
        return Kind.PRODUCT
    if _DATED.search(path) and told["text"].words >= 50:
        return Kind.ARTICLE
    if _REFERENCE.search(path) and told["code"]:
        return Kind.REFERENCE
    articles = doc.all("article")
    if len(articles) > 2:
        return Kind.LISTING
    if len(articles) == 1 and any(date.kind == "published" for date in told["dates"]):
        return Kind.ARTICLE
    return Kind.PAGE


def _built(doc: Document) -> bool:
    """Whether a documentation builder signed the page: as generator, in a comment at its top, or by its styles and scripts."""
    if any((given.get("name") or "").lower() == "generator" and _signs(given.get("content")) for given in doc.metas):
        return True
    if _SIGNED.search(doc.source, 0, _TOP):
        return True
    styles = [given.get("href") for rels, given in doc.rels if "stylesheet" in rels]
    scripts = [given.get("src") for _, given in doc.given("script")]
    return any(map(_signs, (*styles, *scripts)))


def _signs(text: str | None) -> bool:
    return text is not None and any(name in text.lower() for name in _BUILDERS)
