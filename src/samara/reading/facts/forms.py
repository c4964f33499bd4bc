"""The forms of a page."""

from __future__ import annotations

from collections.abc import Sequence

from samara.core.facts import Form
from samara.core.html import Document, Node
from samara.core.html.within import Within
from samara.reading.reader import reader

_MOST = 100

Given = dict[str, str | None]


@reader
def forms(doc: Document, _: object) -> tuple[Form, ...]:
    """Every form; without an action it goes to the page itself. A field without a name is known by its type."""
    nodes = doc.given("form")
    if not nodes:
        return ()
    found = []
    for (_node, given), inner in zip(nodes, fields(doc), strict=True):
        action = doc.resolve(given.get("action")) or doc.here
        method = "post" if (given.get("method") or "").strip().lower() == "post" else "get"
        names = [name[:100] for _, field in inner if (name := field.get("name") or field.get("type"))]
        found.append(Form(action, method, tuple(names[:_MOST]), doc.place(given)))
    return tuple(found)


def fields(doc: Document) -> Sequence[list[tuple[Node, Given]]]:
    """For each form of a page its inputs, then its text areas and selections, with their attributes."""
    inner: dict[int, list[tuple[Node, Given]]] = {node.mem_id: [] for node in doc.all("form")}
    around = Within({identity: identity for identity in inner}, 0)
    for node, given in doc.given("input", "textarea", "select"):
        if owner := around.of(node):
            inner[owner].append((node, given))
    return list(inner.values())
