"""Tables of data."""

from __future__ import annotations

from samara.core.facts import Table
from samara.core.html import Document, fold
from samara.core.html.within import Within
from samara.reading.reader import reader


@reader
def tables(doc: Document, _: object) -> tuple[Table, ...]:
    """Tables that have header cells or a caption; those without arrange a page. Rows of a table inside belong to that."""
    nodes = doc.all("table")
    if not nodes:
        return ()
    around = Within({node.mem_id: node.mem_id for node in nodes}, 0)
    rows: dict[int, int] = {}
    for row in doc.all("tr"):
        rows[around.of(row)] = rows.get(around.of(row), 0) + 1
    captions = {around.of(node): fold(doc.text(node))[:500] for node in reversed(doc.all("caption"))}
    headed = {around.of(node) for node in doc.all("th")} | captions.keys()
    return tuple(
        Table(rows.get(node.mem_id, 0), captions.get(node.mem_id) or None, doc.place(given))
        for node, given in doc.given("table")
        if node.mem_id in headed and given.get("role") not in ("presentation", "none")
    )
