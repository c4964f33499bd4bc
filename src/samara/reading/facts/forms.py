"""The forms of a page."""

from __future__ import annotations

from samara.core.facts import Form
from samara.core.html import Document
from samara.core.html.within import Within
from samara.reading.reader import reader

_MOST = 100


@reader
def forms(doc: Document, _: object) -> tuple[Form, ...]:
    """Every form; without an action it goes to the page itself. A field without a name is known by its type."""
    nodes = doc.all("form")
    if not nodes:
        return ()
    around = Within({node.mem_id: node.mem_id for node in nodes}, 0)
    fields: dict[int, list[str]] = {}
    for node in doc.all("input", "textarea", "select"):
        given = node.attributes
        if name := given.get("name") or given.get("type"):
            fields.setdefault(around.of(node), []).append(name[:100])
    found = []
    for node in nodes:
        given = node.attributes
        action = doc.resolve(given.get("action")) or doc.here
        method = "post" if (given.get("method") or "").strip().lower() == "post" else "get"
        found.append(Form(action, method, tuple(fields.get(node.mem_id, [])[:_MOST]), doc.place(given)))
    return tuple(found)
