"""What services that have closed left in a page: links to them and the places that they filled, nobody's reading matter."""

from __future__ import annotations

from samara.core.html import Document
from samara.reading.facts.scripts import scripts
from samara.reading.facts.shares import shares
from samara.reading.scope import Scope


def remains(doc: Document, scope: Scope) -> frozenset[int]:
    """The `mem_id` of their elements: share links to networks that have closed, each with the list item that holds nothing else,
    and places to be filled."""
    places = {share.item or share.at for share in shares(doc, scope) if not share.alive}
    for script in scripts(doc, scope):
        if script.kind == "widget":
            places |= {script.at, *script.also}
    if not places - {None}:
        return frozenset()
    tags = {tag for tag in doc.elements if tag[0] != "-"}
    return frozenset(node.mem_id for node, given in doc.given(*tags) if doc.place(given) in places)
