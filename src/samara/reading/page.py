"""Reads one page: bytes in, a page with all its facts out, or why it is none."""

from __future__ import annotations

import msgspec

from samara.core.facts import Place
from samara.core.html import Document, TooDeep
from samara.core.page import Kind, Other, Page, Summary
from samara.reading import apart
from samara.reading.facts.language import declared
from samara.reading.reader import readers
from samara.reading.record import Raw
from samara.reading.scope import Scope
from samara.reading.summary import summarise

SOCIAL = (b"og:", b"twitter:", b"ld+json", b"</title")
"""Words of the elements that a card is made of, which stand in the head, or nobody knows where."""

_CARD = ("opengraph", "twitter", "titles", "descriptions", "canonical", "jsonld", "icons", "hints", "oembed", "components")
_FIELDS = frozenset(field.name for field in msgspec.structs.fields(Page))


def read_page(raw: Raw, scope: Scope) -> Page | Other:
    """The page that these bytes are, or what they are instead. Raises nothing, whatever the bytes."""
    if other := apart.before(raw) or apart.instead(raw, scope) or apart.ours(raw, scope):
        return other
    try:
        doc = Document(raw.data, raw.url, charset=raw.charset)
    except TooDeep:
        return Other(raw.url, raw.source, "not-readable", status=raw.status, note="its elements are nested beyond any use")
    if other := apart.after(raw, doc):
        return other
    told = {name: reader(doc, scope) for name, reader in readers().items()}
    return Page(
        summary=summarise(raw, doc, scope, told),
        size=len(raw.data),
        charset=doc.encoded.charset,
        charset_from=doc.encoded.charset_from,
        head=doc.place(doc.tree.head.attributes) if doc.tree.head else None,
        body=_body(doc),
        more={name: value for name, value in told.items() if name not in _FIELDS},
        **{name: value for name, value in told.items() if name in _FIELDS},
    )


def read_card(raw: Raw, scope: Scope) -> Page | Other:
    """The page with nothing but the facts that a card is made of, in a fraction of the time: what its head says, and of its body
    the text, the main heading and the pictures where the head lacks them."""
    if other := apart.before(raw):
        return other
    try:
        doc = Document(raw.data, raw.url, charset=raw.charset, headed=SOCIAL)
    except TooDeep:
        return Other(raw.url, raw.source, "not-readable", status=raw.status, note="its elements are nested beyond any use")
    if other := apart.after(raw, doc):
        return other
    every = readers()
    told = {name: every[name](doc, scope) for name in _CARD}
    graph, x = told["opengraph"], told["twitter"]
    if not (graph.title or told["titles"]):
        told["headings"] = every["headings"](doc, scope)
    if not (graph.description or told["descriptions"]):
        told["text"] = every["text"](doc, scope)
    if not (graph.images or x.image):
        told["images"] = every["images"](doc, scope)
    title = graph.title or next((said.value for said in told["titles"]), None)
    told["language"] = declared(doc, title or "")
    author = next((author.name for author in every["authors"](doc, scope)), None)
    summary = Summary(
        url=raw.url,
        source=raw.source,
        kind=Kind.PAGE,
        title=title,
        lang=told["language"].declared or scope.lang or None,
        author=author,
    )
    return Page(
        summary=summary, size=len(raw.data), charset=doc.encoded.charset, charset_from=doc.encoded.charset_from, body=_body(doc),
        **told,
    )  # fmt: skip


def _body(doc: Document) -> Place | None:
    """Where the body begins; None for one that holds no element and has no tag."""
    body = doc.tree.body
    first = body.child if body else None
    while first is not None and not first.is_element_node:
        first = first.next
    places = [doc.place(node.attributes) for node in (body, first) if node is not None]
    return next(filter(None, places), None)
