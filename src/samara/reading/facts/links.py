"""The links of a page: where to, with which words, and from which region."""

from __future__ import annotations

from urllib.parse import unquote

from samara.core.facts import Link
from samara.core.html import Document, Node, fold
from samara.reading.reader import reader
from samara.reading.scope import Scope


@reader
def links(doc: Document, scope: Scope) -> tuple[Link, ...]:
    """Every `<a href>`, then every `<area href>`, that leads to an http(s) address.

    Where the parser had to make several elements of one tag, they are one link.
    """
    found: list[Link] = []
    seen: set[str] = set()
    targets: dict[str, str | None] = {"": doc.here}
    owned: dict[str, str | None] = {}
    for node, given in doc.given("a", "area"):
        raw, mark = (given.get("href") or "").strip(), given.get("$") or ""
        if (not raw and "href" not in given) or (mark in seen and doc.agrees):
            continue
        seen.add(mark)
        # Pages link to the same few addresses over and over.
        head, _, fragment = raw.partition("#")
        if head not in targets:
            targets[head] = doc.resolve(head)
        url = targets[head]
        if url is None:
            continue
        if url not in owned:
            owned[url] = scope.own(url)
        own, rel = owned[url], given.get("rel")
        found.append(
            Link(
                own or url,
                _text(doc, node, given),
                doc.region(node),
                own is not None,
                fold(rel).lower() if rel else "",
                unquote(fragment) if "%" in fragment else fragment,
                raw,
                doc.place(given),
                fold(given["aria-label"])[:500] if "aria-label" in given else "",
                given.get("aria-hidden") == "true",
            )
        )
    return tuple(found)


def _text(doc: Document, node: Node, given: dict[str, str | None]) -> str:
    """What names the link to a reader: its text, else its picture's alt, else aria-label or title."""
    text = fold(doc.text(node))
    if not text:
        picture = node.css_first("img[alt]") if node.first_child else None
        alt = picture.attributes["alt"] if picture else given.get("alt")
        text = fold(alt) or fold(given.get("aria-label")) or fold(given.get("title"))
    return text[:500]
