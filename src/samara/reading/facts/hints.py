"""What some fetchers take where neither Open Graph nor the page's own head says it: words older than either."""

from __future__ import annotations

from samara.core.facts import Tag
from samara.core.html import Document, fold
from samara.reading.metas import named
from samara.reading.reader import reader

_ADDRESSES = ("thumbnail",)
_METAS = (*_ADDRESSES, "application-name")
_OTHERWISE = ("description", "twitter:description")
"""Names that hold the word and are read for what they are."""


@reader
def hints(doc: Document, _: object) -> tuple[Tag, ...]:
    """`<link rel=image_src>`, the metas `thumbnail` and `application-name`, those whose name holds "description" and those whose
    itemprop holds "image", named as profiles name them ("link:image_src", "meta:thumbnail", "meta:*description",
    "itemprop:image"); addresses are absolute.

    https://html.spec.whatwg.org/multipage/semantics.html#meta-application-name
    """
    found = [
        Tag("link:image_src", url, "rel", doc.place(given))
        for rels, given in doc.rels
        if "image_src" in rels and (url := doc.resolve(given.get("href")))
    ]
    for name in _METAS:
        for given in named(doc, name):
            said = fold(given.get("content"))
            if content := (doc.resolve(said) if name in _ADDRESSES else said):
                found.append(Tag(f"meta:{name}", content, "name", doc.place(given)))
    for given in doc.metas:
        content, item = given.get("content"), (given.get("itemprop") or "").lower()
        name = (given.get("name") or "").lower()
        if content and "image" in item and (url := doc.resolve(fold(content))):
            found.append(Tag("itemprop:image", url, "itemprop", doc.place(given)))
        if content and "description" in name and name.strip() not in _OTHERWISE:
            found.append(Tag("meta:*description", fold(content), "name", doc.place(given)))
    return tuple(found)
