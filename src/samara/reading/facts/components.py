"""The layouts that a page offers to Discord. https://docs.discord.com/developers/link-previews/component-embeds"""

from __future__ import annotations

from samara.core.facts import Component
from samara.core.html import Document
from samara.reading.reader import reader

NAME = "discord:component-embed"
_MOST = 20_000


@reader
def components(doc: Document, _: object) -> tuple[Component, ...]:
    """Component embeds: those in a `<script>`, which Discord prefers, then those that a `<link>` names."""
    if not doc.says(NAME.encode()):
        return ()
    found = []
    for node, given in doc.given("script"):
        if (name := given.get("id") or "").strip().lower() == NAME:
            text = node.text_lexbor() or ""
            kind = given.get("type") or ""
            found.append(Component("script", name, kind, text[:_MOST], len(text.encode()), at=doc.place(given)))
    for rels, given in doc.rels:
        if NAME in rels:
            raw = given.get("href") or ""
            url = doc.resolve(raw) or ""
            found.append(Component("link", given["rel"] or "", given.get("type") or "", url=url, raw=raw, at=doc.place(given)))
    return tuple(found)
