"""The `<meta>` tags of a page by vocabulary, whichever attribute names them."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.facts import Tag
from samara.core.html import Document, fold
from samara.core.html.document import LONG

_NAME = 200
"""Characters kept of an attribute that names a tag."""


def tags(doc: Document, *prefixes: str) -> tuple[Tag, ...]:
    """The meta tags whose name starts with one of `prefixes`, in order. One element may have several names.

    One without content= but with value= is a tag without content.
    """
    found = []
    for given in doc.metas:
        content = given.get("content")
        value = "" if content is not None else given.get("value") or ""
        if (content is None and not value) or len(content or value) > 4 * LONG:
            continue
        for attribute in ("property", "name"):
            written = given.get(attribute) or ""
            for name in written.lower().split():
                if name.startswith(prefixes):
                    as_it_is = "" if written == name else written[:_NAME]
                    beside = (given.get("name") or "")[:_NAME] if attribute == "property" else ""
                    found.append(Tag(name, content or "", attribute, doc.place(given), as_it_is, value, beside))
    return tuple(found)


def named(doc: Document, name: str) -> Iterator[dict[str, str | None]]:
    """The attributes of each `<meta name=…>` of this name that says something."""
    for given in doc.metas:
        if (given.get("name") or "").strip().lower() == name and given.get("content"):
            yield given


def first(tags: tuple[Tag, ...], *names: str) -> str | None:
    """The folded content of the first tag that has one of these names and says something."""
    for name in names:
        for tag in tags:
            if tag.name == name and (said := fold(tag.content)):
                return said
    return None


def pixels(text: str | None) -> int | None:
    """A size as declared: "600" or "600px"; None for anything else."""
    digits = (text or "").strip().lower().removesuffix("px").strip().partition(".")[0]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else None
